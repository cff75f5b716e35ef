// What goes wrong while a document is put together, in the file where it goes wrong.

import type { Code } from '../../diagnostics/codes.ts';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { LineColumn } from '../../source/line-column.ts';
import type { Inclusion, SourcePlace } from './segment-map.ts';

export type Problem = {
  readonly code: Code;
  /** As of a diagnostic. */
  readonly message: string;
  readonly advice?: string;
  readonly place: SourcePlace;
  readonly inclusion: Inclusion | undefined;
  /** The end of the tag at which it shows. */
  readonly tagEnd: number;
  /** Where Jing reports it, unless that is told by `tagEnd`. */
  readonly jingPosition?: LineColumn | undefined;
};

export type Told = Problem & { readonly severity: Severity };

/** Thrown where the document cannot go on, and caught where it is put together. */
export class Stop {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}
