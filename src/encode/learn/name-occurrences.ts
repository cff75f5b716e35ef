// Where the words of marked names stand in texts: marked, and not marked.

import { type Segment, segmentsOf } from './labels.ts';
import { learnedTypes, type MarkedText } from './marked-text.ts';
import { tokenAfter, type WordTokens, wordTokens } from './word-tokens.ts';

/** A text as tokens, with its marks as segments; `type` is an index of `learnedTypes`. */
export type Tokenised = {
  readonly text: MarkedText;
  readonly tokens: WordTokens;
  readonly segments: readonly Segment[];
  /** Tokens that a reviewer refused to mark, by their numbers. */
  readonly refused: ReadonlySet<number>;
};

export function tokenise(text: MarkedText): Tokenised {
  const tokens = wordTokens(text.text);
  return { text, tokens, segments: segmentsOf(tokens, text.marks, learnedTypes), refused: refusedTokens(tokens, text) };
}

export function refusedTokens(tokens: WordTokens, { refused = [] }: MarkedText): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { start, end } of refused)
    for (let at = tokenAfter(tokens, start); at < tokens.words.length && (tokens.starts[at] ?? 0) < end; at++) numbers.add(at);
  return numbers;
}

/** Words of a name that are looked for. */
const LONGEST = 6;

export function wordsOf({ words }: WordTokens, { from, to }: Pick<Segment, 'from' | 'to'>): string {
  return words.slice(from, to).join(' ');
}

/** Dates are no names, nor is what has no capital or one letter only. */
export function isName({ words }: WordTokens, { from, to, type }: Segment): boolean {
  if (learnedTypes[type] === 'date' || to - from > LONGEST) return false;
  return words.slice(from, to).some((word) => /^[\p{Lu}\p{Lt}]\p{L}/u.test(word));
}

/** The index of the largest; of equal ones the first. */
export function mostOften(counts: readonly number[]): number {
  return counts.reduce((best, count, at) => (count > (counts[best] ?? 0) ? at : best), 0);
}

/** Names by their words, and the words that they begin with. */
export class NameTable<Value> {
  readonly names: Map<string, Value> = new Map();
  readonly #lengths = new Map<string, number>();

  set(words: string, value: Value): void {
    this.names.set(words, value);
    const parts = words.split(' ');
    const first = parts[0] ?? '';
    this.#lengths.set(first, Math.max(this.#lengths.get(first) ?? 0, parts.length));
  }

  /** The longest names from left to right, where no token is in a mark or refused and no name runs over a line. */
  *unmarked({
    tokens,
    segments,
    refused,
  }: Tokenised): Generator<{ readonly from: number; readonly to: number; readonly words: string }> {
    const { words, gaps } = tokens;
    let next = 0;
    for (let at = 0; at < words.length; at++) {
      while (next < segments.length && (segments[next]?.to ?? 0) <= at) next++;
      const mark = segments[next];
      if ((mark !== undefined && mark.from <= at) || refused.has(at)) continue;
      const limit = Math.min(words.length, mark?.from ?? words.length);
      const longest = this.#lengths.get(words[at] ?? '') ?? 0;
      let key = '';
      let found: { readonly to: number; readonly words: string } | undefined;
      for (let to = at + 1; to <= limit && to - at <= longest; to++) {
        if (refused.has(to - 1) || (to > at + 1 && gaps[to - 1] === 2)) break;
        key = key === '' ? (words[at] ?? '') : `${key} ${words[to - 1]}`;
        if (this.names.has(key)) found = { to, words: key };
      }
      if (found === undefined) continue;
      yield { from: at, ...found };
      at = found.to - 1;
    }
  }
}
