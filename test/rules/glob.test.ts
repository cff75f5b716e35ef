// Patterns of file names.

import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/rules/glob.ts';

test.each<readonly [pattern: string, fits: readonly string[], others: readonly string[]]>([
  ['*.xml', ['a.xml', 'b/c/a.xml', '.xml'], ['a.xml.bak', 'a.rng']],
  ['letters/*.xml', ['letters/a.xml'], ['letters/b/a.xml', 'a.xml', 'x/letters/a.xml']],
  ['letters/**/*.xml', ['letters/a.xml', 'letters/b/c/a.xml'], ['letters/a.rng', 'a.xml']],
  ['letters/**', ['letters/a.xml', 'letters/b/c'], ['lettersa/b', 'x/letters/a']],
  ['letters/', ['letters/a.xml', 'letters/b/c'], ['letter']],
  ['**/drafts/**', ['drafts/a', 'a/drafts/b/c'], ['a/draft/b']],
  ['drafts', ['drafts', 'a/drafts'], ['drafts/a']],
  ['a?.xml', ['ab.xml'], ['a.xml', 'abc.xml']],
  ['{a,b}/*.{xml,tei}', ['a/x.xml', 'b/y.tei'], ['c/x.xml', 'a/x.rng']],
  ['a*b*c', ['abc', 'axbxc', 'abbcc'], ['ab', 'acb']],
  ['./a.xml', ['a.xml'], ['b/a.xml']],
  ['./*.xml', ['a.xml'], ['b/a.xml']],
  ['./b/*.xml', ['b/a.xml'], ['c/b/a.xml']],
  ['a.xml', ['a.xml'], ['aXxml']],
  ['[a].xml', ['[a].xml'], ['a.xml']],
  ['../x/*.xml', ['../x/a.xml'], ['x/a.xml']],
])('%s', (pattern, fits, others) => {
  expect(fits.filter((path) => !matchesGlob(pattern, path))).toEqual([]);
  expect(others.filter((path) => matchesGlob(pattern, path))).toEqual([]);
});

test('many alternatives and stars are bounded', () => {
  const pattern = `${'{a,b}'.repeat(30)}*`;
  expect(matchesGlob(pattern, 'x')).toBe(false);
  expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
  expect(matchesGlob(`${'**/'.repeat(50)}b`, `${'a/'.repeat(500)}c`)).toBe(false);
});
