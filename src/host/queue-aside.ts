// Jobs that failed each time they were tried: they stay listed, and are not tried again until somebody says so or their document changes.

import type { QueuedJob, SetAside } from '../batch/queued-job.ts';
import { PREFIX, type QueueConnection } from './queue-connection.ts';
import { digestOf } from './seals.ts';

/** A hash: from the marks of jobs to `SetAside`, as JSON. */
const KEY = `${PREFIX}:aside`;

/** When so many are listed, it is not the documents: what comes is not listed any more. */
const MOST = 10_000;

/** What tells a job from all others, with its document as it is. */
export function markOf({ from, job }: QueuedJob, state: unknown): string {
  return digestOf([from, JSON.stringify(job), JSON.stringify(state ?? null)]);
}

type Place = Pick<QueueConnection, 'redis'>;

export async function asideOf({ redis }: Place, mark: string): Promise<SetAside | undefined> {
  const found = await redis.hget(KEY, mark);
  return found === null ? undefined : (JSON.parse(found) as SetAside);
}

export async function putAside({ redis }: Place, mark: string, aside: SetAside): Promise<void> {
  if ((await redis.hlen(KEY)) < MOST) await redis.hset(KEY, mark, JSON.stringify(aside));
}

/** By their marks; in the order of their folders and names. */
export async function allAside({ redis }: Place): Promise<readonly (readonly [mark: string, aside: SetAside])[]> {
  const all = Object.entries(await redis.hgetall(KEY)).map(([mark, text]) => [mark, JSON.parse(text) as SetAside] as const);
  const nameOf = ({ from, file }: SetAside): string => `${from}\n${file}`;
  return all.toSorted(([, one], [, other]) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

export async function forgetAside({ redis }: Place, marks: readonly string[]): Promise<void> {
  if (marks.length > 0) await redis.hdel(KEY, ...marks);
}
