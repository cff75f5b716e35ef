// A journal on disk: JSON, a line each, that begins with a sum of the rest.

import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { JournalFile } from '../run/run-host.ts';
import { makeDirectory } from './make-directories.ts';
import { keepSettled } from './settled-file.ts';
import { systemReason } from './system-reason.ts';
import { writeWhole } from './write-whole.ts';

/** Hexadecimal digits of a sum (CRC-32). */
const DIGITS = 8;
/** What a line begins with: `{"sum":"01234567",`. */
const HEAD = '{"sum":"';
const HEAD_LENGTH = HEAD.length + DIGITS + '",'.length;
const LINE_END = 0x0a;
/** No value can hold it: in a string its quotation marks would be escaped. */
const OUTCOME = Buffer.from(',"outcome":');

/** @throws {EnvironmentError} `env/unreadable` or `env/cannot-write` */
export function openJournalFile(path: string): JournalFile {
  let descriptor: number | undefined;
  /** The last line may have no end. */
  let isTorn = true;
  const attempt = <Made>(work: () => Made): Made => {
    try {
      return work();
    } catch (cause) {
      isTorn = true;
      if (cause instanceof EnvironmentError) throw cause;
      throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause, file: path });
    }
  };
  const opened = (): number => {
    if (descriptor !== undefined) return descriptor;
    makeDirectory(dirname(path));
    descriptor = openSync(path, 'a+');
    isTorn = !endsLine(descriptor);
    return descriptor;
  };
  const close = (): void => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  return {
    read: () => readLines(path),
    append: (records) =>
      attempt(() => {
        const file = opened();
        const lines = records.map(lineOf);
        const bytes = Buffer.concat(isTorn ? [Buffer.of(LINE_END), ...lines] : lines);
        isTorn = true;
        appendWhole(file, bytes);
        isTorn = false;
        return lines.map((line) => recordIn(line.subarray(0, -1)));
      }),
    flush: () => attempt(() => fsyncSync(opened())),
    rewrite: async (records) => {
      close();
      await writeWhole(path, Buffer.concat(records.map(lineOf)));
    },
    settle: (settled) => keepSettled(settled, path),
    close,
  };
}

/** Whole or not at all, as far as a disk that takes no more lets what it has taken be removed. */
function appendWhole(descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at);
  } catch (error) {
    if (at > 0) ftruncateSync(descriptor, fstatSync(descriptor).size - at);
    throw error;
  }
}

/** What is read late stands last. */
function lineOf(record: object): Buffer {
  const { outcome, ...others } = record as { readonly outcome?: unknown };
  const rest = JSON.stringify({ ...others, outcome }).slice(1);
  return Buffer.from(`${HEAD}${sumOf(rest)}",${rest}\n`);
}

function sumOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(DIGITS, '0');
}

function endsLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === LINE_END;
}

function readLines(path: string): ReturnType<JournalFile['read']> {
  const bytes = bytesOf(path);
  const records: unknown[] = [];
  let damaged = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    from += line.length + 1;
    if (line.length === 0) continue;
    const record = recordIn(line);
    if (record === undefined) damaged += 1;
    else records.push(record);
  }
  return { records, damaged };
}

/**
 * Undefined where the sum is not that of the rest. The outcome, which may have thousands of findings, stays as it is until it is asked for.
 */
function recordIn(line: Buffer): unknown {
  const rest = line.subarray(HEAD_LENGTH);
  if (line.toString('latin1', 0, HEAD_LENGTH) !== `${HEAD}${sumOf(rest)}",`) return undefined;
  const at = rest.indexOf(OUTCOME);
  if (at < 0) return JSON.parse(`{${rest.toString('utf8')}`);
  const record = JSON.parse(`{${rest.toString('utf8', 0, at)}}`) as object;
  return Object.defineProperty(record, 'outcome', {
    enumerable: true,
    get: () => JSON.parse(rest.toString('utf8', at + OUTCOME.length, rest.length - 1)),
  });
}

/** @throws {EnvironmentError} `env/unreadable` */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw new EnvironmentError('env/unreadable', `${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
