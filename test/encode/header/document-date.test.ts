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
  ['the year of the title', 'Taufen im Jahre 1814\n\n9. Januar. Anna.\n', '1814'],
  ['no whole date of a year before it', 'Taufen im Jahre 1814\n\nMaria, geboren am 20. Dezember 1813.\n', '1814'],
  ['a whole date of that year', 'Taufen im Jahre 1814\n\nBegonnen am 3. Januar 1814.\n', '1814-01-03'],
  ['a whole date after that year', 'Der Aufstand von 1848\n\nWien, 3. Januar 1851\n', '1851-01-03'],
  ['no year of a title before those of the text', 'Der Aufstand von 1848\n\nIch war 1870 dort.\n', 'none'],
  ['no year below the title', 'Ein Brief\n\nLiebe Anna!\n\nIm Jahre 1814 war ich dort.\n', 'none'],
])('of a text without a date line: %s', (_, text, expected) => {
  expect(told(text)).toBe(expected);
});
