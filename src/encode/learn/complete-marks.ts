// Where marks are missing all over a collection, what a model finds that was learned from the other documents is taken for marked, too.

import { trainingSettings } from './chain-field.ts';
import { segmentsOf } from './labels.ts';
import type { LearnedMark, LearnedType } from './marked-text.ts';
import { LEAST_LIKELY } from './model.ts';
import { refusedTokens } from './name-occurrences.ts';
import { splitByDocument } from './splits.ts';
import { findInTexts, trainModel } from './train-model.ts';
import { relabelled, type TrainingText } from './training-text.ts';

const PARTS = 3;

export type Completion = { readonly texts: readonly TrainingText[]; readonly added: number };

/** The marks by which the texts are judged stay what they were. */
export function completeMarks(texts: readonly TrainingText[], types: readonly LearnedType[], seed: number): Completion {
  const completed = [...texts];
  let added = 0;
  for (const { train, test } of splitByDocument(texts.length, PARTS, seed)) {
    const pick = (numbers: readonly number[]): readonly TrainingText[] => numbers.map((at) => texts[at] as TrainingText);
    const field = trainModel(pick(train), types, { ...trainingSettings, seed });
    findInTexts(field, pick(test)).forEach((found, at) => {
      const own = texts[test[at] ?? 0] as TrainingText;
      const { text, tokens, segments } = own;
      const refused = [...refusedTokens(tokens, text)];
      const isFree = (from: number, to: number): boolean =>
        segments.every((mark) => mark.to <= from || mark.from >= to) && refused.every((at) => at < from || at >= to);
      const marks = found
        .filter(({ from, to, probability }) => probability >= LEAST_LIKELY && isFree(from, to))
        .map(
          ({ from, to, type }): LearnedMark => ({
            span: { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 },
            type: types[type] ?? 'person',
          }),
        );
      added += marks.length;
      const all = [...text.marks, ...marks].sort((one, other) => one.span.start - other.span.start);
      completed[test[at] ?? 0] = relabelled(own, segmentsOf(tokens, all, types), types);
    });
  }
  return { texts: completed, added };
}
