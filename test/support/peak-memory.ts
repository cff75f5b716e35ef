// How much memory a program takes at its peak, with all processes that it starts: Linux counts it, and is asked often.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type MemoryRun = { readonly exitCode: number | null; readonly stderr: string /** Bytes. */; readonly peak: number };

/** Milliseconds between two looks. */
const INTERVAL = 5;
const BYTES_PER_KIB = 1024;

export type MemoryRunOptions = { readonly env?: Readonly<Record<string, string>> };

/** Resident memory of the largest process at its peak. Needs `procfs`. */
export async function peakMemoryOf(
  command: string,
  args: readonly string[],
  { env = {} }: MemoryRunOptions = {},
): Promise<MemoryRun> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const { pid } = child;
  let peak = 0;
  const timer = setInterval(() => {
    if (pid !== undefined) peak = Math.max(peak, ...familyOf(pid).map(peakOf));
  }, INTERVAL);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { exitCode, stderr, peak };
  } finally {
    clearInterval(timer);
  }
}

function familyOf(pid: number): readonly number[] {
  const threads = listed(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) => contentOf(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean));
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

function peakOf(pid: number): number {
  const [, kib] = /^VmHWM:\s*(\d+) kB$/mu.exec(contentOf(`/proc/${pid}/status`)) ?? [];
  return Number(kib ?? 0) * BYTES_PER_KIB;
}

/** Processes end while they are looked at. */
function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function listed(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
