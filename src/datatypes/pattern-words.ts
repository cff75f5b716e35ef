// Words and an example for patterns that many schemas have, among them those of TEI P5; a pattern not listed here is quoted.

import type { Wanted } from './datatype.ts';

const oneWord: Wanted = { what: 'one word without spaces', example: 'word' };
const ratio: Wanted = { what: 'a ratio of two whole numbers', example: '1/2' };
const iso: Wanted = { what: 'a date, time or period of ISO 8601', example: '1937-03-03' };
const pointer: Wanted = { what: 'a pointer (a URI, or # and an xml:id) without spaces', example: '#p1' };

/** Where a pattern means another thing on anyURI, it has words for both. */
type Words = Wanted | { readonly onText: Wanted; readonly onUri: Wanted };

const words: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['[^\\p{C}\\p{Z}]+', oneWord],
  ['(\\p{L}|\\p{N}|\\p{P}|\\p{S})+', oneWord],
  ['[\\p{L}\\p{N}\\p{P}\\p{S}]+', oneWord],
  ['\\S+', { onText: oneWord, onUri: pointer }],
  ['\\S*', { onText: { what: 'one word without spaces, or nothing' }, onUri: pointer }],
  ['(\\-?[\\d]+/\\-?[\\d]+)', ratio],
  ['\\-?[\\d]+/\\-?[\\d]+', ratio],
  ['[0-9.,DHMPRSTWYZ/:+\\-]+', iso],
  [
    '(-?[0-9]+(\\.[0-9]+)?,-?[0-9]+(\\.[0-9]+)?)',
    { what: 'two numbers with a comma and no space between them', example: '12.5,30' },
  ],
  ['[\\d]+(\\.[\\d]+){0,2}', { what: 'a version number', example: '1.0.2' }],
  ['[\\d]+[a-z]*[\\d]*(\\.[\\d]+[a-z]*[\\d]*){0,3}', { what: 'a version number', example: '4.9.0' }],
  ['[a-z][a-z0-9\\+\\.\\-]*', { what: 'a URI scheme in small letters', example: 'https' }],
  ['[^/\\s]+:\\S*', { what: 'a prefix with a colon after it, without spaces', example: 'place:vienna' }],
  ['.+:.+', { what: 'two parts with a colon between them', example: 'a:b' }],
  ['.+', { what: 'text, and not nothing', example: 'text' }],
  ['(19[789][0-9]|[2-9][0-9]{3}).*', { what: 'text that begins with a year from 1970 on', example: '2024' }],
  [
    '[\\-+]?\\d+(\\.\\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)',
    { what: 'a number and its unit without a space between them', example: '12.5cm' },
  ],
  ['[0-9]+', { what: 'digits', example: '12' }],
  ['\\d+', { what: 'digits', example: '12' }],
  ['[0-9]{4}', { what: 'four digits', example: '1937' }],
  ['\\d{4}', { what: 'four digits', example: '1937' }],
]);

/** `base` is the base of the type that the pattern restricts. */
export function wordsForPattern(pattern: string, base: string): Wanted | undefined {
  const found = words.get(pattern);
  if (found === undefined || 'what' in found) return found;
  return base === 'anyURI' ? found.onUri : found.onText;
}
