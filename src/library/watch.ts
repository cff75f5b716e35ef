// Runs a project again and again, whenever something in it changes.

import type { TellingSignal } from '../batch/sink.ts';
import { watchFolders } from '../host/watch-folder.ts';
import type { RunCounts } from '../run/run-wish.ts';
import { COPIES } from '../source/bucket-names.ts';
import { projectFolder } from './project-of-run.ts';
import { run } from './run.ts';
import type { RunOptions } from './run-options.ts';

/** `round`: from 1. `changed`: the paths that set it off; none for the first. */
export type WatchRound = { readonly round: number; readonly changed: readonly string[] };

export type WatchOptions = Omit<RunOptions, 'isDry' | 'signal'> & { readonly signal?: TellingSignal };

/**
 * Runs the pipelines of a project, and again after each change in its folder or in a root, until the signal comes. What is done in a round is what
 * `run` does. `around` is called for each round with what runs it, so that it can be reported by itself.
 * @throws {EnvironmentError} for a project file that cannot be used when it begins; later that is told by the round
 */
export async function watch(
  config: string,
  { signal, ...options }: WatchOptions,
  around: (round: WatchRound, work: (more: RunOptions) => Promise<RunCounts>) => Promise<void>,
): Promise<void> {
  const { folder, output } = await projectFolder(config);
  const watched = await watchFolders([folder, ...(options.roots ?? [])], (path) => {
    if (path === output || path.startsWith(`${output}/`)) return true;
    return path.split('/').some((name) => name.startsWith('.') || name === 'node_modules' || name === COPIES);
  });
  const stop = (): void => void watched.end();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    let changed: readonly string[] | undefined = [];
    for (let round = 1; changed !== undefined && signal?.aborted !== true; round++) {
      await around({ round, changed }, (more) =>
        run(config, { ...options, ...more, waits: true, ...(signal === undefined ? {} : { signal }) }),
      );
      changed = await watched.next();
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await watched.end();
  }
}
