// Jing's shape, at Jing's position where it is known.

import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reportJing } from '../../src/report/jing.ts';
import { atLine, atSpan, nowhere } from '../../src/source/span.ts';

const diagnostic: Diagnostic = { code: 'schema/invalid', severity: 'error', message: 'wrong', file: 'a.xml', place: nowhere };

test.each<readonly [string, Partial<Diagnostic>, string]>([
  ['a position', { jingPosition: { line: 3, column: 7 }, place: atSpan(0, 1) }, 'a.xml:3:7: error: wrong'],
  ['a fatal one', { jingPosition: { line: 3, column: 7 }, severity: 'fatal' }, 'a.xml:3:7: fatal: wrong'],
  ['a warning', { jingPosition: { line: 3, column: 7 }, severity: 'warning' }, 'a.xml:3:7: warning: wrong'],
  ['only a line', { place: atLine(3) }, 'a.xml:3: error: wrong'],
  ['nothing of the place', {}, 'a.xml: error: wrong'],
  ['no advice', { advice: 'do this' }, 'a.xml: error: wrong'],
  ['control characters', { message: 'a\nb.xml:1:1: error: forged' }, 'a.xml: error: a\\x0ab.xml:1:1: error: forged'],
])('%s', (_, change, expected) => {
  expect(reportJing({ ...diagnostic, ...change })).toBe(expected);
});
