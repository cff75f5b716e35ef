// A grammar made of its record is the grammar: the same patterns in the same order, the same symbols, the same findings.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { datatypeLibraries } from '../../../src/datatypes/libraries.ts';
import { grammarFromRecord, recordGrammar } from '../../../src/relaxng/pattern/grammar-record.ts';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { referenceSchema, validateReference } from '../../../src/validate/reference/validate-reference.ts';
import { readMistake } from '../../cli/mistake.ts';
import { grammarAt } from '../../support/read-schema.ts';

const schemas = ['schema/tei-archive.rng', 'test/fuzz/every-pattern.rnc', 'test/equivalence/every-datatype.rnc'];
const MISTAKES = 'test/cli/mistakes';

function remade(grammar: Grammar): Grammar {
  return grammarFromRecord(JSON.parse(JSON.stringify(recordGrammar(grammar))), datatypeLibraries);
}

describe.each(schemas)('%s', (path) => {
  const grammar = grammarAt(path);
  const again = remade(grammar);

  test('has an equal record', () => {
    expect(recordGrammar(again)).toEqual(recordGrammar(grammar));
  });

  test('has the same symbols', () => {
    expect(again.alphabet.size).toBe(grammar.alphabet.size);
    for (let symbol = 0; symbol < grammar.alphabet.size; symbol++) {
      expect(again.alphabet.representative(symbol)).toEqual(grammar.alphabet.representative(symbol));
    }
  });
});

test('finds in every mistaken document what the grammar finds', () => {
  const grammar = grammarAt('schema/tei-archive.rng');
  const [ours, again] = [referenceSchema(grammar), referenceSchema(remade(grammar))];
  const mistakes = readdirSync(MISTAKES).map((name) => readMistake(readFileSync(`${MISTAKES}/${name}`, 'utf8')));
  const findings = mistakes.map(({ document: text }) => {
    const document = { file: 'letter.xml', text, encoding: 'utf-8' };
    const found = validateReference(document, again);
    expect(found).toEqual(validateReference(document, ours));
    return found.length;
  });
  expect(findings.filter((count) => count > 0).length).toBeGreaterThan(70);
});

test('what is no record is refused', () => {
  const record = recordGrammar(grammarAt('schema/tei-archive.rng'));
  expect(() => grammarFromRecord({ ...record, patterns: [99] }, datatypeLibraries)).toThrow('kind 99');
  expect(() => grammarFromRecord({ ...record, datatypes: ['["urn:x","y"]'] }, datatypeLibraries)).toThrow('urn:x');
  expect(() => grammarFromRecord({ ...record, start: 1e6 }, datatypeLibraries)).toThrow('nothing at');
});
