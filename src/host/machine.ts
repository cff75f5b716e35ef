// What there is to work with, and how much there is to do.

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Cores that this process may use. */
export function coreCount(): number {
  return availableParallelism();
}

/** Bytes of files; what is no file counts nothing. Stops when it has come to `enough`. */
export function sumOfSizes(files: readonly string[], enough: number): number {
  let sum = 0;
  for (const file of files) {
    if (sum >= enough) break;
    sum += sizeOf(file);
  }
  return sum;
}

function sizeOf(file: string): number {
  try {
    const stats = statSync(file);
    return stats.isFile() ? stats.size : 0;
  } catch {
    return 0;
  }
}
