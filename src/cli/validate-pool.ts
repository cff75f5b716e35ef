// Workers for a validation, where the call asks for them.

import type { ValidateStep } from '../batch/job.ts';
import type { JobPool } from '../batch/job-pool.ts';
import type { FileSettings } from '../library/jobs.ts';
import { poolFor } from '../library/pool-for.ts';
import type { PoolValues } from './commands/pool-flags.ts';
import { poolSettings } from './pool-settings.ts';
import { UsageError } from './usage-error.ts';

export type ValidatePoolWish = {
  readonly step: Pick<ValidateStep, 'engine' | 'fix'>;
  /** --stats tells what this process has read. */
  readonly stats: boolean;
  readonly files: FileSettings;
};

/** Undefined: this thread judges them. @throws {UsageError} for what workers cannot do */
export async function validatePool(
  documents: readonly string[],
  values: PoolValues,
  { step, stats, files }: ValidatePoolWish,
): Promise<JobPool | undefined> {
  const { jobs = 1, limits } = poolSettings(values);
  const [given] = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
  const wanted = jobs > 1 || Object.keys(limits).length > 0;
  if (wanted && stats) throw new UsageError(`${given} is not for --stats, which tells what one process has read`);
  if (wanted && step.fix !== undefined) throw new UsageError(`${given} is not for --fix`);
  if (wanted && step.engine === 'libxml2') throw new UsageError(`${given} is not for the engine libxml2`);
  return poolFor(documents, { wish: { jobs, limits }, files });
}
