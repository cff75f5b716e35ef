// A file that is written piece by piece, and is there whole in the end or not at all.

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectory } from './make-directories.ts';
import { truePath } from './output-directory.ts';
import { systemReason } from './system-reason.ts';
import { openTemporary, streamOf } from './temporary-file.ts';

export class WholeFile {
  readonly #named: string;
  readonly #path: string;
  /** Undefined where what is written goes to a device, a pipe or a stream as it comes. */
  readonly #temporary: string | undefined;
  readonly #descriptor: number;
  readonly #isOwn: boolean;

  /** @throws {EnvironmentError} `env/cannot-write` */
  constructor(path: string) {
    this.#named = path;
    const stream = streamOf(path);
    this.#isOwn = stream === undefined;
    if (stream !== undefined) {
      this.#path = path;
      this.#descriptor = stream;
      return;
    }
    makeDirectory(dirname(path));
    this.#path = truePath(path);
    const { temporary, descriptor } = this.#attempt(() => open(this.#path));
    this.#temporary = temporary;
    this.#descriptor = descriptor;
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
    const temporary = this.#temporary;
    this.#attempt(() => {
      if (temporary !== undefined) fsyncSync(this.#descriptor);
      if (this.#isOwn) closeSync(this.#descriptor);
      if (temporary !== undefined) renameSync(temporary, this.#path);
    });
  }

  abandon(): void {
    try {
      if (this.#isOwn) closeSync(this.#descriptor);
    } catch {
      // closed already
    }
    if (this.#temporary !== undefined) rmSync(this.#temporary, { force: true });
  }

  #attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (cause) {
      if (this.#temporary !== undefined) rmSync(this.#temporary, { force: true });
      throw new EnvironmentError('env/cannot-write', `cannot write ${this.#named}: ${systemReason(cause)}`, { cause });
    }
  }
}

type Opened = { readonly temporary: string | undefined; readonly descriptor: number };

function open(path: string): Opened {
  const existing = statSync(path, { throwIfNoEntry: false });
  // a pipe that nobody reads would keep us for ever
  if (existing?.isFIFO()) closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
  if (existing !== undefined && !existing.isFile()) return { temporary: undefined, descriptor: openSync(path, 'w') };
  if (existing !== undefined) accessSync(path, constants.W_OK);
  const opened = openTemporary(path);
  if (existing !== undefined) fchmodSync(opened.descriptor, existing.mode);
  return opened;
}
