// A temporary folder that an archive is unpacked to. What must not be unpacked is told and left out: paths out of the archive, links, names
// that stand twice.

import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectories } from './make-directories.ts';
import { systemReason } from './system-reason.ts';

/** What is wrong with one entry of an archive, or with what stands at its top. */
export type UnpackFault = { readonly kind: 'entry' | 'link' | 'top'; readonly path: string; readonly reason: string };

/** Why an archive is not read on. */
export class DamagedArchive extends Error {}

/** Bytes that an archive may become: so many times its size, and so many that every archive may. */
const MOST_GROWTH = 1000;
const ALWAYS_ALLOWED = 2 ** 30;
const MOST_ENTRIES = 4_000_000;

/** Single archive. */
export class UnpackTarget {
  readonly folder: string;
  readonly faults: UnpackFault[] = [];
  readonly #most: number;
  #bytes = 0;
  #entries = 0;

  /** `size`: of the archive, in bytes. @throws {EnvironmentError} */
  constructor(size: number) {
    this.folder = attempt(tmpdir(), () => mkdtempSync(join(tmpdir(), 'teikit-unpacked-')));
    this.#most = ALWAYS_ALLOWED + size * MOST_GROWTH;
  }

  addFolder(path: string): void {
    const place = this.#placeOf(path);
    if (place !== undefined) attempt(place, () => makeDirectories(place));
  }

  addLink(path: string): void {
    this.faults.push({ kind: 'link', path, reason: 'a link in an archive is not unpacked' });
  }

  async addFile(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const descriptor = this.#open(path);
    try {
      for await (const piece of content) {
        this.#bytes += piece.length;
        if (this.#bytes > this.#most)
          throw new DamagedArchive(`it becomes more than ${this.#most} bytes, which no archive of its size should`);
        if (descriptor !== undefined) attempt(path, () => writeAll(descriptor, piece));
      }
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #open(path: string): number | undefined {
    const place = this.#placeOf(path);
    if (place === undefined) return undefined;
    try {
      makeDirectories(dirname(place));
      return openSync(place, 'wx');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'EISDIR' && code !== 'ENOTDIR') throw unwritable(place, error);
      this.faults.push({ kind: 'entry', path, reason: 'the archive has a file of this name already' });
      return undefined;
    }
  }

  /** Undefined for a path that is not unpacked, which is told. */
  #placeOf(path: string): string | undefined {
    this.#entries++;
    if (this.#entries > MOST_ENTRIES) throw new DamagedArchive(`it has more than ${MOST_ENTRIES} entries`);
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    const isOutside = path.startsWith('/') || parts.includes('..') || path.includes('\0');
    if (!isOutside) return join(this.folder, ...parts);
    this.faults.push({ kind: 'entry', path, reason: 'the path leads out of the archive' });
    return undefined;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function attempt<Result>(named: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw unwritable(named, cause);
  }
}

function unwritable(named: string, cause: unknown): EnvironmentError {
  return new EnvironmentError('env/cannot-write', `cannot unpack to ${named}: ${systemReason(cause)}`, { cause });
}
