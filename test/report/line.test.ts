// A diagnostic is one line, says no more of the place than is known, and cannot disturb a terminal.

import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reportLine } from '../../src/report/line.ts';
import { lineColumnAt, lineStarts } from '../../src/source/line-column.ts';
import { atLine, atSpan, nowhere } from '../../src/source/span.ts';

const diagnostic: Diagnostic = { code: 'schema/invalid', severity: 'error', message: 'wrong', file: 'a.xml', place: nowhere };
const starts = lineStarts('ab\ncd');

test.each<readonly [string, Partial<Diagnostic>, string]>([
  ['no place', {}, 'a.xml: error: wrong'],
  ['a line', { place: atLine(7) }, 'a.xml:7: error: wrong'],
  ['a span', { place: atSpan(4, 5) }, 'a.xml:2:2: error: wrong'],
  ['what is fatal is an error', { severity: 'fatal' }, 'a.xml: error: wrong'],
  ['a warning', { severity: 'warning' }, 'a.xml: warning: wrong'],
  ['advice', { advice: 'do this' }, 'a.xml: error: wrong (do this)'],
  ['control characters', { file: 'a\n\u001b[31m.xml', message: '\u202ex\u0000' }, 'a\\x0a\\x1b[31m.xml: error: \\u202ex\\x00'],
])('%s', (_, change, expected) => {
  expect(reportLine({ ...diagnostic, ...change }, (offset) => lineColumnAt(starts, offset))).toBe(expected);
});

test('a span without the text has no line to tell', () => {
  expect(reportLine({ ...diagnostic, place: atSpan(4, 5) })).toBe('a.xml: error: wrong');
});
