// Rows of a user's own: what they change, and what is wrong with them.
import { expect, test } from 'vitest';
import { readOwnCrosswalk } from '../../../src/export/crosswalk/own-crosswalk.ts';
import { exportedFile } from '../export-text.ts';

const TEXT =
  '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt></fileDesc><profileDesc><textDesc><domain>law</domain></textDesc></profileDesc></teiHeader></TEI>';

async function oaiDcWith(data: unknown): Promise<string> {
  const reading = readOwnCrosswalk(data);
  if (reading.kind === 'problem') throw new Error(reading.message);
  return exportedFile(TEXT, 'dc', reading.own);
}

test('a path of its own is read', async () => {
  expect(await oaiDcWith({})).not.toContain('law');
  expect(await oaiDcWith({ paths: [{ path: 'profileDesc/textDesc/domain', property: 'subject' }] })).toContain(
    '<dc:subject>law</dc:subject>',
  );
});

test('a path comes before those of the package', async () => {
  const own = {
    paths: [
      { path: 'fileDesc/titleStmt/title', property: 'subject' },
      { path: 'profileDesc/textDesc/domain', property: 'title' },
    ],
  };
  const made = await oaiDcWith(own);
  expect(made).toContain('<dc:subject>A</dc:subject>');
  expect(made).toContain('<dc:title>law</dc:title>');
});

test('a target of its own is used', async () => {
  const own = {
    paths: [{ path: 'profileDesc/textDesc/domain', property: 'provenance' }],
    targets: { provenance: { dc: 'coverage' } },
  };
  expect(await oaiDcWith(own)).toContain('<dc:coverage>law</dc:coverage>');
});

test.each([
  [[], 'a crosswalk is an object with paths, targets or cmif'],
  [{ rows: [] }, 'there is no rows here: paths, targets and cmif may be given'],
  [{ paths: {} }, 'paths must be a list of rows with path and property'],
  [{ paths: [{ path: 'a[1]', property: 'title' }] }, 'row 1 of paths: a[1] is no path of elements'],
  [{ paths: [{ path: 'a', property: 'titel' }] }, 'row 1 of paths: there is no property titel: did you mean title?'],
  [{ targets: { title: { dc: 'titel' } } }, 'title: titel is no term of dc'],
  [{ targets: { title: { mods: 'note' } } }, 'title: mods takes no terms of your own; dc, dcterms, saf do'],
  [{ cmif: [] }, 'cmif must be an object: what the file says of itself'],
  [
    { cmif: { adress: 'https://example.org' } },
    'there is no cmif.adress: url, title, editor, publisher, licence, date may be given',
  ],
  [{ cmif: { url: 'cmif.xml' } }, 'cmif.url must be an address of the web'],
  [{ cmif: { editor: ['A', 7] } }, 'cmif.editor must be words'],
  [{ cmif: { title: ['A', 'B'] } }, 'cmif.title must be words'],
  [{ cmif: { date: 'today' } }, 'cmif.date must be a day such as 2026-05-31'],
  [{ targets: { title: 'dc' } }, 'the targets of title must be an object: a format and a term of it'],
])('%j: %s', (data, message) => {
  expect(readOwnCrosswalk(data)).toEqual({ kind: 'problem', message });
});
