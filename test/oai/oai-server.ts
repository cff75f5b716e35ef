// Runs `teikit serve-oai` as a user would.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PROGRAM } from '../cli/run-teikit.ts';

export type OaiServer = {
  readonly url: string;
  readonly child: ChildProcess;
  readonly stderr: () => string;
  /** The answer to a query. */
  readonly ask: (query: string) => Promise<string>;
  /** Sends a signal, and waits for the end: the exit code, or the signal. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | string>;
};

export type ServerOptions = {
  readonly folder: string;
  readonly flags?: readonly string[];
  /** Where the index is kept, if no flag says so. */
  readonly cache: string;
};

export async function startServer({ folder, flags = [], cache }: ServerOptions): Promise<OaiServer> {
  const words = ['serve-oai', folder, '--port', '0', '--admin-email', 'archive@example.org', ...flags];
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal ?? ''));
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    ended.then((code) => reject(new Error(`the server ended with ${code}: ${stderr}`)));
  });
  return {
    url,
    child,
    stderr: () => stderr,
    ask: async (query) => (await fetch(`${url}?${query}`)).text(),
    stop: (signal = 'SIGINT') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Bytes of resident memory at the peak. Needs procfs. */
export function peakOf({ child }: OaiServer): number {
  const [, kib] = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
  return Number(kib) * 1024;
}
