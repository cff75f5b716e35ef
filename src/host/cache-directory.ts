// Compiled schemas kept in the user's cache directory (XDG Base Directory Specification). Whatever goes wrong here, the run
// goes on without. What others own, or can write, is not believed: who writes a module decides what is valid.

import { lstatSync, utimesSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { CacheDirectory } from '../compile/compiler-host.ts';
import { distrust, readOwnFile } from './own-files.ts';

/** Milliseconds: an entry that was used less long ago is not marked as used again. */
const MARK_AFTER = 3_600_000;

type Variables = { readonly [name: string]: string | undefined };

/** Undefined where the environment names no home. Relative values do not count, as the specification has it. */
export function cacheFolder(variables: Variables = process.env): string | undefined {
  const { XDG_CACHE_HOME: cache = '', HOME: home = '' } = variables;
  if (isAbsolute(cache)) return join(cache, 'teikit');
  return isAbsolute(home) ? join(home, '.cache', 'teikit') : undefined;
}

export const noCache: CacheDirectory = { read: () => undefined, write: async () => undefined };

export function cacheDirectory(folder: string | undefined = cacheFolder()): CacheDirectory {
  if (folder === undefined) return { ...noCache, write: async () => 'the environment names no home directory' };
  return {
    read: (name) => {
      const bytes = distrust(folder) === undefined ? readOwnFile(join(folder, name)) : undefined;
      if (bytes !== undefined) markUsed(join(folder, name));
      return bytes;
    },
    write: async (name, bytes) => {
      const { keepInCache } = await import('./cache-entries.ts');
      return keepInCache(folder, name, bytes);
    },
  };
}

function markUsed(path: string): void {
  try {
    const now = Date.now();
    if (now - lstatSync(path).mtimeMs > MARK_AFTER) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // Of another user, or gone: it can be read all the same.
  }
}
