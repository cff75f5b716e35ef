// Reads one document: a file, or standard input under the name `-`.

import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { type SourceDocument, STANDARD_INPUT } from '../source/document.ts';
import { pathAdvice } from './path-advice.ts';
import { systemReason } from './system-reason.ts';

/** Gives room for so many bytes, good until it is asked again; undefined where there is none. */
export type Allocate = (size: number) => Uint8Array | undefined;

/** Bytes that one call of the system reads. */
const READ_AT_ONCE = 2 ** 30;

/**
 * `allocate`: where a regular file is read to, if there is room for it.
 * @throws {EnvironmentError} `env/missing-file` or `env/unreadable`
 */
export async function readDocument(file: string, allocate: Allocate = () => undefined): Promise<SourceDocument> {
  try {
    return { file, bytes: file === STANDARD_INPUT ? await readStandardInput() : readFile(file, allocate) };
  } catch (cause) {
    throw readError(file, cause);
  }
}

export function readError(file: string, cause: unknown): EnvironmentError {
  const isMissing = (cause as { code?: string }).code === 'ENOENT';
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  const message = `${name}: ${systemReason(cause)}${isMissing ? pathAdvice(file) : ''}`;
  return new EnvironmentError(isMissing ? 'env/missing-file' : 'env/unreadable', message, {
    cause,
    file,
  });
}

function readFile(file: string, allocate: Allocate): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const stats = fstatSync(descriptor);
    const room = stats.isFile() ? allocate(stats.size) : undefined;
    return (room === undefined ? undefined : fill(room, descriptor)) ?? readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
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

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
