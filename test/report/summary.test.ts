// What a run comes to: kinds of findings, and the words for it.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { kindMessage } from '../../src/report/kind-message.ts';
import type { Outcome, Summary } from '../../src/report/outcome.ts';
import { summaryText } from '../../src/report/summary-text.ts';
import { type RunEnd, Tally } from '../../src/report/tally.ts';
import { outcomeOf, sampleOutcomes } from './sample-run.ts';

test.each<readonly [string, string]>([
  [
    '"3 March" is not a value of the attribute date of <letter>: wanted is a date',
    '"…" is not a value of the attribute date of <letter>',
  ],
  ['"a: "b" is not" is not a value of the attribute n of <p>', '"…" is not a value of the attribute n of <p>'],
  ['<persname> is not allowed in <p>: did you mean <persName>?', '<persname> is not allowed in <p>'],
  [
    'the attribute xsi:schemaLocation is not allowed on <TEI>: it can have n',
    'the attribute xsi:schemaLocation is not allowed on <TEI>',
  ],
  ['the entity "a.ent" was not read: nothing is opened', 'the entity "…" was not read'],
  ['the name “Stalin” is new', 'the name “…” is new'],
  ['<p xmlns="http://a"> is not allowed', '<p xmlns="http://a"> is not allowed'],
  ['<h1> and <div2> are not allowed', '<h1> and <div2> are not allowed'],
  ['elements are nested more than 4,096 deep here', 'elements are nested more than … deep here'],
  ['the character U+0001 cannot stand in XML', 'the character U+0001 cannot stand in XML'],
  ['data/a b.xml is listed twice', '… b.xml is listed twice'],
  ['data/l1.xml is listed in another manifest, and not in this one', '… is listed in another manifest, and not in this one'],
  ['v2/content/a is not what it was: its sha512 is another', '… is not what it was'],
  [`the digest ${'0a'.repeat(32)} is of no file`, 'the digest … is of no file'],
  [
    'the entity e stands for the file /dev/urandom, which was not read',
    'the entity e stands for the file …, which was not read',
  ],
  ['</p> is missing before </div>', '</p> is missing before </div>'],
  ['"a/b" is no URI', '"…" is no URI'],
  ['an ISO date/time is wanted', 'an ISO … is wanted'],
  [': strange', ': strange'],
])('the kind of %s', (message, kind) => {
  expect(kindMessage(message)).toBe(kind);
});

function tallied(outcomes: Iterable<Outcome>, end?: RunEnd): Summary {
  const tally = new Tally();
  for (const outcome of outcomes) tally.add(outcome);
  return tally.summary(end);
}

function documents(
  count: number,
  findings: (index: number) => readonly (Partial<Diagnostic> & { readonly message: string })[],
): readonly Outcome[] {
  return Array.from({ length: count }, (_, index) => outcomeOf(`d${index}.xml`, '', findings(index)));
}

describe('a tally', () => {
  test('counts a document once for who decided, however many schemas judged it', () => {
    const decidedBy = ['a.sch', 'b.sch'].map((schema) => ({ check: 'schematron', by: 'rules', schema }));
    const [first] = documents(1, () => []);
    if (first === undefined) throw new Error('no document');
    const both = { ...first, decidedBy: [...decidedBy, { check: 'grammar', by: 'compiled' }], bytes: 7 };
    expect(tallied([both, both]).decidedBy).toEqual([
      { check: 'grammar', by: 'compiled', documents: 2, bytes: 14 },
      { check: 'schematron', by: 'rules', documents: 2, bytes: 14 },
    ]);
  });

  test('counts documents, severities, and what each check decided', () => {
    const { documents, clean, failing, findings, warnings, notes, decidedBy } = tallied(sampleOutcomes);
    expect({ documents, clean, findings, warnings, notes }).toEqual({
      documents: 4,
      clean: 1,
      findings: 3,
      warnings: 2,
      notes: 1,
    });
    expect(failing).toEqual([
      { file: 'letters/many mistakes.xml', status: 'findings', findings: 2 },
      { file: '-', status: 'findings', findings: 1 },
      { file: 'lost\u001b[31m\n.xml', status: 'failed', findings: 0 },
    ]);
    expect(decidedBy).toEqual([
      { check: 'grammar', by: 'compiled', documents: 2, bytes: 27 },
      { check: 'grammar', by: 'reference', documents: 2, bytes: 128 },
    ]);
  });

  test('puts findings together that differ in values only, keeps severities and codes apart, and gives the first as example', () => {
    const { kinds } = tallied([
      outcomeOf('a.xml', '', [{ message: 'rare' }]),
      outcomeOf('b.xml', '<x ⟦a⟧ ⟦b⟧>', [{ message: '"1" is wrong: mend it' }, { message: '"2" is wrong' }]),
      outcomeOf('c.xml', '', [
        { message: '"3" is wrong' },
        { message: '"3" is wrong', severity: 'warning' },
        { message: '"3" is wrong', code: 'schema/content-value' },
      ]),
    ]);
    const base = {
      code: 'schema/invalid',
      severity: 'error',
      message: '"…" is wrong',
      count: 1,
      documents: 1,
      example: { file: 'c.xml' },
    };
    expect(kinds).toEqual([
      { ...base, count: 3, documents: 2, example: { file: 'b.xml', line: 1, column: 4 } },
      { ...base, message: 'rare', example: { file: 'a.xml' } },
      { ...base, severity: 'warning' },
      { ...base, code: 'schema/content-value' },
    ]);
  });

  test('keeps a thousand kinds, and counts the others', () => {
    const { kinds, otherKinds, findings } = tallied(
      documents(700, (index) => [{ message: `<a${index}>` }, { message: `<b${index}>` }, { message: '<a5>' }]),
    );
    expect([kinds.length, otherKinds, findings]).toEqual([1000, 400, 2100]);
    expect(kinds[0]).toMatchObject({ message: '<a5>', count: 701, documents: 700 });
  });

  test('gives a summary that later documents do not change', () => {
    const tally = new Tally();
    const [first, second] = sampleOutcomes;
    if (first === undefined || second === undefined) throw new Error('no sample');
    tally.add(first);
    const summary = tally.summary();
    const before = JSON.stringify(summary);
    tally.add(second);
    expect(JSON.stringify(summary)).toBe(before);
  });
});

const clean = (count: number): readonly Outcome[] => documents(count, () => []);

describe('the words', () => {
  const run = { command: 'validate', version: '1' };
  const failed = (file: string, code: Diagnostic['code'] = 'xml/encoding'): Outcome => ({
    ...outcomeOf(file, '', [{ code, message: 'lost', severity: 'fatal' }]),
    status: 'failed',
  });
  const cases: readonly (readonly [string, readonly Outcome[], RunEnd, readonly string[]])[] = [
    ['nothing for no document', [], {}, []],
    ['one line for a clean run', clean(2), { seconds: 0.9 }, ['2 documents valid']],
    ['one line for a large clean run', clean(4420), {}, ['4,420 documents valid']],
    [
      'a single document with few findings',
      documents(1, () => [{ message: 'x' }]),
      {},
      ['0 documents valid, 1 not, with 1 finding'],
    ],
    [
      'a small run',
      [...clean(1), ...documents(2, (index) => Array.from({ length: 3 }, (_, n) => ({ message: `<x${3 * index + n}>` })))],
      {},
      ['1 document valid, 2 not, with 6 findings'],
    ],
    ['what could not be read', [...clean(1), failed('a.xml')], {}, ['1 document valid, 1 could not be read']],
    ['a fault of ours', [...clean(1), failed('a.xml', 'teikit/fault')], {}, ['1 document valid, 1 could not be done']],
    ['a long run', clean(2), { seconds: 1.26 }, ['2 documents valid', 'time: 1.3 s']],
    ['a very long run', clean(2), { seconds: 3725.4 }, ['2 documents valid', 'time: 62 min 5 s']],
    ['an interrupted run', clean(2), { isInterrupted: true }, ['interrupted after 2 documents', '2 documents valid']],
    ['a run that was interrupted at once', [], { isInterrupted: true }, ['interrupted after 0 documents', '0 documents valid']],
    [
      'a large run with a few that are not valid',
      [...clean(9), ...documents(1, () => [{ message: '"1" is wrong' }]), failed('lost\n.xml')],
      {},
      [
        '9 documents valid, 1 not, 1 could not be read, with 2 findings',
        'with findings:',
        '  d0.xml: 1 finding',
        'could not be read:',
        '  lost\\x0a.xml',
        'by kind:',
        '  1 × "…" is wrong [schema/invalid] in d0.xml',
        '  1 × fatal: lost [xml/encoding] in lost\\x0a.xml',
        'decided: grammar by compiled (9 documents), grammar by reference (2 documents)',
      ],
    ],
    [
      'one document with many findings',
      documents(1, () => Array.from({ length: 11 }, (_, n) => ({ message: `"${n}" is wrong` }))),
      {},
      [
        '0 documents valid, 1 not, with 11 findings',
        'by kind:',
        '  11 × "…" is wrong [schema/invalid] in d0.xml',
        'decided: grammar by reference (1 document)',
      ],
    ],
    [
      'a mistake that half of the documents share',
      [...clean(3), ...documents(3, () => [{ message: '<a> is wrong: mend it', code: 'schema/attribute-not-allowed' }])],
      {},
      ['3 of 6 documents: <a> is wrong', '3 documents valid, 3 not, with 3 findings'],
    ],
    [
      'a mistake that fewer share is not told first',
      [...clean(4), ...documents(3, () => [{ message: '<a> is wrong' }])],
      {},
      ['4 documents valid, 3 not, with 3 findings'],
    ],
    [
      'nor one of two of three documents',
      [...clean(1), ...documents(2, () => [{ message: 'x' }])],
      {},
      ['1 document valid, 2 not, with 2 findings'],
    ],
    ['nor one of two documents', documents(2, () => [{ message: 'x' }]), {}, ['0 documents valid, 2 not, with 2 findings']],
    [
      'a mistake of all of them',
      documents(3, () => [{ message: '<a> is wrong' }]),
      {},
      ['3 of 3 documents: <a> is wrong', '0 documents valid, 3 not, with 3 findings'],
    ],
    [
      'a shared mistake that is not one of the schema',
      documents(3, () => [{ message: 'bad bytes', code: 'xml/encoding' }]),
      {},
      ['3 of 3 documents: bad bytes', '0 documents valid, 3 not, with 3 findings'],
    ],
    [
      'warnings are no such mistake',
      documents(3, () => [{ message: 'x', severity: 'warning' }]),
      {},
      ['3 documents valid, with 3 warnings'],
    ],
  ];
  test('a mistake of all of them, among many, makes the schema doubtful', () => {
    const outcomes = documents(3, () => ['a', 'b', 'c', 'd', 'e'].map((name) => ({ message: `<${name}> is wrong` })));
    expect(summaryText(tallied(outcomes, {}), run).slice(0, 3)).toEqual([
      '3 of 3 documents: <a> is wrong',
      'nearly all documents have this finding: the schema may be the wrong one for them',
      '0 documents valid, 3 not, with 15 findings',
    ]);
  });

  test.each(cases)('%s', (_, outcomes, end, expected) => {
    expect(summaryText(tallied(outcomes, end), run)).toEqual(expected);
  });

  test('a small run has its lists where nothing else was printed', () => {
    expect(summaryText(tallied(documents(2, () => [{ message: 'x' }])), run, { isComplete: true })).toEqual([
      '0 documents valid, 2 not, with 2 findings',
      'with findings:',
      '  d0.xml: 1 finding',
      '  d1.xml: 1 finding',
      'by kind:',
      '  2 × x [schema/invalid] in 2 documents, such as d0.xml',
      'decided: grammar by reference (2 documents)',
    ]);
  });

  test('many kinds are cut, all failing documents are named', () => {
    const lines = summaryText(tallied(documents(300, (index) => [{ message: `<a${index}>` }])), run);
    expect(lines.filter((line) => line.startsWith('  d'))).toHaveLength(300);
    expect(lines.filter((line) => line.includes('×')).slice(19)).toEqual([
      '  1 × <a19> [schema/invalid] in d19.xml',
      '  280 × other kinds',
    ]);
  });

  test('another command has its own words', () => {
    const outcomes = [...clean(1), ...documents(1, () => [{ message: 'x' }])];
    expect(summaryText(tallied(outcomes), { ...run, command: 'transform' })).toEqual([
      '1 document done, 1 with something wrong, with 1 finding',
    ]);
  });
});
