// A worker at a queue: it does jobs for runs on other machines until it is told to stop.

import { coreCount } from '../host/machine.ts';
import { readQueueAddress } from '../host/queue-address.ts';
import { connectQueue } from '../host/queue-connection.ts';
import { introduce, queueNameOf } from '../host/queue-names.ts';
import { isWaitedFor } from '../host/queue-runs.ts';
import { type QueueWorkerWish, workAtQueue } from '../host/queue-worker.ts';
import { QueueDesk } from './queue-desk.ts';
import { ownKind } from './queue-kind.ts';

export type QueueWorkerSettings = Pick<QueueWorkerWish, 'signal' | 'onNote' | 'silence'> & {
  /** `redis://HOST:PORT`, or `rediss://` for TLS. */
  readonly queue: string;
  /** Jobs that are worked on at once; default: as many as there are cores. */
  readonly jobs: number | undefined;
  /** It takes jobs from now on. `shown`: the address without user and password. */
  readonly onReady: (shown: string) => void;
};

/**
 * Gives how many jobs were done, when the signal has come and those in hand are.
 * @throws {SettingsError} for an address that is none
 * @throws {EnvironmentError} `env/queue` where the queue cannot be used
 */
export async function runQueueWorker({ queue, jobs, onReady, ...wish }: QueueWorkerSettings): Promise<number> {
  const connection = await connectQueue(readQueueAddress(queue));
  const size = jobs ?? coreCount();
  const desk = new QueueDesk(size, (folder) => isWaitedFor(connection, folder));
  try {
    const kind = ownKind();
    await introduce(connection, kind);
    onReady(connection.address.shown);
    return await workAtQueue({ ...wish, connection, name: queueNameOf(kind), size, work: (job) => desk.work(job) });
  } finally {
    connection.end();
    await desk.end();
  }
}
