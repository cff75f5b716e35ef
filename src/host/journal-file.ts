// A journal on disk: JSON, a line each, that begins with a sum of the rest.

import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { JournalFile, JournalLine, Place } from '../run/run-host.ts';
import { JournalWindow } from './journal-window.ts';
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
  const window = new JournalWindow(path);
  /** Bytes of the file, and whether its last line may have no end. */
  let size = 0;
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
    if (descriptor === undefined) {
      makeDirectory(dirname(path));
      descriptor = openSync(path, 'a+');
    }
    if (isTorn) {
      ({ size } = fstatSync(descriptor));
      isTorn = !endsLine(descriptor, size);
    }
    return descriptor;
  };
  const close = (): void => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
    isTorn = true;
    window.close();
  };
  const lineAt = (place: Place): Buffer | undefined => {
    const line = window.line(place);
    return line === undefined || !isWhole(line) ? undefined : line;
  };
  return {
    read: (take) => attemptToRead(path, () => readLines(window, take)),
    at: (place) => attemptToRead(path, () => recordAt(window.line(place))),
    append: (records) =>
      attempt(() => {
        const file = opened();
        const lines = records.map(lineOf);
        const bytes = Buffer.concat(isTorn ? [Buffer.of(LINE_END), ...lines] : lines);
        let from = size + (isTorn ? 1 : 0);
        isTorn = true;
        appendWhole(file, bytes);
        isTorn = false;
        size += bytes.length;
        return lines.map(({ length }) => {
          from += length;
          return { at: from - length, length: length - 1 };
        });
      }),
    flush: () => attempt(() => fsyncSync(opened())),
    rewrite: async (lines) => {
      const places: Place[] = [];
      let from = 0;
      const pieces = function* (): Generator<Buffer> {
        for (const line of lines) {
          const bytes = bytesOf(line, lineAt);
          // one that does not hold any more has no place
          places.push({ at: from, length: Math.max(0, bytes.length - 1) });
          from += bytes.length;
          yield bytes;
        }
      };
      await writeWhole(path, pieces());
      close();
      return places;
    },
    settle: (settled) => keepSettled(settled, { path, outcomeAt: (place) => outcomeIn(window.line(place)) }),
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

function bytesOf(line: JournalLine, lineAt: (place: Place) => Buffer | undefined): Buffer {
  if ('record' in line) return lineOf(line.record);
  const kept = lineAt(line.place);
  return kept === undefined ? Buffer.alloc(0) : Buffer.concat([kept, Buffer.of(LINE_END)]);
}

/** What is read late has to stand last. */
function lineOf(record: object): Buffer {
  const rest = JSON.stringify(record).slice(1);
  return Buffer.from(`${HEAD}${sumOf(rest)}",${rest}\n`);
}

function sumOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(DIGITS, '0');
}

function endsLine(descriptor: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === LINE_END;
}

function readLines(window: JournalWindow, take: Parameters<JournalFile['read']>[0]): ReturnType<JournalFile['read']> {
  let lines = 0;
  let damaged = 0;
  for (const { line, place } of window.lines()) {
    if (line.length === 0) continue;
    lines += 1;
    if (isWhole(line)) take(recordIn(line), place);
    else damaged += 1;
  }
  return { lines, damaged };
}

/** Whether the sum is that of the rest. */
function isWhole(line: Buffer): boolean {
  return line.toString('latin1', 0, HEAD_LENGTH) === `${HEAD}${sumOf(line.subarray(HEAD_LENGTH))}",`;
}

/** The outcome, which may have thousands of findings, stays as it is until it is asked for. */
function recordIn(line: Buffer): unknown {
  const at = line.indexOf(OUTCOME);
  if (at < 0) return JSON.parse(`{${line.toString('utf8', HEAD_LENGTH)}`);
  const record = JSON.parse(`{${line.toString('utf8', HEAD_LENGTH, at)}}`) as object;
  return Object.defineProperty(record, 'outcome', {
    enumerable: true,
    get: () => JSON.parse(line.toString('utf8', at + OUTCOME.length, line.length - 1)),
  });
}

/** Of a line that was whole when it was read first, or was written by this run. */
function recordAt(line: Buffer | undefined): unknown {
  try {
    return line === undefined ? undefined : recordIn(line);
  } catch {
    return undefined;
  }
}

/** As it stands there. */
function outcomeIn(line: Buffer | undefined): Buffer | undefined {
  const at = line?.indexOf(OUTCOME) ?? -1;
  return at < 0 ? undefined : line?.subarray(at + OUTCOME.length, line.length - 1);
}

/** One that is not there has nothing. @throws {EnvironmentError} `env/unreadable` */
function attemptToRead<Made>(path: string, look: () => Made): Made {
  try {
    return look();
  } catch (cause) {
    if (cause instanceof EnvironmentError || (cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw new EnvironmentError('env/unreadable', `${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
