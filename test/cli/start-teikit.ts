// Starts the built command, and goes on meanwhile: what it says, and how it ends.

import { type ChildProcess, spawn } from 'node:child_process';
import { PROGRAM } from './run-teikit.ts';

export type Started = {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Resolves when a worker says that it takes jobs. */
  readonly saysReady: Promise<void>;
  readonly stdout: () => string;
  readonly stderr: () => string;
};

/** The server of this process has to answer meanwhile. */
export function startTeikit(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Started {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  const saysReady = new Promise<void>((resolve) =>
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
      if (stderr.includes('jobs are taken')) resolve();
    }),
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended, saysReady, stdout: () => stdout, stderr: () => stderr };
}
