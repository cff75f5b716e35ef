// Workers for the documents of a run, where they pay.

import type { JobPool } from '../batch/job-pool.ts';
import type { PoolWish } from './open-pool.ts';
import { type PoolSettings, workersFor } from './workers-for.ts';

export type WantedPool = Omit<PoolWish, 'size' | 'limits'> & { readonly wish: PoolSettings };

/** Undefined: this thread does them. */
export async function poolFor(documents: readonly string[], { wish, ...more }: WantedPool): Promise<JobPool | undefined> {
  const size = workersFor(documents, wish);
  if (size === 0) return undefined;
  const { openPool } = await import('./open-pool.ts');
  return openPool({ size, limits: wish.limits, ...more });
}
