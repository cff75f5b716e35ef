// One run at a time writes to an output folder. The system itself holds the lock, as an address that one process listens at, so that it
// is free again as soon as that process is gone, however it went.

import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TellingSignal } from '../batch/sink.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectory } from './make-directories.ts';
import { truePath } from './output-directory.ts';
import { systemReason } from './system-reason.ts';

export type RunLock = { readonly release: () => Promise<void> };

export type LockWish = {
  /** Whether another run is waited for; else it is an error. */
  readonly waits: boolean;
  /** Is told who is waited for, once. */
  readonly onWait: (holder: string) => void;
  readonly signal?: TellingSignal | undefined;
};

/** Tells who has the lock: for people, and for another machine that sees the same folder. */
type Holder = { readonly host: string; readonly process: number };

/** Times that a lock is tried for that is free when it is looked at. */
const MOST_TRIES = 100;

/**
 * `path`: of the file that tells who has it. Undefined: the signal came while another run was waited for.
 * @throws {EnvironmentError} `env/cannot-write` where another run has it
 */
export async function lockRun(path: string, { waits, onWait, signal }: LockWish): Promise<RunLock | undefined> {
  attempt(path, () => makeDirectory(dirname(path)));
  const address = addressOf(truePath(path));
  let isTold = false;
  for (let tried = 0; tried < MOST_TRIES; ) {
    const server = await listen(address, path);
    if (server !== undefined) return held(server, path);
    const holder = holderOf(path);
    const words = holder === undefined ? 'another process' : `process ${holder.process}`;
    if (!waits)
      throw new EnvironmentError(
        'env/cannot-write',
        `another run is at work in ${dirname(dirname(path))}: ${words} (--wait waits for it)`,
        {
          file: path,
        },
      );
    if (!isTold) onWait(words);
    isTold = true;
    if ((await ended(address, signal)) === 'gone') tried += 1;
    if (signal?.aborted === true) return undefined;
  }
  throw new EnvironmentError('env/cannot-write', `${path}: nobody has the lock, and it cannot be had`, { file: path });
}

/** A run on another machine cannot be asked. @throws {EnvironmentError} */
async function held(server: Server, path: string): Promise<RunLock> {
  // who waits is connected, and sees that it is cut off
  const waiting = new Set<Socket>();
  server.on('connection', (socket) => {
    waiting.add(socket.unref());
    socket.on('error', () => {});
    socket.on('close', () => waiting.delete(socket));
    socket.resume();
  });
  const release = async (): Promise<void> => {
    try {
      rmSync(path, { force: true });
    } catch {
      // a disk that has turned read-only: here nobody believes the file
    }
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of waiting) socket.destroy();
    await closed;
  };
  const before = holderOf(path);
  if (before !== undefined && before.host !== hostname()) {
    await new Promise<void>((resolve) => server.close(() => resolve()));
    throw new EnvironmentError(
      'env/cannot-write',
      `a run on ${before.host} is at work in ${dirname(dirname(path))}, or was ended there: remove ${path} if it was`,
      { file: path },
    );
  }
  const mine: Holder = { host: hostname(), process: process.pid };
  try {
    attempt(path, () => writeFileSync(path, `${JSON.stringify(mine)}\n`));
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
}

/** Undefined: somebody else listens there. */
function listen(address: string, path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') return reject(failure(path, cause));
      if (!address.startsWith('/')) return resolve(undefined);
      // a file that a process left behind that is gone
      isHeld(address).then((isTaken) => {
        if (!isTaken) rmSync(address, { force: true });
        resolve(undefined);
      }, reject);
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

function isHeld(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Waits until who listens there has gone. */
function ended(address: string, signal: TellingSignal | undefined): Promise<'gone' | 'stopped'> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const stop = (): void => {
      socket.destroy();
      resolve('stopped');
    };
    signal?.addEventListener('abort', stop, { once: true });
    socket.on('error', () => {});
    socket.on('close', () => {
      signal?.removeEventListener('abort', stop);
      resolve('gone');
    });
    socket.resume();
  });
}

/** Addresses have little room: they are told by a digest. On Linux and Windows they are no files. */
function addressOf(path: string): string {
  const name = `teikit-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function attempt(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    throw cause instanceof EnvironmentError ? cause : failure(path, cause);
  }
}

function failure(path: string, cause: unknown): EnvironmentError {
  return new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause, file: path });
}
