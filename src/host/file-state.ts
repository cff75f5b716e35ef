// What tells a file from what it was.

import { statSync } from 'node:fs';
import type { FileState } from '../source/file-state.ts';

/** Links are followed. Undefined: it is not there, or cannot be looked at. */
export function stateOf(path: string): FileState | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const { size, mtimeMs, ctimeMs, ino } = stats;
    return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
  } catch {
    return undefined;
  }
}
