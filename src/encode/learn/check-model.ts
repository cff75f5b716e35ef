// How good a model of these texts is: learned from some of them and judged on the others, several times over.

import { type Curve, calibrate, calibrated, type Judged } from './calibration.ts';
import { trainingSettings } from './chain-field.ts';
import { chooseRuleUses, withRules } from './choose-rule-uses.ts';
import type { RuleUse } from './combine-finds.ts';
import type { LearnedType } from './marked-text.ts';
import { LEAST_LIKELY } from './model.ts';
import { addScores, keyOf, type Scores, scoresOf } from './scores.ts';
import { type Split, shuffled, splitByDocument, splitByGroup, splitByTime } from './splits.ts';
import type { FoundSegment } from './tagger.ts';
import { findInTexts, trainModel } from './train-model.ts';
import type { TrainingText } from './training-text.ts';

export type CurvePoint = { readonly documents: number; readonly scores: Scores };

export type ModelCheck = {
  /** Parts that the documents were cut into. */
  readonly parts: number;
  readonly byDocument: Scores;
  /** Of marks whose calibrated probability is .9 or more. */
  readonly sure: { readonly found: number; readonly right: number };
  /** Documents of correspondences that the model does not know. */
  readonly byCorrespondence?: Scores & { readonly groups: number };
  /** The latest documents by the earlier ones. */
  readonly byTime?: Scores & { readonly from: string };
  readonly curve: readonly CurvePoint[];
  /** For each type. */
  readonly curves: readonly Curve[];
  readonly ruleUses: readonly RuleUse[];
  /** For each text, what was found in it by a model that did not know it. */
  readonly heldOut: readonly (readonly FoundSegment[])[];
};

export type CheckSettings = { readonly seed: number; readonly onStep?: (words: string) => void };

/** Of a collection of more documents, three parts are enough. */
const PARTS = 5;
const LARGE = 1000;
const PARTS_OF_LARGE = 3;
const GROUP_PARTS = 3;
/** Parts by which the learning curve is judged, and its points. */
const CURVE_PARTS = 2;
const MOST_POINTS = 5;
/** Documents of the first point of the learning curve, at least. */
const SMALLEST = 20;

/** Undefined: there are not two documents. */
export function checkModel(
  texts: readonly TrainingText[],
  types: readonly LearnedType[],
  { seed, onStep = () => undefined }: CheckSettings,
): ModelCheck | undefined {
  if (texts.length < 2) return undefined;
  const training = { ...trainingSettings, seed };
  const heldOut: (readonly FoundSegment[])[] = texts.map(() => []);
  const tell = (split: Split): readonly (readonly FoundSegment[])[] =>
    findInTexts(trainModel(pick(texts, split.train), types, training), pick(texts, split.test));
  const splits = splitByDocument(texts.length, texts.length > LARGE ? PARTS_OF_LARGE : PARTS, seed);
  splits.forEach((split, part) => {
    onStep(`part ${part + 1} of ${splits.length}`);
    tell(split).forEach((found, at) => {
      heldOut[split.test[at] ?? 0] = found;
    });
  });
  const curves = calibrate(judge(texts, heldOut), types.length);
  const ruleUses = chooseRuleUses(texts, kept(heldOut, curves), types);
  const score = (numbers: readonly number[], found: readonly (readonly FoundSegment[])[]): Scores => {
    const marks = kept(found, curves);
    const pairs = numbers.map((number, at) => {
      const text = texts[number] as TrainingText;
      return { gold: text.gold, found: withRules(text, marks[at] ?? [], types, ruleUses) };
    });
    return scoresOf(pairs, types);
  };
  const all = texts.map((_, at) => at);
  const byDocument = score(all, heldOut);
  onStep('learning curve');
  const curve = learningCurve(splits.slice(0, CURVE_PARTS), seed, (train, test) =>
    train === undefined ? score(test, pickFound(heldOut, test)) : score(test, tell({ train, test })),
  );
  onStep('unseen correspondences, later documents');
  const groups = texts.map(({ text }) => text.correspondence);
  const byGroup = splitByGroup(groups, GROUP_PARTS, seed);
  const byTime = splitByTime(texts);
  return {
    parts: splits.length,
    byDocument,
    sure: sureOf(texts, heldOut, curves),
    ...(byGroup === undefined
      ? {}
      : {
          byCorrespondence: {
            ...score(
              byGroup.flatMap(({ test }) => test),
              byGroup.flatMap(tell),
            ),
            groups: new Set(groups).size,
          },
        }),
    ...(byTime === undefined ? {} : { byTime: { ...score(byTime.test, tell(byTime)), from: byTime.from } }),
    curve,
    curves,
    ruleUses,
    heldOut,
  };
}

function pick(texts: readonly TrainingText[], numbers: readonly number[]): readonly TrainingText[] {
  return numbers.map((at) => texts[at] as TrainingText);
}

function pickFound<Found>(found: readonly Found[], numbers: readonly number[]): readonly Found[] {
  return numbers.map((at) => found[at] as Found);
}

/** Doubling numbers of documents up to all of a part, judged by the same documents. `score` without documents to learn from: by all. */
function learningCurve(
  splits: readonly Split[],
  seed: number,
  score: (train: readonly number[] | undefined, test: readonly number[]) => Scores,
): readonly CurvePoint[] {
  const count = splits[0]?.train.length ?? 0;
  if (count < 2 * SMALLEST) return [];
  const sizes: number[] = [count];
  for (let size = count / 2; size >= SMALLEST && sizes.length < MOST_POINTS; size /= 2) sizes.unshift(Math.round(size));
  return sizes.map((documents) => {
    const scores = splits.map(({ train, test }) => {
      if (documents === count) return score(undefined, test);
      const order = shuffled(train.length, seed + 1).map((at) => train[at] ?? 0);
      return score(order.slice(0, documents), test);
    });
    return { documents, scores: scores.reduce(addScores) };
  });
}

function judge(texts: readonly TrainingText[], found: readonly (readonly FoundSegment[])[]): readonly Judged[] {
  return texts.flatMap(({ gold: marks }, at) => {
    const gold = new Set(marks.map(keyOf));
    return (found[at] ?? []).map((segment) => ({ ...segment, isRight: gold.has(keyOf(segment)) }));
  });
}

/** What would be marked. */
function kept(found: readonly (readonly FoundSegment[])[], curves: readonly Curve[]): readonly (readonly FoundSegment[])[] {
  return found.map((segments) =>
    segments.filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= LEAST_LIKELY),
  );
}

const SURE = 0.9;

function sureOf(
  texts: readonly TrainingText[],
  found: readonly (readonly FoundSegment[])[],
  curves: readonly Curve[],
): ModelCheck['sure'] {
  const sure = judge(texts, found).filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= SURE);
  return { found: sure.length, right: sure.filter(({ isRight }) => isRight).length };
}
