// Temporary files of runs that were killed.

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds: a file that was written less long ago may belong to a run on another machine. */
const ABANDONED_AFTER = 3_600_000;

/** Removes files of this kind that nobody writes any more. `name`: its first group is the number of the process. */
export function removeAbandoned(folder: string, name: RegExp): void {
  for (const entry of namesIn(folder)) {
    const [, pid] = name.exec(entry) ?? [];
    if (pid !== undefined && isAbandoned(join(folder, entry), Number(pid))) rmSync(join(folder, entry), { force: true });
  }
}

export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAbandoned(path: string, pid: number): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile() || Date.now() - stats.mtimeMs <= ABANDONED_AFTER) return false;
  // the number may be ours by now: what this process writes is never so old
  return pid === process.pid || !isRunning(pid);
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
