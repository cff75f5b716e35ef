// A file of a package as a whole, and its lines one by one.

import { EnvironmentError } from '../../diagnostics/environment-error.ts';
import type { PackageFiles } from './package-files.ts';

/** @throws {EnvironmentError} `env/unreadable`, also for a file of more than `most` bytes */
export async function readWhole(files: PackageFiles, path: string, most: number): Promise<Uint8Array> {
  const bytes = await readAtMost(files, path, most);
  if (bytes !== undefined) return bytes;
  throw new EnvironmentError('env/unreadable', `${path}: more than ${most} bytes, which is the most that is read`);
}

/** Undefined for a file of more than `most` bytes. @throws {EnvironmentError} `env/unreadable` */
export async function readAtMost(files: PackageFiles, path: string, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of files.read(path)) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk.slice());
  }
  return concatenated(chunks, size);
}

function concatenated(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A line longer than this is no line of a manifest. UTF-16 code units. */
const LONGEST_LINE = 1_000_000;

export type Line = { readonly text: string; readonly number: number };

/** Bytes → text, as the declaration of a bag names it. */
export interface TextDecoding {
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string;
}

/** Lines end with LF, CR LF or CR; a byte order mark is passed over. @throws {TypeError} for bytes that are no characters */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, decoding: TextDecoding): AsyncGenerator<Line> {
  let number = 0;
  let rest = '';
  for await (const chunk of chunks) {
    rest += decoding.decode(chunk, { stream: true });
    // a CR at the end may be the half of CR LF
    const held = rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(/\r\n|\n|\r/);
    rest = `${lines.pop() ?? ''}${held}`;
    for (const text of lines) yield { text: number === 0 ? withoutMark(text) : text, number: ++number };
    if (rest.length > LONGEST_LINE) throw new TypeError(`line ${number + 1} is longer than ${LONGEST_LINE} characters`);
  }
  rest += decoding.decode();
  const last = rest.split(/\r\n|\n|\r/);
  if (last.at(-1) === '') last.pop();
  for (const text of last) yield { text: number === 0 ? withoutMark(text) : text, number: ++number };
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
