// Learning by the library: encoded documents, plain texts with what was decided in their review tables, and tables that cannot be used.

import { describe, expect, test } from 'vitest';
import { type LearnOptions, type LearnOutcome, learn } from '../../src/index.ts';

const document = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

const PEOPLE = ['Benno Ratke', 'Ludwig Sesam', 'Anton Merz', 'Kasimir Lobner'];
const PLACES = ['Rom', 'Graz', 'Linz', 'Prag'];

/** Three sentences, each with a person and a place. */
const letters = PEOPLE.map((_, nth) => {
  const sentences = [0, 1, 2].map((at) => {
    const [person, place] = [PEOPLE[(nth + at) % 4], PLACES[(nth + at) % 4]];
    return `<p>Gestern kam Herr <persName>${person}</persName> aus <placeName>${place}</placeName> zu uns.</p>`;
  });
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${sentences.join('')}</body></text></TEI>`;
  return document(`${nth}.xml`, text);
});

const plain = document('new.txt', 'Gestern kam Herr Emil Quast aus Rom zu uns.\n');
const HEAD = 'document,id,line,type,text,context,ref,value,cert,evidence,decision';
const rowOf = (decision: string): string =>
  `new.txt,person@1:18-28,1,person,Emil Quast,Gestern kam Herr ⟦Emil Quast⟧ aus Rom zu uns.,,,high,made,${decision}`;
const table = (decision: string, file = 'new.csv') => document(file, `${HEAD}\n${rowOf(decision)}\n`);

async function learned(documents: Parameters<typeof learn>[0], options: LearnOptions = {}): Promise<string> {
  const outcome: LearnOutcome = await learn(documents, { language: 'de', ...options });
  if (outcome.kind !== 'learned') throw new Error(outcome.message);
  expect(outcome.diagnostics).toEqual([]);
  return outcome.report.split('\n')[0] ?? '';
}

describe('what was decided in review tables', () => {
  test('is learned from with its text', async () => {
    expect(await learned(letters)).toMatch(/^learned from 4 documents, .* persons 12, places 12$/);
    expect(await learned([...letters, plain], { decisions: [table('accept')] })).toMatch(
      /^learned from 5 documents, .* persons 13, places 12$/,
    );
  });

  test('is nothing where nothing was decided', async () => {
    expect(await learned([...letters, plain], { decisions: [table('')] })).toMatch(/^learned from 4 documents/);
  });

  test('counts no more where the text was encoded', async () => {
    const encoded = '<p>Gestern kam Herr <persName>Emil Quast</persName> aus <placeName>Rom</placeName> zu uns.</p>';
    const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${encoded}</body></text></TEI>`;
    const documents = [...letters, document('new.xml', text), plain];
    expect(await learned(documents, { decisions: [table('accept', 'table.csv')] })).toMatch(
      /^learned from 5 documents, .* persons 13, places 13$/,
    );
  });

  test.each([
    ['of no known kind', table('accept', 'new.txt'), /neither \.csv nor \.json/],
    ['that is cut off', document('new.csv', `${HEAD}\nnew.txt,"person@1`), /^new\.csv:2: these decisions cannot be used/],
    ['with an unknown word', table('perhaps'), /^new\.csv:2: these decisions cannot be used: .*perhaps/],
  ])('a table %s is refused', async (_, decisions, message) => {
    await expect(learn([...letters, plain], { decisions: [decisions] })).rejects.toThrow(message);
  });
});
