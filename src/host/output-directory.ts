// Where output goes: what a path is now, and directories made when asked for.

import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectories } from './make-directories.ts';
import { systemReason } from './system-reason.ts';

export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A device, a pipe or a socket: what is written to it goes over nothing. */
export function isSpecial(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
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

/** The one true path of a file that may not exist yet, so that two names of one file are seen to be one. */
export function truePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(resolve(path));
    return parent === resolve(path) ? parent : join(truePath(parent), basename(path));
  }
}
