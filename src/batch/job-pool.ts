// Workers for jobs: declared here, implemented by the host. A worker works on one job at a time.

import type { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Outcome } from '../report/outcome.ts';
import type { RunnableSheet, SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { AskedFile } from './asked-files.ts';
import type { Deferred } from './deferred.ts';
import type { Job } from './job.ts';
import type { HeldByWorker } from './job-context.ts';

/** A job as it goes to a worker, with what was read once for all of them. */
export type SentJob = {
  readonly job: Job;
  /** The file that holds the document, where its bytes are sent. */
  readonly path?: string;
  readonly sheets: readonly SentSheet[];
};

/** A stylesheet of the user's, for those steps that wish for it. */
export type SentSheet = { readonly wish: SheetWish; readonly sheet: RunnableSheet };

/** What a worker has made of a job. */
export type WorkedJob = {
  readonly kind: 'worked';
  readonly outcome: Outcome;
  readonly deferred: readonly Deferred[];
  /** Of schemas that the worker has used for the first time. */
  readonly held?: readonly HeldByWorker[];
  /** What the worker asked for meanwhile, where it keeps that. */
  readonly asked?: readonly AskedFile[];
};

/**
 * A job whose worker was lost. `time`: it took longer than it may; `memory`: it needed more than it may have; `fault`: it ended in a
 * way that nobody expects.
 */
export type LostJob =
  | { readonly kind: 'time' | 'memory'; readonly limit: string }
  | { readonly kind: 'fault'; readonly error: unknown };

/** What one document may take. */
export type JobLimits = {
  /** Seconds. */
  readonly timeout?: number;
  /** MB of the heap. */
  readonly memory?: number;
};

export interface JobPool {
  /** Jobs that are worked on at once. */
  readonly size: number;
  /**
   * For at most `size` jobs at once. A worker that is lost is replaced. `onTaken`: a worker works on it from now on; another time,
   * where that worker was lost and another takes it.
   */
  readonly run: (sent: SentJob, onTaken?: () => void) => Promise<WorkedJob | LostJob>;
  /** Why no job is taken any more, if so: the run ends with it. */
  readonly broken?: EnvironmentError | undefined;
  /** Ends the workers, whatever they are doing. */
  readonly end: () => Promise<void>;
}
