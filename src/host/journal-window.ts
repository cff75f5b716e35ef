// Lines of a journal, read where they stand. Lines that follow one another are read from the disk together.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Place } from '../run/run-host.ts';

/** Bytes that are read at once. */
const AT_ONCE = 2 ** 18;
/** Bytes after a line within which another follows it. */
const NEAR = 2 ** 12;
const LINE_END = 0x0a;

export class JournalWindow {
  readonly #path: string;
  #descriptor: number | undefined;
  /** Never written over: what was read in it may be looked at later. */
  #bytes: Buffer = Buffer.alloc(0);
  #from = 0;
  /** Where the line ends that was read last. */
  #last = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** Undefined where the file is shorter, or not there. */
  line({ at, length }: Place): Buffer | undefined {
    if (at < this.#from || at + length > this.#from + this.#bytes.length) {
      // who looks for one line here and one there does not want what follows it
      const isNext = at >= this.#last && at < this.#last + NEAR;
      this.#last = at + length;
      const bytes = this.#read(at, isNext ? Math.max(length, AT_ONCE) : length);
      if (!isNext) return bytes.length < length ? undefined : bytes;
      this.#bytes = bytes;
      this.#from = at;
    }
    this.#last = at + length;
    const begin = at - this.#from;
    return begin + length > this.#bytes.length ? undefined : this.#bytes.subarray(begin, begin + length);
  }

  /** All lines, without their ends; the last may have none. */
  *lines(): Generator<{ readonly line: Buffer; readonly place: Place }> {
    let rest: Buffer = Buffer.alloc(0);
    let from = 0;
    for (let at = 0; ; ) {
      // a long line is not read piece by piece
      const read = this.#read(at, Math.max(AT_ONCE, rest.length));
      at += read.length;
      const bytes = rest.length === 0 ? read : Buffer.concat([rest, read]);
      let begin = 0;
      for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, begin)) {
        yield { line: bytes.subarray(begin, end), place: { at: from + begin, length: end - begin } };
        begin = end + 1;
      }
      rest = bytes.subarray(begin);
      from += begin;
      if (read.length === 0) break;
    }
    if (rest.length > 0) yield { line: rest, place: { at: from, length: rest.length } };
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#bytes = Buffer.alloc(0);
    this.#from = 0;
  }

  #read(at: number, most: number): Buffer {
    if (this.#descriptor === undefined) {
      try {
        this.#descriptor = openSync(this.#path, 'r');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
        throw error;
      }
    }
    const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(most, fstatSync(this.#descriptor).size - at)));
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(this.#descriptor, bytes, read, bytes.length - read, at + read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  }
}
