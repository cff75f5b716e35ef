// A project in which nothing is to be done, as a table: made by `settledOf`, kept and read by the host.

export type SettledPipeline = {
  readonly name: string;
  readonly patterns: readonly string[];
  /** How many there are. */
  readonly documents: number;
  readonly outcomes: number;
};

export type Settled = {
  /** What `settledWish` says. */
  readonly wish: string;
  readonly output: string;
  readonly ignore: readonly string[];
  readonly pipelines: readonly SettledPipeline[];
  /** From the folder of the project, or absolute: the documents, pipeline by pipeline in the order of the run, then all other files. */
  readonly names: readonly string[];
  /** `STATE_NUMBERS` for each name. */
  readonly states: Float64Array;
  /** JSON, as they are told, in the order of the run. */
  readonly outcomes: Iterable<string>;
};
