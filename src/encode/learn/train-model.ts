// Marked texts → a field with its known names.

import { type FieldWeights, type Sample, type TrainingSettings, trainField, trainingSettings } from './chain-field.ts';
import { KnownNames } from './known-names.ts';
import { labelCount } from './labels.ts';
import type { LearnedType } from './marked-text.ts';
import { type FoundSegment, Tagger } from './tagger.ts';
import type { TrainingText } from './training-text.ts';

export type TrainedField = {
  readonly types: readonly LearnedType[];
  readonly known: KnownNames;
  readonly weights: FieldWeights;
};

/** The same texts in the same order give the same weights. */
export function trainModel(
  texts: readonly TrainingText[],
  types: readonly LearnedType[],
  settings: TrainingSettings = trainingSettings,
): TrainedField {
  const known = KnownNames.of(
    texts.map(({ counts }) => counts),
    types.length,
  );
  const samples = texts.map(
    ({ labels, tokens, own, counts }): Sample => ({
      labels,
      stretches: tokens.stretches,
      own,
      learned: known.featuresOf(tokens, counts),
    }),
  );
  return { types, known, weights: trainField(samples, labelCount(types), settings) };
}

/** What a field finds in texts that it was not trained on. */
export function findInTexts(
  { known, weights }: TrainedField,
  texts: readonly TrainingText[],
): readonly (readonly FoundSegment[])[] {
  const tagger = new Tagger(weights);
  return texts.map(({ tokens, own }) =>
    tagger.segments({ stretches: tokens.stretches, own, learned: known.featuresOf(tokens) }),
  );
}
