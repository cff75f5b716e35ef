// What a path is now, and where it leads.

import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** A device, a pipe or a socket: what is written to it goes over nothing. */
export function isSpecial(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/**
 * The one true path of a file that may not exist yet, so that two names of one file are seen to be one. A link to what is not there
 * leads to where that would be.
 */
export function truePath(path: string, links: number = MOST_LINKS): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const target = links === 0 ? undefined : linkTarget(whole);
    if (target !== undefined) return truePath(target, links - 1);
    const parent = dirname(whole);
    return parent === whole ? parent : join(truePath(parent, links), basename(whole));
  }
}

/** It is relative to the true folder of the link. */
function linkTarget(path: string): string | undefined {
  try {
    const target = readlinkSync(path);
    return resolve(realpathSync(dirname(path)), target);
  } catch {
    return undefined;
  }
}
