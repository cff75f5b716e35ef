// A project in which nothing is to be done, as a table: made by `settledOf`, kept and read by the host.

import type { CleanOutcomes } from '../report/outcome.ts';

export type SettledPipeline = {
  readonly name: string;
  readonly patterns: readonly string[];
  /** How many there are. */
  readonly documents: number;
  readonly outcomes: number;
  /** Of these: those of which there is nothing to tell. */
  readonly clean: readonly CleanOutcomes[];
};

/** `Told`: how outcomes are given. */
export type Settled<Told> = {
  /** What `settledWish` says. */
  readonly wish: string;
  readonly output: string;
  readonly ignore: readonly string[];
  readonly pipelines: readonly SettledPipeline[];
  /**
   * From the folder of the project, or absolute: the documents, pipeline by pipeline in the order of the run, then all other files, then
   * folders.
   */
  readonly names: readonly string[];
  /** `STATE_NUMBERS` for each name. */
  readonly states: Float64Array;
  /**
   * How many of the names, at their end, are folders: all that were looked through for documents. Where they are as they were, there is no
   * other document. 0: that is not known.
   */
  readonly folders: number;
  /** As they were when the documents were worked on, in the order of the run. */
  readonly outcomes: Iterable<Told>;
};

/** As it is kept. */
export type SettledToKeep<Told> = Settled<Told> & {
  /** By their numbers in the order of the run, from 0: outcomes that are told each by itself. */
  readonly others: readonly number[];
};

/** As it was kept. */
export type SettledAsKept = Settled<string> & {
  /** Outcomes that are told each by itself. */
  readonly others: Iterable<string>;
};
