// Annotations within GitHub's limits, with nothing in them that GitHub would read as more than text.

import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { githubReporter } from '../../src/report/github.ts';
import { outcomeOf, reportOf, type SampleRun, sampleSettings } from './sample-run.ts';

function annotations(run: SampleRun, maxFindings = 0): readonly string[] {
  return reportOf(githubReporter({ ...sampleSettings, maxFindings }), run)
    .split('\n')
    .slice(0, -1);
}

const TITLE = 'title=schema/invalid%3A the document is well-formed and breaks the schema';

test.each<readonly [string, string, Partial<Diagnostic> & { readonly message: string }, string]>([
  ['a stretch', '<p ⟦abc⟧>', { message: 'x' }, `::error file=a.xml,line=1,endLine=1,col=4,endColumn=6,${TITLE}::x`],
  ['a point', '<p ⟦⟧>', { message: 'x' }, `::error file=a.xml,line=1,endLine=1,col=4,endColumn=4,${TITLE}::x`],
  ['lines have no columns', '<p ⟦\n⟧>', { message: 'x' }, `::error file=a.xml,line=1,endLine=2,${TITLE}::x`],
  ['a line', 'a', { message: 'x', place: { kind: 'line', line: 1 } }, `::error file=a.xml,line=1,endLine=1,${TITLE}::x`],
  ['nowhere', 'a', { message: 'x', severity: 'fatal' }, `::error file=a.xml,${TITLE}::x`],
  ['a note', 'a', { message: 'x', severity: 'note' }, `::notice file=a.xml,${TITLE}::x`],
  ['advice', 'a', { message: 'x', advice: 'y' }, `::error file=a.xml,${TITLE}::x (y)`],
  [
    'percent, colons and line ends in a message',
    'a',
    { message: '5%: a\r\n::error::b' },
    `::error file=a.xml,${TITLE}::5%25: a\\x0d\\x0a::error::b`,
  ],
  ['a long message', 'a', { message: 'x'.repeat(2000) }, `::error file=a.xml,${TITLE}::${'x'.repeat(999)}…`],
])('%s', (_, text, words, expected) => {
  expect(annotations({ outcomes: [outcomeOf('a.xml', text, [words])] })).toEqual([expected]);
});

test('the name of a file cannot end its property', () => {
  expect(annotations({ outcomes: [outcomeOf('a,b:c%.xml', 'a', [{ message: 'x' }])] })).toEqual([
    `::error file=a%2Cb%3Ac%25.xml,${TITLE}::x`,
  ]);
});

const many = (
  severity: Diagnostic['severity'],
  count: number,
): readonly (Partial<Diagnostic> & { readonly message: string })[] =>
  Array.from({ length: count }, () => ({ message: 'x', severity }));

test('no more are written than GitHub shows, and the last notice tells of the others', () => {
  const findings = [...many('error', 8), ...many('warning', 12), ...many('note', 12), ...many('fatal', 5)];
  const lines = annotations({ outcomes: [outcomeOf('a.xml', 'a', findings)] });
  const count = (start: string): number => lines.filter((line) => line.startsWith(start)).length;
  expect([count('::error'), count('::warning'), count('::notice')]).toEqual([10, 10, 10]);
  expect(lines.at(-1)).toBe(
    '::notice title=teikit::8 more findings not shown here, where GitHub shows ten of a kind; there are 13 findings and 12 warnings in 1 document in all',
  );
});

test('ten of a kind need no such notice; what was not asked for does', () => {
  const outcomes = [outcomeOf('a.xml', 'a', [...many('error', 10), ...many('warning', 10)])];
  expect(annotations({ outcomes })).toHaveLength(20);
  expect(annotations({ outcomes }, 3).at(-1)).toContain('17 more findings');
});
