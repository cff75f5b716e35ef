// A listed name as what is searched: its folded words, and what a text must show besides (capitals, what stands between, the end).

import { foldWord } from './characters.ts';
import { spelledOut } from './respelling.ts';
import { type Separator, separatorOf } from './separators.ts';

/** What a text must show of a word: `initial` a capital, `all` capitals only (an abbreviation). */
export type CaseRule = 'any' | 'initial' | 'all';

export type NamePattern = {
  readonly cases: readonly CaseRule[];
  /** Before each word but the first. */
  readonly separators: readonly Separator[];
  /** Characters after the last word that belong to the name: `)`, `.`, `"`. */
  readonly tail: string;
};

/** `key`: equal patterns have equal keys. `spelled`: the words with two letters for ß, ä and their like. */
export type PatternedName = {
  readonly words: readonly string[];
  readonly spelled: readonly string[];
  readonly pattern: NamePattern;
  readonly key: string;
};

/** Words; longer names are not searched. */
const LONGEST_NAME = 40;
/** Letters; what is longer and in capitals is a name that was listed in capitals. */
const LONGEST_ABBREVIATION = 5;
const ARTICLE = 'the';
/** A word, as `splitWords` has it. */
const WORD = /[\p{L}\p{Nd}](?:[\p{L}\p{Nd}\p{M}\u00ad]|['\u2019\u02bc\u02b9](?=\p{L})(?![sS](?!\p{L})))*/gu;

/** The article is no part of what is compared: texts have it or not as they please. */
export function patternOf(text: string): PatternedName | undefined {
  const words: string[] = [];
  const spelled: string[] = [];
  const cases: CaseRule[] = [];
  const separators: Separator[] = [];
  let end = 0;
  let isAfterArticle = false;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const folded = foldWord(word);
    if (folded === ARTICLE) {
      isAfterArticle = true;
      continue;
    }
    if (words.length > 0) separators.push(isAfterArticle ? 'space' : separatorOf(text, end, match.index));
    words.push(folded);
    spelled.push(spelledOut(word));
    cases.push(caseRule(word));
    end = match.index + word.length;
    isAfterArticle = false;
  }
  if (words.length === 0 || words.length > LONGEST_NAME || separators.includes('none')) return undefined;
  const tail = end === text.length ? '' : tailOf(text, end);
  return { words, spelled, pattern: { cases, separators, tail }, key: `${cases.join()} ${separators.join()} ${tail}` };
}

/** The words that `patternOf` finds, as written. */
export function wordsIn(text: string): readonly string[] {
  if (ONE_PLAIN_WORD.test(text) && text.length > ARTICLE.length) return [text];
  return (text.match(WORD) ?? []).filter((word) => foldWord(word) !== ARTICLE);
}

const ONE_PLAIN_WORD = /^[A-Za-z]+$/;

function caseRule(word: string): CaseRule {
  if (!HAS_UPPER.test(word)) return 'any';
  const isShort = word.length > 1 && word.length <= LONGEST_ABBREVIATION;
  return isShort && !HAS_LOWER.test(word) ? 'all' : 'initial';
}

const HAS_UPPER = /\p{Lu}/u;
const HAS_LOWER = /(?!\p{Lu})\p{L}/u;
const QUOTES = /["\u201c-\u201f\u00ab\u00bb]/g;

/** Quotation marks around the whole name are none of it. */
function tailOf(text: string, end: number): string {
  const tail = text.slice(end).replace(/[^).\]"\u201c-\u201f\u00ab\u00bb]/g, '');
  return (text.match(QUOTES)?.length ?? 0) > 1 && !/^["\u201c-\u201f\u00ab\u00bb]/.test(text) ? tail : tail.replace(QUOTES, '');
}
