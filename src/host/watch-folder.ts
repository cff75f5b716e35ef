// Tells when something in a folder has changed: once for a burst of changes, as an editor makes them that writes a file beside the old
// one and renames it, or empties a file and fills it.

import { relative, sep } from 'node:path';

/** Milliseconds without a change after which a burst is over; and after which one that goes on is told all the same. */
const QUIET = 120;
const LONGEST_BURST = 700;

export type Watch = {
  /** Resolves with the paths that have changed, from the next burst on; undefined: the watch has ended. */
  readonly next: () => Promise<readonly string[] | undefined>;
  readonly end: () => Promise<void>;
};

/** `passesOver`: paths from their folder, with slashes, that are not looked at, and what is below them. */
export async function watchFolders(folders: readonly string[], passesOver: (path: string) => boolean): Promise<Watch> {
  const { watch } = await import('chokidar');
  const isIgnored = (path: string): boolean =>
    folders.every((folder) => {
      const below = relative(folder, path).split(sep).join('/');
      return below !== '' && (below.startsWith('../') || below === '..' || passesOver(below));
    });
  const watcher = watch([...folders], { ignoreInitial: true, ignored: isIgnored, followSymlinks: true });
  let changed = new Set<string>();
  let wake: (() => void) | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let since: NodeJS.Timeout | undefined;
  let isEnded = false;
  const tell = (): void => {
    clearTimeout(quiet);
    clearTimeout(since);
    since = undefined;
    wake?.();
  };
  watcher.on('all', (_event, path) => {
    changed.add(path);
    clearTimeout(quiet);
    quiet = setTimeout(tell, QUIET);
    since ??= setTimeout(tell, LONGEST_BURST);
  });
  // a folder that goes while it is looked at is a change like any other
  watcher.on('error', () => {});
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    next: async () => {
      while (!isEnded && (changed.size === 0 || since !== undefined)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const paths = [...changed];
      changed = new Set();
      return isEnded ? undefined : paths;
    },
    end: async () => {
      isEnded = true;
      tell();
      await watcher.close();
    },
  };
}
