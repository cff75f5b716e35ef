// A document that would take all memory is refused in one line.

import { expect, test } from 'vitest';
import { tooManyCharacters, tooManyLines } from '../../src/encode/size-limits.ts';

test.each([
  [tooManyCharacters, 50_000_000],
  [tooManyLines, 2_000_000],
])('so much is taken, and one more is not', (refusal, most) => {
  expect(refusal('a.txt', most)).toBeUndefined();
  expect(refusal('a.txt', most + 1)).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'encode/too-large' }] });
});
