// A folder for what is needed during a run only.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { systemReason } from './system-reason.ts';

export type TemporaryFolder = { readonly path: string; readonly close: () => void };

/** @throws {EnvironmentError} `env/cannot-write` */
export function temporaryFolder(): TemporaryFolder {
  try {
    const path = mkdtempSync(join(tmpdir(), 'teikit-'));
    return { path, close: () => rmSync(path, { recursive: true, force: true }) };
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write into ${tmpdir()}: ${systemReason(cause)}`, { cause });
  }
}
