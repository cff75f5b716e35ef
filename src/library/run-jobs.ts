// Jobs with what the machine has, in this thread or by several workers.

import type { Job } from '../batch/job.ts';
import type { JobLimits } from '../batch/job-pool.ts';
import { runJobs as runAll } from '../batch/run-jobs.ts';
import type { Sink, StopSignal } from '../batch/sink.ts';
import { type FileSettings, nodeServices } from './jobs.ts';

export type RunJobsOptions = FileSettings &
  JobLimits & {
    /** Ends the run after the documents in hand. */
    readonly signal?: StopSignal;
    /** Jobs whose steps are `transform` and `stylesheet` go to so many threads; default: none, or one where there are limits. */
    readonly workers?: number;
  };

/**
 * Jobs (JSON: what to read, and the steps) → outcomes (JSON), in their order, each told to `sink`, which is waited for. Without
 * workers, the next job is begun after that. Whatever a document causes, and whatever goes wrong over it, is in its outcome. Throws
 * what the sink throws.
 * @throws {RangeError} for workers or limits that are no whole numbers from 1 on
 */
export async function runJobs(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  sink: Sink,
  { roots, named, timeout, memory, workers, ...options }: RunJobsOptions = {},
): Promise<void> {
  for (const [name, value] of Object.entries({ timeout, memory, workers })) {
    if (value !== undefined && (!Number.isSafeInteger(value) || value < 1))
      throw new RangeError(`${name} must be a whole number from 1 on, not ${value}`);
  }
  const files = { ...(roots === undefined ? {} : { roots }), ...(named === undefined ? {} : { named }) };
  const limits = { ...(timeout === undefined ? {} : { timeout }), ...(memory === undefined ? {} : { memory }) };
  const services = nodeServices(files, limits);
  const size = workers ?? Math.min(1, Object.keys(limits).length);
  if (size === 0) return runAll(jobs, sink, { services, ...options });
  const { openPool } = await import('./open-pool.ts');
  const pool = openPool({ size, limits, files });
  try {
    await runAll(jobs, sink, { services, pool, ...options });
  } finally {
    await pool.end();
  }
}
