// What a worker thread has of the thread that started it.

import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerSettings, WorkerTask } from '../batch/worker-task.ts';

export function workerSettings(): WorkerSettings {
  return workerData as WorkerSettings;
}

/** The time of the task is counted from now. */
export function tellBegun({ id }: WorkerTask): void {
  parentPort?.postMessage(id);
}
