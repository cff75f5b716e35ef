// Where jobs come from, where their outcomes go, and what ends a run.

import type { Outcome } from '../report/outcome.ts';
import type { Job } from './job.ts';

export type Jobs = Iterable<Job> | AsyncIterable<Job>;

/** Is told of each outcome, and waited for. */
export type Sink = (outcome: Outcome) => void | Promise<void>;

/** As an `AbortSignal` is. */
export type StopSignal = { readonly aborted: boolean };

/** A `StopSignal` that tells when it comes, as an `AbortSignal` does. */
export type TellingSignal = StopSignal & {
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
};
