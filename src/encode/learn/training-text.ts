// A marked text made ready: tokens, labels and features, by the same steps for learning and for finding.

import type { OtherFinds } from '../model/learned.ts';
import type { FeatureLists } from './chain-field.ts';
import { hintsOf } from './hints.ts';
import { countNames, type NameCounts } from './known-names.ts';
import { labelsOf, type Segment, segmentsOf } from './labels.ts';
import type { LearnedType, MarkedText } from './marked-text.ts';
import { type WordCache, wordFeatures } from './word-features.ts';
import { type WordTokens, wordTokens } from './word-tokens.ts';

export type TrainingText = {
  readonly text: MarkedText;
  readonly tokens: WordTokens;
  /** What is learned. */
  readonly segments: readonly Segment[];
  /** What a model is judged by. */
  readonly gold: readonly Segment[];
  readonly labels: Uint8Array;
  readonly own: FeatureLists;
  readonly counts: NameCounts;
  readonly finds: OtherFinds;
};

export function trainingText(
  text: MarkedText,
  finds: OtherFinds,
  { types, cache }: { readonly types: readonly LearnedType[]; readonly cache: WordCache },
): TrainingText {
  const tokens = wordTokens(text.text);
  const segments = segmentsOf(tokens, text.marks, types);
  return {
    text,
    tokens,
    segments,
    gold: segments,
    labels: labelsOf(tokens, segments),
    own: ownFeatures(tokens, finds, cache),
    counts: countNames({ tokens, segments }, types.length),
    finds,
  };
}

/** The same text with other marks to be learned. */
export function relabelled(text: TrainingText, segments: readonly Segment[], types: readonly LearnedType[]): TrainingText {
  const { tokens } = text;
  return { ...text, segments, labels: labelsOf(tokens, segments), counts: countNames({ tokens, segments }, types.length) };
}

export function ownFeatures(tokens: WordTokens, { rules, listed }: OtherFinds, cache: WordCache): FeatureLists {
  const hints = [hintsOf(tokens, rules), ...(listed === undefined ? [] : [hintsOf(tokens, listed)])];
  return wordFeatures(tokens, hints, cache);
}
