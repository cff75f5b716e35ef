// The first bytes of a file, read before it is known what is to be done with the whole.

import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { STANDARD_INPUT } from '../source/document.ts';
import { MOST_START } from '../source/start-of-document.ts';

const room = new Uint8Array(MOST_START);

/** Good until the next call. Undefined for what is no regular file, or cannot be read: to read it is to be told why. */
export function readStart(file: string): Uint8Array | undefined {
  if (file === STANDARD_INPUT) return undefined;
  try {
    if (!statSync(file).isFile()) return undefined;
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!fstatSync(descriptor).isFile()) return undefined;
      return room.subarray(0, readSync(descriptor, room, 0, MOST_START, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
