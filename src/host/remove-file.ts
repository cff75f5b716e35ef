// Removes a file that was written before.

import { rmSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';

/** Nothing is done where there is none. @throws {EnvironmentError} `env/cannot-write` */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot replace ${path}: ${systemReason(cause)}`, { cause });
  }
}
