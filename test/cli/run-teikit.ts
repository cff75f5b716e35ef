// Runs the built program as a user would.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PACKAGE_ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
export const PROGRAM: string = fileURLToPath(new URL('../../dist/teikit.mjs', import.meta.url));

export type Ending = { readonly stdout: string; readonly stderr: string; readonly exitCode: number | null };

export type RunOptions = {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Of standard output and standard error; default: UTF-8. */
  readonly encoding?: 'utf8' | 'latin1';
};

/** Milliseconds after which a run counts as hung. */
const RUN_TIMEOUT = 300_000;

export function runTeikit(words: readonly string[], options: RunOptions = {}): Ending {
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [PROGRAM, ...words], {
    cwd: options.cwd,
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
    encoding: options.encoding ?? 'utf8',
    timeout: RUN_TIMEOUT,
    maxBuffer: 2 ** 28,
  });
  if (error !== undefined) throw error;
  return { stdout, stderr, exitCode: status };
}
