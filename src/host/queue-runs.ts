// Which runs still wait for their jobs. A sender that was killed says nothing any more, and what it sent is let go.

import { basename } from 'node:path';
import { PREFIX, type QueueConnection } from './queue-connection.ts';

/** Seconds for which a sender need not say that it is there. */
const LONGEST_SILENCE = 120;

type Place = Pick<QueueConnection, 'redis'>;

/** `folder`: of the run; its name is no other's. */
function keyOf(folder: string): string {
  return `${PREFIX}:run:${basename(folder)}`;
}

/** Waits on, for now. */
export async function stay({ redis }: Place, folder: string): Promise<void> {
  await redis.set(keyOf(folder), '', 'EX', LONGEST_SILENCE);
}

export async function leave({ redis }: Place, folder: string): Promise<void> {
  await redis.del(keyOf(folder));
}

export async function isWaitedFor({ redis }: Place, folder: string): Promise<boolean> {
  return (await redis.exists(keyOf(folder))) > 0;
}
