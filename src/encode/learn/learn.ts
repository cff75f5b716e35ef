// Marked texts → a model that marks as they do, and what is to be known of it.

import { trainingSettings } from './chain-field.ts';
import { checkModel, type ModelCheck } from './check-model.ts';
import { completeMarks } from './complete-marks.ts';
import { type Inconsistency, inconsistencies } from './inconsistencies.ts';
import { type LearnedType, learnedTypes, type MarkedText } from './marked-text.ts';
import type { ModelParts } from './model.ts';
import { type FindSettings, otherFinds } from './other-finds.ts';
import { type Projection, projectMarks } from './project-marks.ts';
import { trainModel } from './train-model.ts';
import { type TrainingText, trainingText } from './training-text.ts';
import { WordCache } from './word-features.ts';

export type LearnSettings = FindSettings & {
  readonly seed?: number;
  /** Whether marks are carried over to the same words where they stand unmarked; default: true. */
  readonly project?: boolean;
  /** Is told what is done next. */
  readonly onStep?: (words: string) => void;
};

export type Lesson = {
  readonly kind: 'learned';
  readonly model: ModelParts;
  readonly documents: number;
  readonly words: number;
  /** Of the types that were learned. */
  readonly marks: ReadonlyMap<LearnedType, number>;
  /** Of the types that are marked too rarely. */
  readonly rare: ReadonlyMap<LearnedType, number>;
  /** Marks that were carried over to words that stand unmarked; `completed`: by a model of the other documents. */
  readonly projection?: Omit<Projection, 'texts'> & { readonly completed: number };
  readonly inconsistencies: readonly Inconsistency[];
  /** Undefined: one document cannot be held against another. */
  readonly check?: ModelCheck;
};

export type LearnResult = Lesson | { readonly kind: 'nothing'; readonly message: string };

/** Marks of a type without which it is not learned. */
const LEAST_MARKS = 10;
const DEFAULT_SEED = 1;

/** The same texts in the same order give the same model, to the byte. */
export async function learn(texts: readonly MarkedText[], settings: LearnSettings = {}): Promise<LearnResult> {
  const { seed = DEFAULT_SEED, project = true, onStep = () => undefined } = settings;
  if (texts.length === 0) return nothing('there are no documents to learn from');
  const projection = project ? projectMarks(texts) : undefined;
  const marked = projection?.texts ?? texts;
  const counts = countTypes(marked);
  const types = learnedTypes.filter((type) => (counts.get(type) ?? 0) >= LEAST_MARKS);
  if (types.length === 0) return nothing(tooFew(counts));
  const read = await prepare(marked, types, settings);
  const completion = projection?.isWhole === true ? completeMarks(read, types, seed) : undefined;
  const prepared = completion?.texts ?? read;
  const check = checkModel(prepared, types, { seed, onStep });
  onStep('all documents');
  const field = trainModel(prepared, types, { ...trainingSettings, seed });
  const rare = new Map([...counts].filter(([type, count]) => count > 0 && !types.includes(type)));
  return {
    kind: 'learned',
    model: {
      ...field,
      curves: check?.curves ?? types.map(() => []),
      ruleUses: check?.ruleUses ?? types.map(() => 'none' as const),
      usesListed: settings.authorities !== undefined,
    },
    documents: texts.length,
    words: prepared.reduce((sum, { tokens }) => sum + tokens.words.length, 0),
    marks: new Map(types.map((type) => [type, counts.get(type) ?? 0])),
    rare,
    ...(projection === undefined ? {} : { projection: shown(projection, completion?.added ?? 0) }),
    inconsistencies: inconsistencies(texts),
    ...(check === undefined ? {} : { check }),
  };
}

function countTypes(texts: readonly MarkedText[]): ReadonlyMap<LearnedType, number> {
  const counts = new Map(learnedTypes.map((type) => [type, 0]));
  for (const { marks } of texts) for (const { type } of marks) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function tooFew(counts: ReadonlyMap<LearnedType, number>): string {
  if ([...counts.values()].every((count) => count === 0))
    return 'no names are marked in these documents: --map says what else is a mark, such as --map seg[@type=person]=person';
  return `no type of name has ${LEAST_MARKS} marks: too few to learn from`;
}

function shown({ texts: _, ...projection }: Projection, completed: number): NonNullable<Lesson['projection']> {
  return { ...projection, completed };
}

function nothing(message: string): LearnResult {
  return { kind: 'nothing', message };
}

export async function prepare(
  texts: readonly MarkedText[],
  types: readonly LearnedType[],
  settings: FindSettings,
): Promise<readonly TrainingText[]> {
  const cache = new WordCache();
  const prepared: TrainingText[] = [];
  for (const text of texts) prepared.push(trainingText(text, await otherFinds(text.text, settings), { types, cache }));
  return prepared;
}
