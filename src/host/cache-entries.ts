// The entries of the cache of compiled schemas, stylesheets and code: written, listed and cleared.

import { closeSync, lstatSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeAbandoned } from './abandoned.ts';
import { makeDirectories } from './make-directories.ts';
import { distrust, LARGEST_OWN_FILE as MOST_BYTES } from './own-files.ts';
import { systemReason } from './system-reason.ts';

/** What the cache may hold, in files (two or three for a schema); the least recently used go first. */
const MOST_ENTRIES = 100;

const ENTRY = /^[0-9a-f]{64}\.(?:wasm|grammar|rules|sef|code)$/;
const TEMPORARY = /^\.[0-9a-f]{64}\.(?:wasm|grammar|rules|sef|code)\.(\d+)(?:-\d+)?\.tmp$/;
/** Names that are tried for a temporary file. */
const MOST_TRIES = 100;
const MODULE = /\.wasm$/;

/** `usedAt`: when it was last used, within an hour. */
export type CacheEntry = {
  readonly path: string;
  /** Otherwise it is the grammar of one, or its rules, or a stylesheet, or compiled code of SaxonJS. */
  readonly isModule: boolean;
  readonly size: number;
  readonly usedAt: Date;
};

/** Whole or not at all; why it is not kept, or undefined. */
export function keepInCache(folder: string, name: string, bytes: Uint8Array): string | undefined {
  try {
    makeDirectories(folder, 0o700);
    const reason = distrust(folder);
    if (reason !== undefined) return reason;
    putEntry(folder, name, bytes);
    keepWithinBounds(folder, name);
    return undefined;
  } catch (error) {
    return `${folder}: ${systemReason(error)}`;
  }
}

/** Most recently used first. */
export function cacheEntries(folder: string): readonly CacheEntry[] {
  const entries = namesIn(folder).flatMap((name) => {
    const stats = ENTRY.test(name) ? lstatSync(join(folder, name), { throwIfNoEntry: false }) : undefined;
    if (!stats?.isFile()) return [];
    return [{ path: join(folder, name), isModule: MODULE.test(name), size: stats.size, usedAt: stats.mtime }];
  });
  return entries.toSorted((a, b) => b.usedAt.getTime() - a.usedAt.getTime() || (a.path < b.path ? -1 : 1));
}

/**
 * Removes what teikit wrote and nothing else; how many entries these were.
 * @throws {NodeJS.ErrnoException}
 */
export function clearCache(folder: string): number {
  const names = namesIn(folder).filter((name) => (ENTRY.test(name) || TEMPORARY.test(name)) && !isFolder(join(folder, name)));
  for (const name of names) rmSync(join(folder, name), { force: true });
  return names.filter((name) => ENTRY.test(name) && MODULE.test(name)).length;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A process that does the same at the same time writes the same bytes; the last rename stays. */
function putEntry(folder: string, name: string, bytes: Uint8Array): void {
  const { temporary, descriptor } = openExclusively(join(folder, `.${name}.${process.pid}`));
  try {
    try {
      writeFileSync(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A name that is nobody else's: not that of a run that was killed, either. */
function openExclusively(start: string): { readonly temporary: string; readonly descriptor: number } {
  for (let tried = 0; ; tried++) {
    const temporary = tried === 0 ? `${start}.tmp` : `${start}-${tried}.tmp`;
    try {
      return { temporary, descriptor: openSync(temporary, 'wx', 0o600) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tried >= MOST_TRIES) throw error;
    }
  }
}

/** `kept`: the entry that stays in any case. */
function keepWithinBounds(folder: string, kept: string): void {
  let count = 0;
  let size = 0;
  for (const entry of cacheEntries(folder)) {
    count++;
    size += entry.size;
    if ((count > MOST_ENTRIES || size > MOST_BYTES) && entry.path !== join(folder, kept)) rmSync(entry.path, { force: true });
  }
  removeAbandoned(folder, TEMPORARY);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
