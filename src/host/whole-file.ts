// A file that is written piece by piece, and is there whole in the end or not at all.

import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectory, truePath } from './output-directory.ts';
import { systemReason } from './system-reason.ts';

/** Characters of the name that the temporary name takes over, so that it is not too long for the file system. */
const NAME_KEPT = 60;

export class WholeFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #descriptor: number;

  /** @throws {EnvironmentError} `env/cannot-write` */
  constructor(path: string) {
    makeDirectory(dirname(path));
    this.#path = truePath(path);
    const isReplaced = statSync(this.#path, { throwIfNoEntry: false })?.isFile() ?? true;
    this.#temporary = isReplaced
      ? join(dirname(this.#path), `.${basename(path).slice(0, NAME_KEPT)}.${process.pid}.tmp`)
      : this.#path;
    this.#descriptor = this.#attempt(() => openSync(this.#temporary, isReplaced ? 'wx' : 'w'));
  }

  /** @throws {EnvironmentError} `env/cannot-write`; nothing stays behind */
  write(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.#attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
    });
  }

  /** @throws {EnvironmentError} `env/cannot-write` */
  finish(): void {
    this.#attempt(() => {
      if (this.#temporary !== this.#path) fsyncSync(this.#descriptor);
      closeSync(this.#descriptor);
      if (this.#temporary !== this.#path) renameSync(this.#temporary, this.#path);
    });
  }

  abandon(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // closed already
    }
    if (this.#temporary !== this.#path) rmSync(this.#temporary, { force: true });
  }

  #attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      if (this.#temporary !== this.#path) rmSync(this.#temporary, { force: true });
      throw new EnvironmentError('env/cannot-write', `cannot write ${this.#path}: ${systemReason(cause)}`, { cause });
    }
  }
}
