// Offset ↔ line and column, against a slow count.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineColumnAt, lineStarts } from '../../src/source/line-column.ts';

test.each([
  ['', 0, { line: 1, column: 1 }],
  ['ab\ncd', 3, { line: 2, column: 1 }],
  ['ab\r\ncd', 4, { line: 2, column: 1 }],
  ['ab\rcd', 4, { line: 2, column: 2 }],
  ['ab\n', 3, { line: 2, column: 1 }],
  ['𝒜b', 2, { line: 1, column: 3 }],
])('%j at %i', (text, offset, expected) => {
  expect(lineColumnAt(lineStarts(text), offset)).toEqual(expected);
});

test('agrees with counting line ends', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é') });
  fc.assert(
    fc.property(texts, fc.nat(), (text, seed) => {
      const offset = seed % (text.length + 1);
      if (text[offset - 1] === '\r' && text[offset] === '\n') return;
      const before = text.slice(0, offset).split(/\r\n|\n|\r/);
      expect(lineColumnAt(lineStarts(text), offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
    }),
  );
});
