// When a text was written, by its top; the century of a short year is assumed, and said to be.
import { expect, test } from 'vitest';
import { openingDate } from '../../../src/encode/header/document-date.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { builtinProfiles } from '../../../src/encode/profiles/builtin-profiles.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';

function told(text: string): string {
  const source = sourceText('a.txt', text);
  const outline = outlineText(source, builtinProfiles.get('letter') ?? expect.fail('no such profile'), 'de');
  const found = openingDate(source, outline, 'de');
  return found === undefined ? 'none' : `${found.value.when}${found.isAssumed ? ', assumed' : ''}`;
}

test.each([
  ['a whole date', 'Wien, 27. März 1898', 'Ich komme.', '1898-03-27'],
  ['two digits, by themselves', 'Wien, 27. 3. 98', 'Ich komme.', '1898-03-27, assumed'],
  ['two digits of this side of the middle', 'Wien, 27. 3. 26', 'Ich komme.', '1926-03-27, assumed'],
  ['by the years of the text', 'Wien, 27. 3. 26', 'Ich war 1824 in Rom und bin seit 1825 hier.', '1826-03-27, assumed'],
  ['by the years of a later text', 'Wien, 27. 3. 98', 'Seit 1995 wohne ich hier.', '1998-03-27, assumed'],
  ['three digits', 'Wien, 13. 3. 905', 'Ich komme.', '1905-03-13, assumed'],
  ['no year at all', 'Wien, 8. März', 'Ich komme.', 'none'],
  ['none', 'Wien', 'Ich komme.', 'none'],
])('%s', (_, dateline, words, expected) => {
  expect(told(`${dateline}\n\nLieber Arthur!\n\n${words}\n\nHerzlichst\nHugo\n`)).toBe(expected);
});

test.each([
  ['a day before the year of the title', 'Begräbnisse, 1814', 'Geboren den 20. Dezember 1783.', 'none'],
  ['a day in that year', 'Begräbnisse, 1814', 'Begraben den 9. Januar 1814.', '1814-01-09'],
  ['a day after it', 'Akten aus dem Jahre 1814', 'Wien, 3. Februar 1815', '1815-02-03'],
  [
    'a later day beside an earlier one',
    'Taufen 1814',
    'Geboren den 20. Dezember 1813, getauft den 2. Januar 1814.',
    '1814-01-02',
  ],
  ['the title stands below', 'Wien, 3. Februar 1813', 'Begräbnisse, 1814', '1813-02-03'],
])('below a title with a year: %s', (_, title, words, expected) => {
  expect(told(`${title}\n\n${words}\n`)).toBe(expected);
});
