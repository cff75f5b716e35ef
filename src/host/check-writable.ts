// Whether a file can be written where it is wanted, asked before work that takes long.

import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { isDirectory, isSpecial } from './output-directory.ts';
import { systemReason } from './system-reason.ts';

/** @throws {EnvironmentError} `env/cannot-write`, as writing it would; the disk may still fill before it is written */
export function checkWritable(path: string): void {
  const refused = (reason: string, cause?: unknown): EnvironmentError =>
    new EnvironmentError('env/cannot-write', `cannot write ${path}: ${reason}`, { cause });
  if (isSpecial(path)) return;
  if (isDirectory(path)) throw refused('is a directory');
  try {
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) accessSync(path, constants.W_OK);
    // a new file is made beside the old one
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw refused(systemReason(cause), cause);
  }
}
