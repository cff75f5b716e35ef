// Letters that are written as two where a keyboard or a country lacks them: ß and ss, ü and ue. One key for all spellings.

import { foldWord } from './characters.ts';

const PAIRS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  å: 'aa',
  þ: 'th',
};
const SINGLE = /[ßäöüæœøåþ]/g;
const MAY_DIFFER = /[ßäöüæœøåþ]|\u0308|\u030a|ss|[aou]e|aa|th/i;

/** Whether a word has a letter, or two, for which others can stand. */
export function mayBeRespelled(word: string): boolean {
  return MAY_DIFFER.test(word);
}

/** `word` as written → folded, with two letters for one: Reißner and REISSNER, München and Muenchen have one key each. */
export function spelledOut(word: string): string {
  if (!MAY_DIFFER.test(word)) return foldWord(word);
  const composed = word.normalize('NFC').toLowerCase();
  return foldWord(composed.replace(SINGLE, (letter) => PAIRS[letter] ?? letter));
}

const OLD_SPELLINGS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/([aou])e/g, '$1'],
  [/ß/g, 'ss'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck?/g, 'k'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Whether two folded given names are spellings of one: Carl and Karl, Rudolph and Rudolf, Juergen and Jürgen. */
export function areSpellingsOfOne(one: string, other: string): boolean {
  return one === other || looseKey(one) === looseKey(other);
}

/** Names whose keys are kept; a text has a few hundred given names, and asks for each of them at every surname. */
const MOST_KEYS = 4096;
const looseKeys = new Map<string, string>();

function looseKey(name: string): string {
  const known = looseKeys.get(name);
  if (known !== undefined) return known;
  let key = name;
  for (const [pattern, to] of OLD_SPELLINGS) key = key.replace(pattern, to);
  if (looseKeys.size >= MOST_KEYS) looseKeys.clear();
  looseKeys.set(name, key);
  return key;
}
