// What the page has of the documents of a run, until it is written.

import type { Severity } from '../diagnostics/diagnostic.ts';
import type { DiagnosticCounts } from './diagnostic-counts.ts';

export type Collected = {
  /** The parts of the page, in the order of the run. */
  readonly documents: string[];
  /** Document → the number of its part. */
  readonly numbers: Map<string, number>;
  /** Kind → the number that its findings are marked with. */
  readonly kinds: Map<string, number>;
  /** Kind → the number of its first finding. */
  readonly examples: Map<string, number>;
  shown: number;
  leftOut: DiagnosticCounts;
};

export function kindKey({ code, severity, message }: { code: string; severity: Severity; message: string }): string {
  return `${code} ${severity} ${message}`;
}
