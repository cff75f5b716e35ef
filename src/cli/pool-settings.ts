// What a call wants of workers.

import { MOST_JOBS, type PoolSettings } from '../library/workers-for.ts';
import { LEAST_MEMORY, type PoolValues } from './commands/pool-flags.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} */
export function poolSettings({ jobs, timeout, memory }: PoolValues): PoolSettings {
  if (jobs === 0) throw new UsageError('--jobs needs at least 1');
  if (jobs !== undefined && jobs > MOST_JOBS) throw new UsageError(`--jobs takes at most ${MOST_JOBS}`);
  if (timeout === 0) throw new UsageError('--timeout needs at least 1 second');
  if (memory !== undefined && memory < LEAST_MEMORY) throw new UsageError(`--memory needs at least ${LEAST_MEMORY}`);
  const limits = { ...(timeout === undefined ? {} : { timeout }), ...(memory === undefined ? {} : { memory }) };
  return { jobs, limits };
}
