// Writes a file whole or not at all: temporary file beside it, flush, rename.

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';
import { openTemporary, streamOf } from './temporary-file.ts';

/** Signals that end the program, with the exit code a shell gives for each. */
const ENDINGS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** `isFlushed`: it is on the disk when this ends; default: true. Else `flush` has to come. */
export type WriteSettings = { readonly isFlushed?: boolean };

/** All at once, or piece by piece: then no more than the pieces has to be in memory. */
export type Written = string | Uint8Array | Iterable<Uint8Array>;

/** Bytes of pieces that are written together. */
const AT_ONCE = 2 ** 18;

/**
 * A link is written through; a device or a pipe is written to as it is. An existing file keeps its permissions.
 * @throws {EnvironmentError} `env/cannot-write`; what stood at `path` before is untouched then
 */
export async function writeWhole(path: string, data: Written, { isFlushed = true }: WriteSettings = {}): Promise<void> {
  const release = holdEndings();
  try {
    const stream = streamOf(path);
    const existing = statSync(path, { throwIfNoEntry: false });
    if (stream !== undefined) writeTo(stream, data);
    else if (existing !== undefined && !existing.isFile()) writeDevice(path, data);
    else replaceFile({ path: existing === undefined ? path : realpathSync(path), existing, isFlushed }, data);
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause });
  } finally {
    await release();
  }
}

type Replaced = { readonly path: string; readonly existing: Stats | undefined; readonly isFlushed: boolean };

function replaceFile({ path, existing, isFlushed }: Replaced, data: Written): void {
  // to replace a file takes no right to write it: one that may not be written stays
  if (existing !== undefined) accessSync(path, constants.W_OK);
  const { temporary, descriptor } = openTemporary(path);
  try {
    try {
      writeTo(descriptor, data);
      if (existing !== undefined) keepRights(descriptor, existing);
      if (isFlushed) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeDevice(path: string, data: Written): void {
  const descriptor = openSync(path, 'w');
  try {
    writeTo(descriptor, data);
  } finally {
    closeSync(descriptor);
  }
}

function writeTo(descriptor: number, data: Written): void {
  if (typeof data === 'string' || data instanceof Uint8Array) {
    writeFileSync(descriptor, data);
    return;
  }
  let waiting: Uint8Array[] = [];
  let length = 0;
  const write = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    waiting = [];
    length = 0;
  };
  for (const piece of data) {
    waiting.push(piece);
    length += piece.length;
    if (length >= AT_ONCE) write();
  }
  write();
}

function keepRights(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // only root can give a file away
  }
  fchmodSync(descriptor, mode);
}

/** Puts a signal off until the returned function is called: what runs in one turn between the two is done or undone. */
function holdEndings(): () => Promise<void> {
  // Who listens already ends the program in a way of its own.
  const free = Object.entries(ENDINGS).filter(([signal]) => process.listenerCount(signal) === 0);
  const listeners = free.map(([signal, code]) => {
    const listener = (): void => process.exit(code);
    process.once(signal, listener);
    return { signal, listener };
  });
  return async () => {
    // A signal that came meanwhile is delivered when the event loop polls, which it does between two turns.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}
