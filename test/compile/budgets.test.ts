// Schemas that would take all time or memory to compile are left to the reference, in part or whole, soon.

import { expect, test } from 'vitest';
import { compileGrammar } from '../../src/compile/compile-grammar.ts';
import { readFromMemory } from '../support/read-schema.ts';

/** Milliseconds, on a slow machine; without budgets these schemas take minutes, or all memory. */
const SOON = 30_000;

function compile(schema: string): ReturnType<typeof compileGrammar> {
  const read = readFromMemory('schema.rnc', new Map([['schema.rnc', schema]]));
  if (read.kind !== 'grammar') throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  return compileGrammar(read.grammar);
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

test('any element in each of 1,200 elements', { timeout: SOON }, () => {
  const names = numbers(1200).map((n) => `e${n}`);
  const definitions = names.map(
    (name) => `${name} = element ${name} { element x${name} { empty }, any*, element y${name} { empty } }`,
  );
  const schema = `start = element r { (${names.join(' | ')})* }\nany = element * { empty }\n${definitions.join('\n')}`;
  const { refusals, tables } = compile(schema);
  expect(refusals.length).toBeGreaterThan(0);
  expect(new Set(refusals.map(({ reason }) => reason))).toEqual(
    new Set(['the schema has more than 300000 places for elements']),
  );
  expect(tables.length).toBeLessThan(4_000_000);
});

test('200 regular expressions whose automata are exponential', { timeout: SOON }, () => {
  const attributes = numbers(200).map((n) => `attribute a${n} { xsd:string { pattern = "([ab]*a[ab]{${n + 12}})" } }?`);
  const { undecided } = compile(`start = element r { ${attributes.join(', ')} }`);
  expect(undecided.map(({ reason }) => reason)).toContain('the automata of the schema are too large together');
});
