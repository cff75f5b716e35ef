// A problem in a document: what a user's document causes instead of an exception.

import type { LineColumn } from '../source/line-column.ts';
import type { Place } from '../source/span.ts';
import type { Code } from './codes.ts';

/** `fatal`: nothing after this place was judged; `error`: the document is rejected; `warning`: it is not. */
export type Severity = 'fatal' | 'error' | 'warning';

export type Diagnostic = {
  readonly code: Code;
  readonly severity: Severity;
  /** A lower-case clause without a full stop: what, why, what would be right. */
  readonly message: string;
  readonly advice?: string;
  /** The name the user gave the document; `-` is standard input. */
  readonly file: string;
  readonly place: Place;
  /** Where Jing reports it, its columns counting UTF-16 code units; only when it was asked for. */
  readonly jingPosition?: LineColumn;
};

export function isFinding(diagnostic: Diagnostic): boolean {
  return diagnostic.severity !== 'warning';
}
