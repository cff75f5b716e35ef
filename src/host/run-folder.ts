// The folder of a run that sends its jobs to other machines: what they all need lies there, and what is too large for the queue.

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDirectory } from './make-directories.ts';
import { isThere, truePath } from './output-directory.ts';
import { writeWhole } from './write-whole.ts';

/** The name of the file of a `QueuedRun`. */
export const RUN_FILE = 'run.json';

/** Has one name for each run, and is made below `parent`; folders that killed runs have left there go. @throws {EnvironmentError} */
export function makeRunFolder(parent: string): string {
  rmSync(parent, { recursive: true, force: true });
  const folder = join(truePath(parent), randomUUID());
  makeDirectory(folder);
  return folder;
}

/** With it go the files; the parent stays where something else is in it. */
export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const parent = join(folder, '..');
  if (isThere(parent) && readdirSync(parent).length === 0) rmSync(parent, { recursive: true, force: true });
}

/** JSON, whole or not at all. @throws {EnvironmentError} `env/cannot-write` where the folder is gone, too */
export function writeInFolder(folder: string, name: string, value: unknown): Promise<void> {
  return writeWhole(join(folder, name), JSON.stringify(value), { isFlushed: false });
}

/** Undefined: it is not there. */
export function readInFolder(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** As `readInFolder`; the file goes. */
export function takeFromFolder(folder: string, name: string): unknown {
  const value = readInFolder(folder, name);
  rmSync(join(folder, name), { force: true });
  return value;
}
