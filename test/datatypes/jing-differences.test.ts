// The table of what Jing reads otherwise, held against both readings, and against the documentation that is made of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DatatypeLibrary } from '../../src/datatypes/datatype.ts';
import { type JingDifference, type JingExample, jingDifferences } from '../../src/datatypes/jing-differences.ts';
import { xsdLibrary, xsdLibraryAsJing } from '../../src/datatypes/xsd-library.ts';
import { Random } from '../support/random.ts';
import { isOfRule } from './is-of-rule.ts';
import { context, equalities, facetTable, parametersOf, values } from './values.ts';

const DOCUMENTATION = 'docs/datatypes.md';
const [BEGIN, END] = ['<!-- made from src/datatypes/jing-differences.ts -->', '<!-- end -->'];

function verdict(library: DatatypeLibrary, { type, parameters = '', same, value }: Omit<JingExample, 'isValid'>): boolean {
  const made = library.create(type, parametersOf(parameters), context);
  if ('kind' in made) throw new Error(made.message);
  if (same === undefined) return made.allows(value, context);
  const key = made.valueKey(same, context);
  return key !== undefined && key === made.valueKey(value, context);
}

describe.each(jingDifferences)('$rule', (row) => {
  test.each(row.examples)('%j', (example) => {
    expect(isOfRule(row, { parameters: '', ...example })).toBe(true);
    expect(verdict(xsdLibrary, example)).toBe(example.isValid);
    expect(verdict(xsdLibraryAsJing, example)).toBe(row.asJing === 'imitated' ? !example.isValid : example.isValid);
  });
});

const MUTANTS = 400;
const CHARACTERS = [...'0123456789-+.:TZPYMDHSe ', ':60', '24:00:00', '-14:00', '.0', '00', '\t'];

test('both readings differ where the table says, and nowhere else', () => {
  const random = new Random(1);
  const questions = [
    ...Object.entries(values).flatMap(([type, { valid, invalid }]) =>
      mutants([...valid, ...invalid], random).map((value) => ({ type, parameters: '', value })),
    ),
    ...facetTable.flatMap(([type, parameters, valid, invalid]) =>
      mutants([...valid, ...invalid], random).map((value) => ({ type, parameters, value })),
    ),
  ];
  const differing = questions.filter((question) => verdict(xsdLibrary, question) !== verdict(xsdLibraryAsJing, question));
  const imitated = jingDifferences.filter(({ asJing }) => asJing === 'imitated');
  expect(differing.filter((question) => !imitated.some((row) => isOfRule(row, question)))).toEqual([]);
  const met = imitated.filter((row) => differing.some((question) => isOfRule(row, question)));
  expect(met.length).toBeGreaterThan(imitated.length - 3);
  const unequal = equalities.filter(
    ([type, same, value]) => verdict(xsdLibrary, { type, same, value }) !== verdict(xsdLibraryAsJing, { type, same, value }),
  );
  expect(unequal.filter(([type, , value]) => !imitated.some((row) => isOfRule(row, { type, parameters: '', value })))).toEqual(
    [],
  );
});

function mutants(of: readonly string[], random: Random): readonly string[] {
  if (of.length === 0) return [];
  return Array.from({ length: MUTANTS }, () => {
    const text = random.pick(of);
    const at = random.below(text.length + 1);
    return text.slice(0, at) + random.pick(CHARACTERS) + text.slice(at + random.below(3));
  });
}

test('the documentation has the table', () => {
  const text = readFileSync(DOCUMENTATION, 'utf8');
  const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
  const after = text.slice(text.indexOf(END));
  const made = `${before}\n${tableOf(jingDifferences)}\n${after}`;
  if (process.env['TEIKIT_UPDATE'] === '1') writeFileSync(DOCUMENTATION, made);
  else expect(text).toBe(made);
});

function tableOf(rows: readonly JingDifference[]): string {
  const lines = rows.map((row) => {
    const standard = `${row.standard} (${row.clause})`;
    const cells = [
      row.rule,
      standard,
      row.jing,
      row.examples.map(exampleText).join('<br>'),
      row.asJing === 'imitated' ? 'yes' : 'no',
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| what | XML Schema, and teikit | Jing | for example | imitated |', '|---|---|---|---|---|', ...lines].join('\n');
}

function exampleText({ type, parameters, same, value, isValid }: JingExample): string {
  const shown = [...value].map((character) =>
    /[!-~]/u.test(character) ? character : ` U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')} `,
  );
  const facets = parameters === undefined ? '' : ` {${parameters}}`;
  const verdictWord =
    same === undefined ? (isValid ? 'valid' : 'not valid') : isValid ? `the same as ${same}` : `not the same as ${same}`;
  return `\`${type}${facets}\` \`${shown.join('').trim()}\`: ${verdictWord}`;
}
