// Lines by LF, CR LF and CR.

import { expect, test } from 'vitest';
import { sourceText } from '../../../src/encode/model/source-text.ts';

test.each([
  ['', []],
  ['a', ['a']],
  ['a\n', ['a']],
  ['\n', ['']],
  ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['\r\n\r\n', ['', '']],
  ['\n\r', ['', '']],
  ['a\u2028b\u0085c', ['a\u2028b\u0085c']],
])('the lines of %j', (text, lines) => {
  const source = sourceText('x', text);
  expect(source.lines.map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  expect(source.lines.map(({ number }) => number)).toEqual(lines.map((_line, index) => index + 1));
});
