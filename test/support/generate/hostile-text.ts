// Characters and text that readers of XML get wrong: astral, combining, right to left, white space, and the signs of markup.
import type { Random } from '../random.ts';

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
/** In Unicode since version 6 at the latest: engines agree on their categories. */
const BEYOND_ASCII = [
  ...'äéßÿÆñ×÷¿§°',
  ...'ΩλЖяҐאשعم٣देあカ漢字한',
  ...'\u0301\u0308\u20dd\u200d\u00ad\u00a0\u2028\u2029\u3000\u2003',
  ...'—“”„€™…√∞',
  ...'😀𝄞𐌰𠀀',
  '\ue000',
  '\ufffd',
];
const WHITE_SPACE = [' ', '\t', '\n', '\r'];

/** Every character class of a regular expression that is at all usual has one of these. */
export const CHARACTERS: readonly string[] = [...ASCII, ...BEYOND_ASCII, ...WHITE_SPACE];

const WORDS = [
  'the',
  'of',
  'Sitzung',
  'décret',
  'No. 7',
  'a & b',
  '1 < 2',
  'naïve',
  '“so”',
  ']]>',
  '--',
  '<!--',
  '&amp;',
  '%x;',
];

/** The longest run of words or characters. */
const MAX_PARTS = 6;

export function hostileText(random: Random): string {
  const count = 1 + random.below(MAX_PARTS);
  if (random.chance(0.7))
    return Array.from({ length: count }, () => random.pick(WORDS)).join(random.pick([' ', ' ', '\n', '\t']));
  return Array.from({ length: count }, () => random.pick(CHARACTERS)).join('');
}

/** White space of XML, at least one character. */
export function whiteSpace(random: Random): string {
  return Array.from({ length: 1 + random.below(3) }, () => random.pick([' ', ' ', '\n', '\t', '\r'])).join('');
}
