// Whether a path leads to what can be read only once, and may never end.

import { statSync } from 'node:fs';

/** A pipe, a socket or a device. */
export function isStream(path: string): boolean {
  try {
    const stats = statSync(path);
    return stats.isFIFO() || stats.isSocket() || stats.isCharacterDevice();
  } catch {
    return false;
  }
}
