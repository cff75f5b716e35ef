// A journal on disk: JSON, a line each, that begins with a sum of the rest.

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { JournalFile } from '../run/run-host.ts';
import { makeDirectory } from './make-directories.ts';
import { systemReason } from './system-reason.ts';
import { writeWhole } from './write-whole.ts';

/** Hexadecimal digits of a sum. */
const DIGITS = 12;
const LINE = new RegExp(`^\\{"sum":"([0-9a-f]{${DIGITS}})",(.*)$`, 's');

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
        const text = (isTorn ? '\n' : '') + records.map(lineOf).join('');
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; ) {
          isTorn = true;
          at += writeSync(file, bytes, at);
        }
        isTorn = false;
      }),
    flush: () => attempt(() => fsyncSync(opened())),
    rewrite: async (records) => {
      close();
      await writeWhole(path, records.map(lineOf).join(''));
    },
    close,
  };
}

function lineOf(record: object): string {
  const rest = JSON.stringify(record).slice(1);
  return `{"sum":"${sumOf(rest)}",${rest}\n`;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
}

function endsLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

function readLines(path: string): ReturnType<JournalFile['read']> {
  const records: unknown[] = [];
  let damaged = 0;
  for (const line of textOf(path).split('\n')) {
    if (line === '') continue;
    const [, sum, rest = ''] = LINE.exec(line) ?? [];
    if (sum !== undefined && sum === sumOf(rest)) records.push(JSON.parse(`{${rest}`));
    else damaged += 1;
  }
  return { records, damaged };
}

/** @throws {EnvironmentError} `env/unreadable` */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new EnvironmentError('env/unreadable', `${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
