// What a model's file tells of how it was made and how good it is.

import type { Lesson } from './learn.ts';
import type { ModelFacts } from './model-file.ts';
import { f1, precision, recall, type Scores, type Tally } from './scores.ts';

export type Making = { readonly version: string; readonly map: readonly string[]; readonly ignore: readonly string[] };

export function lessonFacts({ documents, marks, check }: Lesson, { version, map, ignore }: Making): ModelFacts {
  return {
    version,
    documents,
    marks: Object.fromEntries(marks),
    habits: { map, ignore },
    figures:
      check === undefined
        ? {}
        : {
            byDocument: figuresOf(check.byDocument),
            ...(check.byCorrespondence === undefined ? {} : { byCorrespondence: figuresOf(check.byCorrespondence) }),
            ...(check.byTime === undefined ? {} : { byTime: { from: check.byTime.from, ...figuresOf(check.byTime) } }),
            curve: check.curve.map(({ documents: count, scores }) => [count, rounded(f1(scores.names))]),
          },
  };
}

function figuresOf({ types, names }: Scores): Readonly<Record<string, unknown>> {
  const row = (tally: Tally): Readonly<Record<string, number>> => ({
    marks: tally.gold,
    precision: rounded(precision(tally)),
    recall: rounded(recall(tally)),
    f1: rounded(f1(tally)),
  });
  return { names: row(names), ...Object.fromEntries([...types].map(([type, tally]) => [type, row(tally)])) };
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
