// Writes a file whole or not at all: temporary file beside it, flush, rename.

import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';

/** Signals that end the program, with the exit code a shell gives for each. */
const ENDINGS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
/** Characters of the name that the temporary name takes over, so that it is not too long for the file system. */
const NAME_KEPT = 60;

/**
 * A link is written through; a device or a pipe is written to as it is. An existing file keeps its permissions.
 * @throws {EnvironmentError} `env/cannot-write`; what stood at `path` before is untouched then
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const release = holdEndings();
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing !== undefined && !existing.isFile()) writeFileSync(path, data);
    else replaceFile(existing === undefined ? path : realpathSync(path), data, existing);
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause });
  } finally {
    await release();
  }
}

function replaceFile(path: string, data: string | Uint8Array, existing: Stats | undefined): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, NAME_KEPT)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'wx');
  try {
    try {
      writeFileSync(file, data);
      if (existing !== undefined) fchmodSync(file, existing.mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
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
