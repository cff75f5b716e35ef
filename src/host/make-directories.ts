// Makes a directory and those above it. Not by Node's own `recursive`, which never ends where a file system holds no new
// directories and says that there is none (as /proc does).

import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';

/** `mode`: of every directory that is made. @throws {NodeJS.ErrnoException} */
export function makeDirectories(path: string, mode = 0o777): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    const parent = dirname(resolve(path));
    if (code !== 'ENOENT' || parent === resolve(path) || statSync(parent, { throwIfNoEntry: false }) !== undefined) throw error;
    makeDirectories(parent, mode);
    mkdirSync(path, { mode });
  }
}

/** @throws {EnvironmentError} `env/cannot-write` */
export function makeDirectory(path: string): void {
  try {
    makeDirectories(path);
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot make the directory ${path}: ${systemReason(cause)}`, { cause });
  }
}
