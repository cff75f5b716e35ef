// The address of a queue (`redis://user:password@host:port/number`), as it is connected to and as it may be shown.

import { isIP } from 'node:net';
import { SettingsError } from '../diagnostics/settings-error.ts';

export type QueueAddress = {
  /** Without user and password. */
  readonly shown: string;
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  /** The number of the database. */
  readonly db: number;
  readonly tls?: { readonly servername?: string };
};

const DEFAULT_PORT = 6379;

/** Has the password where the address has none, so that no list of processes shows it. */
export const PASSWORD_VARIABLE = 'TEIKIT_QUEUE_PASSWORD';

/** No message repeats what was given: it may hold a password. @throws {SettingsError} */
export function readQueueAddress(given: string): QueueAddress {
  const wrong = (reason: string): SettingsError =>
    new SettingsError(`the address of the queue ${reason}: redis://HOST:PORT, rediss:// for TLS`);
  if (!URL.canParse(given)) throw wrong('is no URL');
  const url = new URL(given);
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') throw wrong('does not begin with redis:// or rediss://');
  if (url.hostname === '') throw wrong('names no host');
  if (url.search !== '' || url.hash !== '') throw wrong('has more than host, port and the number of a database');
  const database = /^\/?(\d*)$/.exec(url.pathname);
  if (database === null) throw wrong('has a path that is not the number of a database');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const db = Number(database[1]);
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port);
  const username = decoded(url.username);
  const password = decoded(url.password) || process.env[PASSWORD_VARIABLE] || '';
  return {
    shown: `${url.protocol}//${url.hostname}:${port}${db === 0 ? '' : `/${db}`}`,
    host,
    port,
    db,
    ...(username === '' ? {} : { username }),
    ...(password === '' ? {} : { password }),
    ...(url.protocol === 'rediss:' ? { tls: isIP(host) === 0 ? { servername: host } : {} } : {}),
  };
}

/** As it is where it is not encoded as in a URL. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the server or the system said, in one line; whatever of it is the password is not told. */
export function queueReason(error: unknown, { password }: Pick<QueueAddress, 'password'>): string {
  const [first = error] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const { message, code } = first as { readonly message?: string; readonly code?: string };
  const [line = ''] = (message || code || String(first)).split('\n');
  return [password, password === undefined ? undefined : encodeURIComponent(password)].reduce<string>(
    (told, secret) => (secret === undefined || secret === '' ? told : told.replaceAll(secret, '***')),
    line,
  );
}
