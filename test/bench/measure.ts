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

/** Seconds of processor time of a whole command, of the user and of the system: the shell tells what its children took. */
export function processorTime(command: readonly string[], env: Environment = {}): number {
  const { stdout, error, status } = spawnSync(
    'sh',
    ['-c', '"$@" > /dev/null 2>&1; status=$?; times; exit $status', 'sh', ...command],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  if (error !== undefined) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${command[0]} ended with ${status}: its time means nothing`);
  const [, ofChildren = ''] = stdout.trim().split('\n');
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0,
  );
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
