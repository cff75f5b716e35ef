// Words that are no name by themselves, and words before the name of a place that texts leave out.

import { functionWords, placeHeads } from '../../lexicon/function-words.ts';
import type { PatternedName } from './name-pattern.ts';

const WORDS: ReadonlySet<string> = new Set(functionWords);

/** A form of one such word; in capitals only it is an abbreviation. */
export function isNeverSearchedAlone({ words, pattern }: PatternedName): boolean {
  return words.every((word) => WORDS.has(word)) && !(words.length === 1 && pattern.cases[0] === 'all');
}

/** With the blank after them; the longer ones first. */
const heads = placeHeads.map((one) => `${one} `).toSorted((one, other) => other.length - one.length);

/** `Ischl` of `Bad Ischl`, `Austria` of `Republic of Austria`. */
export function withoutPlaceHead(text: string): readonly string[] {
  const head = heads.find((one) => text.startsWith(one) && /^\p{Lu}/u.test(text.slice(one.length)));
  return head === undefined ? [] : [text.slice(head.length)];
}
