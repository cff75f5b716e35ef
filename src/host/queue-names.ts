// A queue for each kind of worker: jobs only reach workers that would do the same with them as their sender. Who is of another kind is
// told why nothing comes.

import { PREFIX, type QueueConnection } from './queue-connection.ts';
import { digestOf } from './seals.ts';

/** What decides what a worker makes of a job, beside the job. */
export type WorkerKind = {
  /** Of `stampOfTool`. */
  readonly tool: string;
  /** A digest of the schemas that are not found by a path: those of the package, and of the store. */
  readonly schemas: string;
};

/** A hash: from the names of queues to `WorkerKind`, as JSON. */
const KEY = `${PREFIX}:kinds`;

const NAME_LENGTH = 16;

export function queueNameOf({ tool, schemas }: WorkerKind): string {
  return digestOf([tool, schemas]).slice(0, NAME_LENGTH);
}

type Place = Pick<QueueConnection, 'redis' | 'bullmq' | 'options' | 'address'>;

/** So that others can tell who we are. */
export async function introduce({ redis }: Place, kind: WorkerKind): Promise<void> {
  const name = queueNameOf(kind);
  await redis.hset(KEY, name, JSON.stringify(kind));
}

/** Who is at the server that we have nothing to do with, and why; `which`: who is looked for. Undefined: nothing is to be told. */
export async function otherSide(place: Place, own: string, which: 'workers' | 'jobs'): Promise<string | undefined> {
  const { shown } = place.address;
  if (which === 'workers' && (await workersOf(place, own)) > 0) return undefined;
  const kinds = await kindsOf(place);
  const mine = kinds.get(own);
  for (const [name, kind] of kinds) {
    if (name === own || mine === undefined) continue;
    const count = await (which === 'workers' ? workersOf(place, name) : place.redis.llen(`${PREFIX}:${name}:wait`));
    if (count === 0) continue;
    return which === 'workers'
      ? `no worker at ${shown} takes these jobs: those there have ${difference(kind, mine)}`
      : `jobs at ${shown} are not taken: their sender has ${difference(kind, mine)}`;
  }
  return which === 'workers' ? `no worker is at ${shown} yet: teikit worker --queue starts one` : undefined;
}

function difference(theirs: WorkerKind, mine: WorkerKind): string {
  return theirs.tool === mine.tool
    ? 'other schemas of their own (teikit schema list shows those of a machine)'
    : `another version of teikit, ${theirs.tool}, and this is ${mine.tool}`;
}

async function kindsOf({ redis }: Place): Promise<ReadonlyMap<string, WorkerKind>> {
  const kinds = Object.entries(await redis.hgetall(KEY));
  return new Map(kinds.map(([name, text]) => [name, JSON.parse(text) as WorkerKind]));
}

async function workersOf({ redis }: Place, name: string): Promise<number> {
  const clients = (await redis.client('LIST')) as string;
  const workers = `name=${PREFIX}:${Buffer.from(name).toString('base64')}`;
  return clients
    .split('\n')
    .filter((line) => line.split(' ').some((field) => field === workers || field.startsWith(`${workers}:w`))).length;
}
