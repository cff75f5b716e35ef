// libxml2's reports → diagnostics: in plain words, echoes dropped, nothing else.

import { expect, test } from 'vitest';
import { explainReports } from '../../../src/validate/libxml2/libxml2-messages.ts';
import type { Libxml2Report } from '../../../src/validate/libxml2/libxml2-output.ts';

const invalid = (line: number | undefined, message: string): Libxml2Report => {
  return { document: 0, line, level: 'error', domain: 'Relax-NG validity', message };
};
const explain = (...reports: readonly Libxml2Report[]): readonly string[] =>
  explainReports('a.xml', reports).map(({ place, message }) => `${place.kind === 'line' ? place.line : '-'} ${message}`);

test('an echo of a mistake on its line, or further in, is dropped', () => {
  const cause = invalid(9, "Type date doesn't allow value 'x'");
  expect(
    explain(cause, invalid(9, 'Error validating datatype date'), invalid(3, 'Element p failed to validate content')),
  ).toEqual(['9 the value "x" is not a date']);
});

test('what looks like an echo but stands further on is a finding', () => {
  const cause = invalid(9, 'Did not expect element q there');
  expect(explain(cause, invalid(12, 'Element p failed to validate content'))).toHaveLength(2);
});

test('what only looks like an echo is kept when nothing came before', () => {
  expect(explain(invalid(3, 'Element p failed to validate content'))).toEqual([
    '3 the content of <p> is not what the schema requires',
  ]);
});

test('exact repeats are told once; the same words on another line are not a repeat', () => {
  const again = invalid(3, 'Did not expect element q there');
  expect(explain(again, again, invalid(4, 'Did not expect element q there'))).toHaveLength(2);
});

test('a message not known is told in libxml2’s own words', () => {
  expect(explain(invalid(3, 'Something new'))).toEqual(['3 Something new']);
});

test('after a parser error, tags that do not match are an echo; an undeclared entity is not', () => {
  const parser = (line: number, message: string): Libxml2Report => ({ ...invalid(line, message), domain: 'parser' });
  expect(
    explain(
      parser(3, 'Opening and ending tag mismatch: p line 2 and q'),
      parser(4, 'Opening and ending tag mismatch: body line 1 and p'),
      parser(5, "Entity 'nbsp' not defined"),
    ),
  ).toEqual(['3 <p> of line 2 is closed by </q>', '5 the entity &nbsp; is not defined']);
});

test('a line beyond 65534 comes with a warning that it is not sure', () => {
  const [sure, unsure] = [65_534, 65_535].map((line) => explainReports('a.xml', [invalid(line, 'm')])[0]);
  expect(sure).not.toHaveProperty('advice');
  expect(unsure).toHaveProperty('advice');
});
