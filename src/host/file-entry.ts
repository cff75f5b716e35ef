// A file of this machine as it goes into a package.

import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { PayloadEntry } from '../packages/files/payload.ts';
import { packageFolder } from './package-folder.ts';

/** `path`: in the package. What cannot be read is thrown when it is read (`env/unreadable`). */
export function fileEntry(path: string, file: string): PayloadEntry {
  return {
    path,
    read: () => packageFolder(dirname(file)).read(basename(file)),
    size: () => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  };
}
