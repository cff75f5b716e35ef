// What an evaluation says: figures, and each thing in which the two differ.
import type { Span } from '../source/span.ts';
import type { MentionType } from '../tei/tei-reading.ts';
import type { Depth, PlacedMark } from './match-marks.ts';
import type { Reading } from './reading.ts';
import type { Score } from './score.ts';
import type { Linking } from './score-linking.ts';

export type Convention = 'hipe';

export type EvaluationSettings = {
  /** Widens the system's persons to titles and offices beside them. */
  readonly convention?: Convention;
  /** How links are measured; when left out, by ids where both sides use one authority, and by clusters otherwise. */
  readonly linking?: 'ids' | 'clusters';
};

export type Evaluation = {
  readonly kind: 'evaluated';
  readonly gold: Reading;
  readonly system: Reading;
  readonly convention: Convention | undefined;
  readonly types: readonly MentionType[];
  readonly marks: Readonly<Record<Depth, MarkScores>>;
  /** By type, and of all; undefined where the gold links nothing. */
  readonly linking: { readonly all: Linking; readonly types: ReadonlyMap<MentionType, Linking> } | undefined;
  /** Dates with the right span and the very value; undefined where dates were not looked for. */
  readonly dates: { readonly score: Score; readonly withSpan: number } | undefined;
  /** Lines; undefined where lines mean nothing. */
  readonly structure: Score | undefined;
  /** In the order of the text. */
  readonly misses: readonly Miss[];
  /** Marks that count for their span only: a correction changes whom they mean. */
  readonly redirected: readonly PlacedMark[];
  /** Marks of the system in words that the gold has in its header: nobody marked those. */
  readonly unscored: readonly Span[];
  /** Both sides' marks, with spans of the gold's text. */
  readonly placed: { readonly gold: readonly PlacedMark[]; readonly system: readonly PlacedMark[] };
};

export type MarkScores = {
  readonly all: StrictAndLenient;
  readonly types: ReadonlyMap<MentionType, StrictAndLenient>;
};

/** Strict: same span and type. Lenient: same type, and spans that overlap. */
export type StrictAndLenient = { readonly strict: Score; readonly lenient: Score };

export const missTitles = {
  missed: 'not marked by the system',
  extra: 'marked by the system only',
  span: 'other span',
  type: 'other type',
  link: 'other link',
  date: 'other date',
  structure: 'other structure',
} as const;

export type MissKind = keyof typeof missTitles;

/** One difference; `span` is of the gold's text, `line` of the gold's file. What each side has is said in words. */
export type Miss = {
  readonly kind: MissKind;
  readonly type?: MentionType;
  readonly depth?: Depth;
  readonly span: Span;
  /** Where the system's mark has another span: that, of the gold's text too. */
  readonly systemSpan?: Span;
  readonly line: number;
  readonly gold: string | undefined;
  readonly system: string | undefined;
};
