// What a reporter is. Call order: `begin`, `document` for each outcome, `end`; each gives text to be written after the text before.

import type { Outcome, Run, Summary } from './outcome.ts';

/** Pure but for what it keeps of the run; single use. It knows no check. */
export type Reporter = {
  readonly begin: (run: Run) => string;
  readonly document: (outcome: Outcome) => string;
  readonly end: (summary: Summary) => string;
};

export type ReporterSettings = {
  /** ANSI colours. */
  readonly hasColor: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Diagnostics that are shown of one document; 0: all. What is left out is said. */
  readonly maxFindings: number;
  /** Whether `line` ends with the code in brackets. */
  readonly showsCodes: boolean;
  /** Whether `line` has a line more for each place that explains a finding. */
  readonly showsRelated?: boolean;
};
