// Whether documents are worth starting workers.

import type { JobLimits } from '../batch/job-pool.ts';
import { coreCount, sumOfSizes } from '../host/machine.ts';

export type PoolSettings = {
  /** Undefined: as many as there are cores, where it pays. */
  readonly jobs: number | undefined;
  readonly limits: JobLimits;
};

/** More workers than this only take memory. */
export const MOST_JOBS = 64;

/**
 * Bytes of documents from which on workers are started without being asked for. Letters as text, two workers against one thread on two
 * busy cores, by the clock: 0.1 to 0.8 MB took longer, 1.6 MB as long, 11 MB of plays (as HTML) two thirds of the time.
 */
const LEAST_BYTES = 2_000_000;

/** How many workers the documents are worth; 0: this thread does them. Limits can only be held by a worker. */
export function workersFor(files: readonly string[], { jobs, limits }: PoolSettings): number {
  const isLimited = Object.keys(limits).length > 0;
  const least = isLimited ? 1 : 0;
  if (jobs === 1 || files.length < 2) return Math.min(files.length, least);
  if (jobs !== undefined) return Math.min(jobs, files.length);
  const isWorthIt = coreCount() > 1 && sumOfSizes(files, LEAST_BYTES) >= LEAST_BYTES;
  return isWorthIt ? Math.min(coreCount(), MOST_JOBS, files.length) : least;
}
