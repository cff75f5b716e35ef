// A job as it goes to another machine through a queue, and what comes back: all of it is JSON. What is large, or the same for many
// jobs, lies in files of a folder that both machines see.

import type { SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { SheetToRun } from '../transform/sheet/sheet-work.ts';
import { base64Of, bytesOf } from './base64.ts';
import type { Deferred } from './deferred.ts';
import type { Job } from './job.ts';
import type { JobLimits, LostJob, WorkedJob } from './job-pool.ts';

/** What is the same for all jobs of a run; a file of its folder. As long as that is there, somebody waits for results. */
export type QueuedRun = {
  readonly files: { readonly roots?: readonly string[]; readonly named?: readonly string[] };
  readonly limits: JobLimits;
  readonly tellsAsked: boolean;
};

export type QueuedJob = {
  /** Absolute: where the paths of the job start from. */
  readonly from: string;
  /** What the environment of the sender says of the work, by variables. */
  readonly environment: { readonly [name: string]: string };
  /** Absolute: the folder of the run, which is no other's. */
  readonly folder: string;
  readonly job: Job;
  readonly path?: string;
  /** Names of files of the folder of the run, each a `QueuedSheet`. */
  readonly sheets: readonly string[];
};

export type QueuedSheet = { readonly wish: SheetWish; readonly extension: string; readonly toRun: SheetToRun };

/** `gone`: nobody waits for it. `file`: a name in the folder of the run, of a `PackedJob`. */
export type QueuedResult =
  | { readonly kind: 'here'; readonly packed: PackedJob }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'gone' };

type PackedDeferred =
  | Exclude<Deferred, { readonly kind: 'output' }>
  | {
      readonly kind: 'output';
      readonly text?: string;
      readonly base64?: string;
      readonly output: string | undefined;
    };

/** A job that broke a limit would break it anywhere; one whose worker was lost is tried again, and is no result. */
export type PackedJob =
  | (Omit<WorkedJob, 'deferred'> & { readonly deferred: readonly PackedDeferred[] })
  | Exclude<LostJob, { readonly kind: 'fault' }>;

export function packJob(back: WorkedJob | Exclude<LostJob, { readonly kind: 'fault' }>): PackedJob {
  return back.kind === 'worked' ? { ...back, deferred: back.deferred.map(packDeferred) } : back;
}

function packDeferred(one: Deferred): PackedDeferred {
  if (one.kind !== 'output') return one;
  const { kind, data, output } = one;
  return typeof data === 'string' ? { kind, text: data, output } : { kind, base64: base64Of(data), output };
}

export function unpackJob(packed: PackedJob): WorkedJob | LostJob {
  return packed.kind === 'worked' ? { ...packed, deferred: packed.deferred.map(unpackDeferred) } : packed;
}

function unpackDeferred(one: PackedDeferred): Deferred {
  if (one.kind !== 'output') return one;
  const { kind, text, base64 = '', output } = one;
  return { kind, data: text ?? bytesOf(base64), output };
}

/** A job that failed each time it was tried. */
export type SetAside = {
  readonly file: string;
  /** Absolute: where the path starts from. */
  readonly from: string;
  readonly reason: string;
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly at: string;
};
