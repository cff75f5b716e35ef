// Files of many documents by way of the library.

import { expect, test } from 'vitest';
import { exportSet, type SourceDocument } from '../../src/index.ts';
import { header } from '../export/header.ts';

function letter(file: string, sender: string): SourceDocument {
  const text = header({
    titles: `<title>From ${sender}</title><title level="s">Letters</title><editor>E</editor>`,
    publication:
      '<publisher>P</publisher><date when="2020"/><availability><licence target="https://example.org/by"/></availability>',
    profile: `<correspDesc><correspAction type="sent"><persName>${sender}</persName></correspAction></correspDesc>`,
  });
  return { file, bytes: new TextEncoder().encode(text) };
}

const none: SourceDocument = {
  file: 'none.xml',
  bytes: new TextEncoder().encode('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'),
};

async function* later(): AsyncGenerator<SourceDocument> {
  yield letter('a.xml', 'Ann');
  yield letter('b.xml', 'Bob');
}

test('a list of letters is made of documents that come one by one', async () => {
  const {
    name,
    text = '',
    lacks,
    diagnostics,
  } = await exportSet(later(), { to: 'cmif', cmif: { url: 'https://x.org/c.xml' } });
  expect({ name, lacks, diagnostics }).toEqual({ name: 'cmif.xml', lacks: [], diagnostics: [] });
  expect([...text.matchAll(/<persName>(\w+)</gu)].map(([, sender]) => sender)).toEqual(['Ann', 'Bob']);
});

test('what the file lacks is told, and what a document lacks', async () => {
  const { text, lacks, diagnostics } = await exportSet([letter('a.xml', 'Ann'), none], { to: 'cmif' });
  expect(text).toBeUndefined();
  expect(lacks).toEqual([expect.stringContaining('the address where its file will be found')]);
  expect(diagnostics.map(({ code, file }) => `${file} ${code}`)).toEqual(['none.xml export/no-header']);
});

test('a table has a row for each document that has a header', async () => {
  const { name, text = '' } = await exportSet([letter('a.xml', 'Ann'), none, letter('b.xml', 'Bob')], { to: 'csv' });
  expect(name).toBe('metadata.csv');
  expect(text.trim().split('\r\n')).toHaveLength(3);
});

test('nothing is made of nothing', async () => {
  expect(await exportSet([], { to: 'csv' })).toEqual({ name: 'metadata.csv', lacks: [], diagnostics: [] });
});
