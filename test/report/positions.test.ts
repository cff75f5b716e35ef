// Offsets → lines and columns as an editor shows them.

import { expect, test } from 'vitest';
import { positionsIn } from '../../src/report/positions.ts';

test.each<readonly [string, string, readonly [number, number]]>([
  ['the start', '|ab', [1, 1]],
  ['a line', 'ab\n|cd', [2, 1]],
  ['CR LF is one line end', 'ab\r\n|cd', [2, 1]],
  ['a lone CR is one', 'ab\r|cd', [2, 1]],
  ['a tab is one column', 'a\t|b', [1, 3]],
  ['a character outside the BMP is one column', 'a𝔸|b', [1, 3]],
  ['a combining mark is one of its own', 'e\u0301|b', [1, 3]],
  ['the end', 'ab\n|', [2, 1]],
])('%s', (_, marked, [line, column]) => {
  const offset = marked.indexOf('|');
  expect(positionsIn(marked.replace('|', ''))(offset)).toEqual({ line, column });
});
