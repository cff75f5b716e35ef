// What xmllint prints → reports: none lost, none forged.

import { expect, test } from 'vitest';
import { readLibxml2Output } from '../../../src/validate/libxml2/libxml2-output.ts';

const read = (...lines: readonly string[]): ReturnType<typeof readLibxml2Output> =>
  readLibxml2Output(lines.join('\n'), (index) => `T${index}`, 3);

test('verdicts', () => {
  const { accepted, refused, reports } = read('T0 validates', 'T1 fails to validate', 'x validates', '');
  expect({ accepted: [...accepted], refused: [...refused], reports }).toEqual({ accepted: [0], refused: [1], reports: [] });
});

test.each<readonly [string, readonly string[], object]>([
  [
    'a parser error with its two lines of context',
    ['T1:3: parser error : mismatch', 'T0 validates', '  ^'],
    { document: 1, line: 3, level: 'error', domain: 'parser', message: 'mismatch' },
  ],
  [
    'the bytes of an encoding error',
    ['T1:3: I/O error : Invalid bytes', 'Bytes: 0xE9', 'caf', '   ^'],
    { document: 1, line: 3, level: 'error', domain: 'I/O', message: 'Invalid bytes (Bytes: 0xE9)' },
  ],
  [
    'a value with line breaks',
    ["T1:3: element p: Relax-NG validity error : value 'x", '', "y'"],
    { document: 1, line: 3, level: 'error', domain: 'Relax-NG validity', message: "value 'x  y'" },
  ],
  [
    'an element with a prefix',
    ['T1:3: element a:b: Relax-NG validity error : m'],
    { document: 1, line: 3, level: 'error', domain: 'Relax-NG validity', message: 'm' },
  ],
  ['a warning', ['T2:1: warning: m'], { document: 2, line: 1, level: 'warning', domain: '', message: 'm' }],
  [
    'a line libxml2 does not know',
    ['T2:-1: error: m'],
    { document: 2, line: undefined, level: 'error', domain: '', message: 'm' },
  ],
  [
    'a shape not seen before',
    ['T2:9: something: new'],
    { document: 2, line: 9, level: 'error', domain: '', message: 'something: new' },
  ],
  [
    'an error inside an entity',
    ['Entity: line 4: parser error : m'],
    { document: undefined, line: undefined, level: 'error', domain: 'parser', message: 'm' },
  ],
])('%s', (_, lines, expected) => {
  expect(read(...lines).reports).toEqual([expected]);
});

test('a report of validation without a name belongs to the verdict that follows', () => {
  const { reports } = read('T0 validates', 'Relax-NG validity error : m', 'T1 fails to validate', 'I/O error : n');
  expect(reports.map(({ document, message }) => ({ document, message }))).toEqual([
    { document: 1, message: 'm' },
    { document: undefined, message: 'n' },
  ]);
});
