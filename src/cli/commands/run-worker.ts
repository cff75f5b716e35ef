// Runs teikit worker.

import { compileLater } from '../../host/compile-later.ts';
import type { Call } from '../command.ts';
import { poolSettings } from '../pool-settings.ts';
import { serveQueue } from '../serve-queue.ts';
import type { WorkerValues } from './queue-flags.ts';

/** @throws {UsageError} */
export async function runWorker({ values: { queue, jobs: given, quiet } }: Call<WorkerValues>): Promise<void> {
  const { jobs } = poolSettings({ jobs: given, timeout: undefined, memory: undefined });
  compileLater();
  await serveQueue({ queue, jobs, quiet });
}
