// What goes to a worker thread when it starts, and with each job.

import type { SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { SheetToRun } from '../transform/sheet/sheet-work.ts';
import type { Step } from './job.ts';
import type { SentJob } from './job-pool.ts';

export type WorkerSettings = {
  /** What documents may lead to. */
  readonly files: { readonly roots?: readonly string[]; readonly named?: readonly string[] };
  /** What is asked for is kept, and comes back with each job. */
  readonly tellsAsked: boolean;
  /** Loads what such a step needs before the first job comes. */
  readonly warmUp: Step | undefined;
};

export type WorkerTask = Omit<SentJob, 'sheets'> & {
  /** The worker says it back when it begins. */
  readonly id: number;
  readonly sheets: readonly SharedSheet[];
};

/** `sef`: in UTF-8, in memory that all threads share. */
export type SharedSheet = {
  readonly wish: SheetWish;
  readonly extension: string;
  readonly sheet: Omit<SheetToRun, 'sef'>;
  readonly sef: SharedArrayBuffer;
};
