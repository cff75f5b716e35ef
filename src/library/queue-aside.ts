// The documents that failed each time a worker tried them.

import type { SetAside } from '../batch/queued-job.ts';
import { readQueueAddress } from '../host/queue-address.ts';
import { allAside, forgetAside } from '../host/queue-aside.ts';
import { connectQueue } from '../host/queue-connection.ts';

export type AsideWish = {
  /** `redis://HOST:PORT`, or `rediss://` for TLS. */
  readonly queue: string;
};

/** @throws {SettingsError | EnvironmentError} */
export async function listAside({ queue }: AsideWish): Promise<readonly SetAside[]> {
  const connection = await connectQueue(readQueueAddress(queue));
  try {
    return (await allAside(connection)).map(([, aside]) => aside);
  } finally {
    connection.end();
  }
}

/**
 * They are tried again by the next run. `files`: only those; default: all. Gives those that were there.
 * @throws {SettingsError | EnvironmentError}
 */
export async function retryAside({ queue }: AsideWish, files: readonly string[]): Promise<readonly SetAside[]> {
  const connection = await connectQueue(readQueueAddress(queue));
  try {
    const all = await allAside(connection);
    const chosen = files.length === 0 ? all : all.filter(([, { file }]) => files.includes(file));
    await forgetAside(
      connection,
      chosen.map(([mark]) => mark),
    );
    return chosen.map(([, aside]) => aside);
  } finally {
    connection.end();
  }
}
