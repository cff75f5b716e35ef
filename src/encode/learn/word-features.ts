// What a token shows by itself and by its neighbours: its letters, their shape, two tokens on either side, and what rules and listed
// names say of it. These features do not depend on what is learned.

import type { FeatureLists } from './chain-field.ts';
import { bucketOf, FeatureBuilder, hashOf } from './feature-hash.ts';
import type { WordTokens } from './word-tokens.ts';

/** Letters of a beginning or an end that are looked at. */
const LONGEST_AFFIX = 4;
/** Letters of a word that are looked at. */
const LONGEST_WORD = 60;

type WordFacts = {
  readonly low: number;
  readonly shape: number;
  readonly end: number;
  /** Buckets of what the word shows by itself. */
  readonly own: readonly number[];
};

/** Numbers of templates. */
const T = {
  word: 1,
  low: 2,
  prefix: 3,
  suffix: 7,
  shape: 11,
  gap: 12,
  lowAt: 13,
  shapeAt: 18,
  endAt: 23,
  pair: 26,
  shapes: 28,
  mixed: 29,
  always: 30,
  hint: 31,
} as const;

const BEFORE_LINE = hashOf('\n');

/** What a stage says of each token: a number, 0 for nothing. */
export type Hints = Uint16Array;

/** `hints`: of rules, of listed names. */
export function wordFeatures(tokens: WordTokens, hints: readonly Hints[], cache: WordCache): FeatureLists {
  const { words, gaps } = tokens;
  const count = words.length;
  const builder = new FeatureBuilder(count);
  const facts = words.map((word) => cache.factsOf(word));
  // Nothing is seen over the beginning or the end of a line.
  const near = (at: number, step: number): WordFacts | undefined => {
    for (let next = at; next !== at + step; ) {
      if (step < 0 ? gaps[next] === 2 : (gaps[next + 1] ?? 2) === 2) return undefined;
      next += step < 0 ? -1 : 1;
    }
    return facts[at + step];
  };
  for (let at = 0; at < count; at++) {
    const fact = facts[at] as WordFacts;
    for (const feature of fact.own) builder.add(feature);
    builder.add(bucketOf(T.gap, gaps[at] as number, fact.shape));
    const [before, after] = [near(at, -1), near(at, 1)];
    for (const step of [-2, -1, 1, 2]) {
      const other = step === -1 ? before : step === 1 ? after : near(at, step);
      builder.add(bucketOf(T.lowAt + step + 2, other?.low ?? BEFORE_LINE));
      builder.add(bucketOf(T.shapeAt + step + 2, other?.shape ?? BEFORE_LINE));
    }
    builder.add(bucketOf(T.endAt, before?.end ?? BEFORE_LINE));
    builder.add(bucketOf(T.endAt + 1, after?.end ?? BEFORE_LINE));
    builder.add(bucketOf(T.pair, before?.low ?? BEFORE_LINE, fact.low));
    builder.add(bucketOf(T.pair + 1, fact.low, after?.low ?? BEFORE_LINE));
    builder.add(bucketOf(T.mixed, before?.low ?? BEFORE_LINE, fact.shape));
    builder.add(bucketOf(T.shapes, fact.shape ^ Math.imul(before?.shape ?? BEFORE_LINE, 31), after?.shape ?? BEFORE_LINE));
    hints.forEach((hint, stage) => {
      const value = hint[at] as number;
      if (value !== 0) {
        builder.add(bucketOf(T.hint + 4 * stage, value));
        builder.add(bucketOf(T.hint + 4 * stage + 1, value, fact.shape));
      }
      const next = hint[at + 1] ?? 0;
      if (next !== 0) builder.add(bucketOf(T.hint + 4 * stage + 2, next));
      const last = at === 0 ? 0 : (hint[at - 1] as number);
      if (last !== 0) builder.add(bucketOf(T.hint + 4 * stage + 3, last));
    });
    builder.endToken();
  }
  return builder.finish();
}

/** Words that are kept. */
const MOST_WORDS = 50_000;

/** What words show by themselves; most words come again. */
export class WordCache {
  readonly #known = new Map<string, WordFacts>();

  factsOf(word: string): WordFacts {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const facts = factsOf(word.slice(0, LONGEST_WORD));
    if (this.#known.size >= MOST_WORDS) this.#known.clear();
    this.#known.set(word, facts);
    return facts;
  }
}

function factsOf(word: string): WordFacts {
  const small = word.toLowerCase();
  const low = hashOf(small);
  const shape = hashOf(shapeOf(word));
  const own = [bucketOf(T.always, 1), bucketOf(T.word, hashOf(word)), bucketOf(T.low, low), bucketOf(T.shape, shape)];
  for (let length = 1; length <= Math.min(LONGEST_AFFIX, small.length); length++) {
    own.push(bucketOf(T.prefix + length - 1, hashOf(word, 0, length)));
    own.push(bucketOf(T.suffix + length - 1, hashOf(small, small.length - length)));
  }
  return { low, shape, own, end: hashOf(small, Math.max(0, small.length - 3)) };
}

/** `Xx`, `xX`, `X`, `9`; of several alike one or two stand; other signs stand for themselves. */
export function shapeOf(word: string): string {
  const signs = word
    .replace(/\p{Lu}|\p{Lt}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (letter) => (letter === 'X' ? letter : 'x'))
    .replace(/\p{N}/gu, '9');
  return signs.replace(/(.)\1+/gu, '$1$1');
}
