// When a file was last changed.

import { statSync } from 'node:fs';

/** `2024-05-01T12:00:00Z`, in UTC; undefined where the file is not there any more. */
export function modifiedAt(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : `${stat.mtime.toISOString().slice(0, 19)}Z`;
}
