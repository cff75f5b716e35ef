// Runs a project again and again, whenever something in it changes.

import type { TellingSignal } from '../batch/sink.ts';
import { comesWithin } from '../host/clock.ts';
import { watchFolders } from '../host/watch-folder.ts';
import type { RunCounts } from '../run/run-wish.ts';
import { COPIES } from '../source/bucket-names.ts';
import { BucketWatch } from './bucket-watch.ts';
import { projectFolder } from './project-of-run.ts';
import { run } from './run.ts';
import type { RunOptions } from './run-options.ts';

/**
 * `round`: from 1. `changed`: the paths and the addresses of objects that set it off; none for the first, and where a store did not answer.
 * `hasBuckets`: as it is known by the last time that the project file was read.
 */
export type WatchRound = { readonly round: number; readonly changed: readonly string[]; readonly hasBuckets: () => boolean };

export type WatchOptions = Omit<RunOptions, 'isDry' | 'signal'> & {
  readonly signal?: TellingSignal;
  /** Seconds between two looks at the buckets of the project, if it has any. */
  readonly checkEvery: number;
};

/**
 * Runs the pipelines of a project, and again after each change in its folder or in a root or in its buckets, until the signal comes. What is done in a round is what
 * `run` does. `around` is called for each round with what runs it, so that it can be reported by itself.
 * @throws {EnvironmentError} for a project file that cannot be used when it begins; later that is told by the round
 */
export async function watch(
  config: string,
  { signal, checkEvery, ...options }: WatchOptions,
  around: (round: WatchRound, work: (more: RunOptions) => Promise<RunCounts>) => Promise<void>,
): Promise<void> {
  const { folder, output } = await projectFolder(config);
  const watched = await watchFolders([folder, ...(options.roots ?? [])], (path) => {
    if (path === output || path.startsWith(`${output}/`)) return true;
    return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules' || name === COPIES);
  });
  const buckets = new BucketWatch();
  const ended = new AbortController();
  const stop = (): void => {
    ended.abort();
    void watched.end();
  };
  let ofFiles: Promise<readonly string[] | undefined> | undefined;
  /** Undefined: the watch has ended. */
  const nextChange = async (): Promise<readonly string[] | undefined> => {
    ofFiles ??= watched.next();
    while (buckets.hasBuckets && !ended.signal.aborted && !(await comesWithin(ofFiles, checkEvery))) {
      const changed = await buckets.changed(ended.signal);
      if (changed === undefined || changed.length > 0) return changed ?? [];
    }
    const changed = await ofFiles;
    ofFiles = undefined;
    return changed;
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    let changed: readonly string[] | undefined = [];
    for (let round = 1; changed !== undefined && signal?.aborted !== true; round++) {
      await around({ round, changed, hasBuckets: () => buckets.hasBuckets }, (more) =>
        run(config, { ...options, ...more, waits: true, ...(signal === undefined ? {} : { signal }) }, buckets),
      );
      changed = await nextChange();
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await watched.end();
  }
}
