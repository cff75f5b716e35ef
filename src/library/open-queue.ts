// A queue for the jobs of a run: workers on other machines do them.

import type { JobPool } from '../batch/job-pool.ts';
import { type QueuedRun, unpackJob } from '../batch/queued-job.ts';
import type { TellingSignal } from '../batch/sink.ts';
import { milliseconds } from '../host/clock.ts';
import { openJobQueue } from '../host/job-queue.ts';
import { readQueueAddress } from '../host/queue-address.ts';
import { connectQueue } from '../host/queue-connection.ts';
import { introduce, queueNameOf } from '../host/queue-names.ts';
import { makeRunFolder } from '../host/run-folder.ts';
import { workingPlace } from '../host/working-folder.ts';
import { ownKind } from './queue-kind.ts';

export type QueueWish = QueuedRun & {
  /** `redis://HOST:PORT`, or `rediss://` for TLS. */
  readonly queue: string;
  /** Jobs that are in the queue at once; default: 64. */
  readonly size: number | undefined;
  /** A folder that workers see, for what is too large for the queue; it is emptied. */
  readonly kept: string;
  readonly onNote: (words: string) => void;
  /** When it comes, what is in the queue is waited for. */
  readonly signal: TellingSignal | undefined;
  /** Seconds that a queue is waited for that does not answer; default: 600. */
  readonly patience?: number | undefined;
};

/** So many keep a dozen workers busy that are asked one job after the other, whatever the collection's size. */
const SIZE = 64;

/**
 * @throws {SettingsError} for an address that is none
 * @throws {EnvironmentError} `env/queue` where the queue cannot be used
 */
export async function openQueue({ queue, size = SIZE, kept, signal, onNote, ...wish }: QueueWish): Promise<JobPool> {
  const { files, limits, tellsAsked, patience } = wish;
  const connection = await connectQueue(readQueueAddress(queue));
  try {
    const kind = ownKind();
    await introduce(connection, kind);
    const folder = makeRunFolder(kept);
    const pool = await openJobQueue({
      connection,
      name: queueNameOf(kind),
      size,
      place: workingPlace(),
      folder,
      run: { files, limits, tellsAsked },
      unpack: unpackJob,
      onNote,
      ...(patience === undefined ? {} : { pauses: { outage: milliseconds(patience) } }),
    });
    const stop = (): void => onNote('what is in the queue is waited for; once more ends the run at once');
    signal?.addEventListener('abort', stop);
    return {
      size,
      run: (sent, onTaken) => pool.run(sent, onTaken),
      get broken() {
        return pool.broken;
      },
      end: async () => {
        signal?.removeEventListener('abort', stop);
        await pool.end();
      },
    };
  } catch (error) {
    connection.end();
    throw error;
  }
}
