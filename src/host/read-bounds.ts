// What is read of what the user names, at most; and what is not read at all.

import { type Stats, statSync } from 'node:fs';

/** Bytes: what the longest string of V8 can hold as text (2²⁹ − 24), whatever they are. */
export const MOST_BYTES = 0x1fff_ffe8;

/** What a document cannot be read from; undefined where it can. The null device is an empty file. */
export function whatNeverEnds(stats: Stats): string | undefined {
  if (stats.isSocket()) return 'a socket';
  if (!stats.isCharacterDevice() && !stats.isBlockDevice()) return undefined;
  return stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev ? undefined : 'a device';
}
