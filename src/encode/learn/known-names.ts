// The names of the training texts: how often each word and each whole name was marked there, and how often it was not. A document
// that is learned from is counted without itself, so that the learner sees names that it does not know.

import type { FeatureLists } from './chain-field.ts';
import { bucketOf, FeatureBuilder } from './feature-hash.ts';
import type { Segment } from './labels.ts';
import type { WordTokens } from './word-tokens.ts';

/** Of a word: [all, marked as t₀, marked as t₁ …]. */
type Counts = Uint32Array;

/** Of a document, or of all: words, and whole names of several words, with blanks between them. */
export type NameCounts = { readonly words: ReadonlyMap<string, Counts>; readonly names: ReadonlyMap<string, Counts> };

/** Words of a name that are looked at. */
const LONGEST_NAME = 6;

export type CountedText = { readonly tokens: WordTokens; readonly segments: readonly Segment[] };

export function countNames({ tokens, segments }: CountedText, types: number): NameCounts {
  const words = new Map<string, Counts>();
  const names = new Map<string, Counts>();
  for (const word of tokens.words) if (isCounted(word)) add(words, word, 0, types);
  for (const { from, to, type } of segments) {
    for (let at = from; at < to; at++) {
      const word = tokens.words[at] ?? '';
      if (isCounted(word)) add(words, word, 1 + type, types);
    }
    const length = to - from;
    if (length > 1 && length <= LONGEST_NAME) add(names, tokens.words.slice(from, to).join(' '), 1 + type, types);
  }
  return { words, names };
}

function isCounted(word: string): boolean {
  return word.length > 1 && /^\p{L}/u.test(word);
}

function add(counts: Map<string, Counts>, key: string, at: number, types: number): void {
  let count = counts.get(key);
  if (count === undefined) {
    count = new Uint32Array(1 + types);
    counts.set(key, count);
  }
  count[at] = (count[at] ?? 0) + 1;
}

/** Counts of several documents together. Words that are nowhere marked are counted, too. */
export class KnownNames {
  readonly types: number;
  readonly words: ReadonlyMap<string, Counts>;
  readonly names: ReadonlyMap<string, Counts>;
  /** First words of the names. */
  readonly #first: ReadonlySet<string>;

  constructor(types: number, words: ReadonlyMap<string, Counts>, names: ReadonlyMap<string, Counts>) {
    this.types = types;
    this.words = words;
    this.names = names;
    this.#first = new Set([...names.keys()].map((name) => name.slice(0, name.indexOf(' '))));
  }

  static of(documents: readonly NameCounts[], types: number): KnownNames {
    const [words, names] = [new Map<string, Counts>(), new Map<string, Counts>()];
    for (const document of documents) {
      addAll(words, document.words);
      addAll(names, document.names);
    }
    for (const [word, counts] of words) if (counts.subarray(1).every((count) => count === 0)) words.delete(word);
    return new KnownNames(types, words, names);
  }

  /** `without`: counts of the document itself, where it is one of those counted here. */
  featuresOf(tokens: WordTokens, without?: NameCounts): FeatureLists {
    const count = tokens.words.length;
    const builder = new FeatureBuilder(count);
    const told = tokens.words.map((word) => this.#tell(word, without?.words.get(word)));
    const inNames = this.#inNames(tokens, without);
    for (let at = 0; at < count; at++) {
      for (const sign of told[at] ?? []) builder.add(bucketOf(T.here, sign));
      if (tokens.gaps[at] !== 2) for (const sign of told[at - 1] ?? []) builder.add(bucketOf(T.before, sign));
      if (tokens.gaps[at + 1] !== 2) for (const sign of told[at + 1] ?? []) builder.add(bucketOf(T.after, sign));
      const sign = inNames[at] as number;
      if (sign !== 0) builder.add(bucketOf(T.name, sign));
      builder.endToken();
    }
    return builder.finish();
  }

  /** What is known of a word: of each type a number for its share and how often. */
  #tell(word: string, own: Counts | undefined): readonly number[] {
    const counts = this.words.get(word);
    if (counts === undefined) return NOTHING;
    const all = (counts[0] ?? 0) - (own?.[0] ?? 0);
    if (all <= 0) return NOTHING;
    const signs: number[] = [];
    for (let type = 1; type <= this.types; type++) {
      const marked = (counts[type] ?? 0) - (own?.[type] ?? 0);
      if (marked <= 0) continue;
      signs.push(type * 64 + Math.ceil((4 * marked) / all) * 8 + Math.min(3, Math.floor(Math.log2(marked))));
    }
    return signs.length === 0 ? UNMARKED : signs;
  }

  /** The longest names from left to right: begin 1, inside 2, and the type. */
  #inNames({ words, gaps }: WordTokens, without: NameCounts | undefined): Uint8Array {
    const signs = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at++) {
      if (!this.#first.has(words[at] ?? '')) continue;
      let longest = 0;
      let found = 0;
      let name = words[at] ?? '';
      for (let length = 2; length <= LONGEST_NAME && gaps[at + length - 1] !== 2 && at + length <= words.length; length++) {
        name += ` ${words[at + length - 1]}`;
        const counts = this.names.get(name);
        const own = counts === undefined ? undefined : without?.names.get(name);
        for (let type = 1; counts !== undefined && type <= this.types; type++) {
          if ((counts[type] ?? 0) - (own?.[type] ?? 0) > 0) [longest, found] = [length, type];
        }
      }
      for (let inside = 0; inside < longest; inside++) signs[at + inside] = 2 * found + (inside === 0 ? 0 : 1);
      if (longest > 0) at += longest - 1;
    }
    return signs;
  }
}

const NOTHING: readonly number[] = [];
/** Known as a word of names, and in the other documents never marked. */
const UNMARKED: readonly number[] = [1];
const T = { here: 60, before: 61, after: 62, name: 63 } as const;

function addAll(into: Map<string, Counts>, counts: ReadonlyMap<string, Counts>): void {
  for (const [key, count] of counts) {
    const sum = into.get(key);
    if (sum === undefined) into.set(key, count.slice());
    else for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (count[at] ?? 0);
  }
}
