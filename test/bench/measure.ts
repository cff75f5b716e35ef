// Times and sizes as the benchmarks take and print them: medians of interleaved runs, and ratios run by run.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export type Environment = Readonly<Record<string, string>>;

/** Milliseconds of a whole command. */
export function timed(command: string, args: readonly string[], env: Environment = {}): number {
  const start = performance.now();
  const { error } = spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  if (error !== undefined) throw error;
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** Of runs that were made side by side: how many times as long the first ones took. */
export function ratio(theirs: readonly number[], ours: readonly number[]): number {
  return median(theirs.map((time, run) => time / (ours[run] ?? Number.NaN)));
}

export function milliseconds(times: readonly number[]): string {
  return `median ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;
}

const LABEL_WIDTH = 58;

export function tell(label: string, figure: string): void {
  console.log(`${`${label}:`.padEnd(LABEL_WIDTH)} ${figure}`);
}

/** A figure beside what was wanted, so that a loss is seen. */
export function tellAgainst(label: string, figure: string, isReached: boolean, wanted: string): void {
  tell(label, `${figure}   ${isReached ? 'reaches' : 'FALLS SHORT OF'} ${wanted}`);
}
