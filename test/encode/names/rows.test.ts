// The tables of sentences, by language, without the vocabulary of any domain.
import { describe, expect, test } from 'vitest';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';
import { markNames, withoutMarks } from './marked.ts';
import { english, german, russian } from './rows.ts';

describe.each([
  ['en', english, []],
  ['de', german, []],
  ['ru', russian, [soviet]],
] as const)('%s', (language, tables, packs) => {
  describe.each(Object.entries(tables))('%s', (_, rows) => {
    test.each(rows)('%s', (_name, marked) => {
      expect(markNames(withoutMarks(marked), { language, packs })).toBe(marked);
    });
  });
});
