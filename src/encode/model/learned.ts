// What encoding knows of a model that was learned from encoded documents.

import type { Mention } from './mention.ts';

/** What other stages find in a text: spans are offsets of it. */
export type OtherFinds = {
  readonly rules: readonly Mention[];
  /** By authority files, where there are any. */
  readonly listed?: readonly Mention[];
};

export type Learned = {
  /** `text`: its lines are blocks, and no mark runs over the end of one. Spans are offsets of it. */
  readonly find: (text: string, finds: OtherFinds) => LearnedFinds;
};

export type LearnedFinds = {
  /** Of the names of authority files, what stands as it is listed: it comes before the others. */
  readonly listed: readonly Mention[];
  /** What is to be marked: more likely right than not; with the marks of the rules that stand beside them. */
  readonly mentions: readonly Mention[];
  /** What is not: not likely enough, or found by rules only, of a type that was learned. */
  readonly doubtful: readonly Mention[];
};
