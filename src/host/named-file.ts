// The bytes of a file that the user named: a regular file, or a pipe, which is read like standard input. Nothing without an end is read
// without a bound, and no device.

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { MOST_BYTES, whatNeverEnds } from './read-bounds.ts';

/** Gives room for so many bytes, good until it is asked again; undefined where there is none. */
export type Allocate = (size: number) => Uint8Array | undefined;

/** Bytes that one call of the system reads. */
const READ_AT_ONCE = 2 ** 30;

/**
 * `allocate`: where a regular file is read to, if there is room for it; who gives it takes larger files, too.
 * @throws {EnvironmentError} for what is no file to be read
 * @throws what the system says
 */
export async function readNamed(file: string, allocate?: Allocate): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) {
    const { readStandardInput } = await import('./read-stream.ts');
    return readStandardInput();
  }
  refuseDevice(statSync(file), file);
  // without it opening a pipe waits for its writer, and nothing else is done meanwhile
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  let isOurs = true;
  try {
    const stats = fstatSync(descriptor);
    refuseDevice(stats, file);
    if (stats.isFIFO()) {
      const [{ Socket }, { readStream }] = await Promise.all([import('node:net'), import('./read-stream.ts')]);
      isOurs = false;
      return await readStream(new Socket({ fd: descriptor, readable: true, writable: false }), file);
    }
    // of the null device and of a directory the system says what they are
    return stats.isFile() ? readRegular(descriptor, { file, size: stats.size, allocate }) : readFileSync(descriptor);
  } finally {
    if (isOurs) closeSync(descriptor);
  }
}

function refuseDevice(stats: Stats, file: string): void {
  const what = whatNeverEnds(stats);
  if (what === undefined) return;
  throw new EnvironmentError('env/unreadable', `${file} is ${what}, which is not read: give a file, or - for standard input`, {
    file,
  });
}

type Regular = { readonly file: string; readonly size: number; readonly allocate: Allocate | undefined };

function readRegular(descriptor: number, { file, size, allocate }: Regular): Uint8Array {
  if (allocate === undefined && size > MOST_BYTES) {
    throw new EnvironmentError('env/unreadable', `${file}: ${size} bytes, where up to ${MOST_BYTES} are read`, { file });
  }
  const room = allocate?.(size);
  return (room === undefined ? undefined : fill(room, descriptor)) ?? readFileSync(descriptor);
}

/** The part of `room` that the file takes up; undefined when it has grown meanwhile, to be read again from its start. */
function fill(room: Uint8Array, descriptor: number): Uint8Array | undefined {
  let at = 0;
  while (at < room.length) {
    const read = readSync(descriptor, room, at, Math.min(READ_AT_ONCE, room.length - at), at);
    if (read === 0) return room.subarray(0, at);
    at += read;
  }
  return readSync(descriptor, new Uint8Array(1), 0, 1, at) === 0 ? room : undefined;
}
