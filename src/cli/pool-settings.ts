// What a call wants of workers, and whether its documents are worth starting some.

import type { JobLimits } from '../batch/job-pool.ts';
import { coreCount, sumOfSizes } from '../host/machine.ts';
import { LEAST_MEMORY, type PoolValues } from './commands/pool-flags.ts';
import { UsageError } from './usage-error.ts';

export type PoolSettings = {
  /** Undefined: as many as there are cores, where it pays. */
  readonly jobs: number | undefined;
  readonly limits: JobLimits;
};

/** More workers than this only take memory. */
const MOST_JOBS = 64;

/**
 * Bytes of documents from which on workers are started without being asked for. Letters as text, two workers against one thread on two
 * busy cores, by the clock: 0.1 to 0.8 MB took longer, 1.6 MB as long, 11 MB of plays (as HTML) two thirds of the time.
 */
const LEAST_BYTES = 2_000_000;

/** @throws {UsageError} */
export function poolSettings({ jobs, timeout, memory }: PoolValues): PoolSettings {
  if (jobs === 0) throw new UsageError('--jobs needs at least 1');
  if (jobs !== undefined && jobs > MOST_JOBS) throw new UsageError(`--jobs takes at most ${MOST_JOBS}`);
  if (timeout === 0) throw new UsageError('--timeout needs at least 1 second');
  if (memory !== undefined && memory < LEAST_MEMORY) throw new UsageError(`--memory needs at least ${LEAST_MEMORY}`);
  const limits = { ...(timeout === undefined ? {} : { timeout }), ...(memory === undefined ? {} : { memory }) };
  return { jobs, limits };
}

/** How many workers the documents are worth; 0: this thread does them. Limits can only be held by a worker. */
export function workersFor(files: readonly string[], { jobs, limits }: PoolSettings): number {
  const isLimited = Object.keys(limits).length > 0;
  const least = isLimited ? 1 : 0;
  if (jobs === 1 || files.length < 2) return Math.min(files.length, least);
  if (jobs !== undefined) return Math.min(jobs, files.length);
  const isWorthIt = coreCount() > 1 && sumOfSizes(files, LEAST_BYTES) >= LEAST_BYTES;
  return isWorthIt ? Math.min(coreCount(), MOST_JOBS, files.length) : least;
}
