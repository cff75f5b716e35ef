// The file of a model: JSON that says what it is, with a digest of all that stands in it. Nothing in it is ever run, and everything is
// looked at before it is used.

import { createHash } from 'node:crypto';
import type { Curve } from './calibration.ts';
import { type RuleUse, ruleUses } from './combine-finds.ts';
import { KnownNames } from './known-names.ts';
import { labelCount } from './labels.ts';
import { type LearnedType, learnedTypes } from './marked-text.ts';
import type { ModelParts } from './model.ts';
import { type PackedWeights, packWeights, unpackWeights } from './packed-weights.ts';

const KIND = 'teikit model';
/** Of the form of the file. */
const FORM = 1;
/** Characters. A model of ten thousand letters has a fifth of it. */
export const LONGEST_MODEL = 64_000_000;

const NOTE = 'Words of names in the texts that were learned from stand in this file in clear, with how often they were marked.';

/** What a model tells of itself; figures are for readers and are not used. */
export type ModelFacts = {
  /** Of teikit. */
  readonly version: string;
  readonly documents: number;
  readonly marks: Readonly<Record<string, number>>;
  readonly habits: { readonly map: readonly string[]; readonly ignore: readonly string[] };
  readonly figures: unknown;
};

type ModelJson = {
  readonly kind: string;
  readonly form: number;
  readonly note: string;
  readonly version: string;
  readonly documents: number;
  readonly marks: Readonly<Record<string, number>>;
  readonly habits: ModelFacts['habits'];
  readonly figures: unknown;
  readonly types: readonly LearnedType[];
  readonly usesListed: boolean;
  readonly rules: readonly RuleUse[];
  readonly curves: readonly (readonly (readonly [number, number])[])[];
  readonly words: readonly (readonly [string, ...number[]])[];
  readonly names: readonly (readonly [string, ...number[]])[];
  readonly weights: PackedWeights;
};

/** The same model gives the same bytes. */
export function writeModel(model: ModelParts, facts: ModelFacts): string {
  const json: ModelJson = {
    kind: KIND,
    form: FORM,
    note: NOTE,
    version: facts.version,
    documents: facts.documents,
    marks: facts.marks,
    habits: facts.habits,
    figures: facts.figures,
    types: model.types,
    usesListed: model.usesListed,
    rules: model.ruleUses,
    curves: model.curves.map((curve) => curve.map(({ at, right }) => [at, right] as const)),
    words: rowsOf(model.known.words),
    names: rowsOf(model.known.names),
    weights: packWeights(model.weights),
  };
  return `${JSON.stringify({ ...json, digest: digestOf(json) })}\n`;
}

function rowsOf(counts: KnownNames['words']): readonly (readonly [string, ...number[]])[] {
  return [...counts]
    .map(([words, numbers]): [string, ...number[]] => [words, ...numbers])
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

function digestOf(json: unknown): string {
  return `sha256-${createHash('sha256').update(JSON.stringify(json)).digest('hex')}`;
}

export type ModelReading =
  | { readonly kind: 'model'; readonly parts: ModelParts }
  | { readonly kind: 'problem'; readonly message: string };

/** `message`: a clause on what is wrong with the file. */
export function readModel(text: string): ModelReading {
  if (text.length > LONGEST_MODEL) return problem(`it is larger than ${LONGEST_MODEL / 1e6} MB, which no model is`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return problem(/^\s*\{"kind":"teikit model"/.test(text) ? 'it is cut short or damaged' : 'it is not a model of teikit');
  }
  if (!isRecord(data) || data['kind'] !== KIND) return problem('it is not a model of teikit');
  if (data['form'] !== FORM) {
    return problem(
      `it is a model of another form (${String(data['form']).slice(0, 20)}, not ${FORM}): learn it anew with this version`,
    );
  }
  const { digest, ...json } = data;
  if (digest !== digestOf(json)) return problem('it is damaged or was changed: its digest is not that of what stands in it');
  return partsOf(json) ?? problem('what stands in it is not a model');
}

function problem(message: string): ModelReading {
  return { kind: 'problem', message };
}

function partsOf(json: Record<string, unknown>): ModelReading | undefined {
  const { types, usesListed, rules, curves, words, names, weights } = json;
  if (!isListOf(types, isLearnedType) || types.length === 0 || new Set(types).size !== types.length) return undefined;
  if (typeof usesListed !== 'boolean' || !isListOf(rules, isRuleUse) || rules.length !== types.length) return undefined;
  if (!isListOf(curves, isCurve) || curves.length !== types.length) return undefined;
  const known = [countsOf(words, types.length), countsOf(names, types.length)] as const;
  if (known[0] === undefined || known[1] === undefined || !isPacked(weights)) return undefined;
  const unpacked = unpackWeights(weights, labelCount(types));
  if (unpacked === undefined) return undefined;
  const parts: ModelParts = {
    types,
    usesListed,
    ruleUses: rules,
    curves: curves.map((curve): Curve => curve.map(([at = 0, right = 0]) => ({ at, right }))),
    known: new KnownNames(types.length, known[0], known[1]),
    weights: unpacked,
  };
  return { kind: 'model', parts };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is);
}

function isLearnedType(value: unknown): value is LearnedType {
  return learnedTypes.some((type) => type === value);
}

function isRuleUse(value: unknown): value is RuleUse {
  return ruleUses.some((use) => use === value);
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isCurve(value: unknown): value is readonly (readonly number[])[] {
  return isListOf(value, (point): point is readonly number[] => isListOf(point, isShare) && point.length === 2);
}

/** Words and how often: all, and as each type. */
function countsOf(rows: unknown, types: number): ReadonlyMap<string, Uint32Array> | undefined {
  if (!Array.isArray(rows)) return undefined;
  const counts = new Map<string, Uint32Array>();
  for (const row of rows as readonly unknown[]) {
    if (!Array.isArray(row) || row.length !== 2 + types) return undefined;
    const [word, ...numbers] = row as readonly unknown[];
    if (typeof word !== 'string' || !numbers.every(isCount)) return undefined;
    counts.set(word, Uint32Array.from(numbers as readonly number[]));
  }
  return counts;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32;
}

function isPacked(value: unknown): value is PackedWeights {
  if (!isRecord(value)) return false;
  const { step, transitions, features } = value;
  return isNumber(step) && isListOf(transitions, isNumber) && typeof features === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1000;
}
