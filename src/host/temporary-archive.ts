// The file that an archive is written to: beside its place, and moved there when it is whole.

import { closeSync, fsyncSync, linkSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectories } from './make-directories.ts';
import { systemReason } from './system-reason.ts';
import { openTemporary, type Temporary } from './temporary-file.ts';

/** Single use: `append` and `patch`, then perhaps `place`, then `close`. All throw `env/cannot-write`. */
export class TemporaryArchive {
  readonly #path: string;
  readonly #file: Temporary;
  #isOpen = true;
  position = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = this.#attempt(() => {
      makeDirectories(dirname(path));
      return openTemporary(path);
    });
  }

  append(bytes: Uint8Array): void {
    this.patch(bytes, this.position);
    this.position += bytes.length;
  }

  /** Writes over what was written before. */
  patch(bytes: Uint8Array, position: number): void {
    this.#attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file.descriptor, bytes, at, bytes.length - at, position + at);
    });
  }

  /** Takes the place of nothing. */
  place(): void {
    this.#attempt(() => {
      fsyncSync(this.#file.descriptor);
      takePlace(this.#file.temporary, this.#path);
    });
  }

  /** What has not taken its place is removed. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file.descriptor);
    rmSync(this.#file.temporary, { force: true });
  }

  #attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      throw new EnvironmentError('env/cannot-write', `cannot write ${this.#path}: ${systemReason(cause)}`, {
        cause,
        file: this.#path,
      });
    }
  }
}

/** A link never takes the place of a file, as a new name does; some file systems have no links. */
function takePlace(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    renameSync(from, to);
  }
}
