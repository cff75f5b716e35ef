// A district's number before a street and a house opens an address, not a list.

import { describe, expect, test } from 'vitest';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles } from '../../../src/encode/profiles/builtin-profiles.ts';
import { isDistrictLine } from '../../../src/encode/structure/district-line.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';

test.each([
  ['I. Tiefer Hof 17', true],
  ['IX. Kettenstr. 12/4.', true],
  ['XVIII. Spöttel-Gasse 7a', true],
  ['I. General provisions', false],
  ['I. The first was 12', false],
  ['I. Tiefer Hof 1905', false],
  ['1. Tiefer Hof 17', false],
  ['I. 17', false],
  ['I. A B C D E 17', false],
  [`I. ${'A'.repeat(10_000)} 17`, false],
])('%.40s', (line, is) => {
  expect(isDistrictLine(line)).toBe(is);
});

describe('lists in a letter', () => {
  const letter = (lines: string): string => `Lieber Arthur!\nich war bei Ihnen und habe Sie nicht angetroffen.\n\n${lines}\n`;
  test.each([
    ['an address with floor and door', 'I. Tiefer Hof 17\nII. 6', false],
    ['an address with stairs', 'I. Tiefer Hof 23.\nII. St. Th. 6.', false],
    ['contents', 'I. Vorwort 1\nII. Reisen 12\nIII. Briefe 30', true],
    ['two points', 'I. Das Buch\nII. Die Reise', true],
  ])('%s', (_, lines, isList) => {
    const profile = builtinProfiles.get('letter') ?? expect.fail('no such profile');
    const { blocks } = outlineText(sourceText('a.txt', letter(lines)), profile, 'de');
    expect(blocks.some(({ kind }) => kind === 'list')).toBe(isList);
  });
});
