// The way to a queue: BullMQ on Redis or Valkey. Both packages are optional, and loaded only here. They print nothing: what they would
// print is looked for before they could.

import type { Redis } from 'ioredis';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { type QueueAddress, queueReason } from './queue-address.ts';

export type Bullmq = typeof import('bullmq');

export type QueueConnection = {
  readonly address: QueueAddress;
  readonly bullmq: Bullmq;
  /** For what is no job. */
  readonly redis: Redis;
  /** Of each connection. It is held, and found again, until `end`. */
  readonly options: ConnectionSettings;
  /** What the user should know, if anything. */
  readonly warning: string | undefined;
  readonly end: () => void;
};

/** As both packages take it. */
export type ConnectionSettings = Omit<QueueAddress, 'shown'> & {
  readonly connectTimeout: number;
  readonly maxRetriesPerRequest: null;
  readonly retryStrategy: (times: number) => number | null;
};

/** All keys begin with it. */
export const PREFIX = 'teikit';

/** Milliseconds: until a server has to answer at first, and at most until a connection that broke is tried again. */
const LONGEST_CONNECT = 10_000;
const LONGEST_PAUSE = 1000;
const SHORTEST_PAUSE = 50;

/** Redis 5 has what BullMQ needs; before 6.2, it does not work as it should. */
const LEAST_VERSION = [6, 2];

/** @throws {EnvironmentError} `env/queue` where it cannot be reached, or may not be used */
export async function connectQueue(address: QueueAddress): Promise<QueueConnection> {
  const { bullmq, Client } = await loadPackages();
  const { host, port, db, username, password, tls } = address;
  const { needsPassword, warning } = await probe(address, Client);
  let isEnded = false;
  const options: ConnectionSettings = {
    host,
    port,
    db,
    ...(tls === undefined ? {} : { tls }),
    ...(needsPassword && username !== undefined ? { username } : {}),
    ...(needsPassword && password !== undefined ? { password } : {}),
    connectTimeout: LONGEST_CONNECT,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isEnded ? null : Math.min(SHORTEST_PAUSE * times, LONGEST_PAUSE)),
  };
  const redis = new Client(options);
  redis.on('error', () => {});
  const end = (): void => {
    isEnded = true;
    redis.disconnect();
  };
  return { address, bullmq, redis, options, warning, end };
}

/** @throws {EnvironmentError} */
async function loadPackages(): Promise<{ readonly bullmq: Bullmq; readonly Client: typeof Redis }> {
  try {
    const [bullmq, { Redis: Client }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Client };
  } catch (cause) {
    const words = 'a queue needs two packages more, of which one is missing: npm install bullmq ioredis';
    throw new EnvironmentError('env/queue', words, { cause });
  }
}

type Probe = { readonly needsPassword: boolean; readonly warning: string | undefined };

/** A connection that only asks whether there can be others. @throws {EnvironmentError} */
async function probe(address: QueueAddress, Client: typeof Redis): Promise<Probe> {
  const { host, port, db, username, password, tls, shown } = address;
  const client = new Client({
    host,
    port,
    ...(tls === undefined ? {} : { tls }),
    lazyConnect: true,
    // the other one begins with a command that needs the password
    protocol: 2,
    connectTimeout: LONGEST_CONNECT,
    commandTimeout: LONGEST_CONNECT,
    enableReadyCheck: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let said: unknown;
  client.on('error', (error: unknown) => {
    said = error;
  });
  try {
    await client.connect();
    const needsPassword = password !== undefined && (await authenticate(client, username, password));
    if (db !== 0) await client.select(db);
    return { needsPassword, warning: warningOf(await client.info(), shown) };
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const reason = queueReason(said ?? error, address);
    // without a cause: it knows what was sent
    throw new EnvironmentError('env/queue', `the queue at ${shown} cannot be used: ${reason}`);
  } finally {
    client.disconnect();
  }
}

/** False where the server asks for none. */
async function authenticate(client: Redis, username: string | undefined, password: string): Promise<boolean> {
  try {
    await (username === undefined ? client.auth(password) : client.auth(username, password));
    return true;
  } catch (error) {
    if (/no password is set|without any password configured/.test((error as Error).message)) return false;
    throw error;
  }
}

/** `info`: lines `name:value`. @throws {EnvironmentError} */
function warningOf(info: string, shown: string): string | undefined {
  const fact = (name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const version = fact('redis_version') ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_VERSION;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    throw new EnvironmentError('env/queue', `the queue at ${shown} is of Redis ${version}: it must be 6.2 or later`);
  const policy = fact('maxmemory_policy') ?? 'noeviction';
  if (policy === 'noeviction') return undefined;
  return `the queue at ${shown} may forget jobs when its memory is full (maxmemory-policy ${policy}): set it to noeviction`;
}
