// Links in a folder that is written into: what is written through one would leave the folder.

import { lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The first link on the way from a folder to a path below it, the path itself included; undefined where there is none. */
export function linkBelow(folder: string, path: string): string | undefined {
  let at = folder;
  for (const part of relative(folder, path).split(sep)) {
    at = join(at, part);
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (stats.isSymbolicLink()) return at;
  }
  return undefined;
}
