// The table of a settled project, beside its journal. Its last bytes are numbers, which say what is where. It holds only while the journal is the
// one that it was made with, and a sum over all of it tells what was cut or damaged.

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Place } from '../run/run-host.ts';
import type { SettledAsKept, SettledToKeep } from '../run/settled-table.ts';
import { NOT_THERE, STATE_NUMBERS } from '../source/state-columns.ts';
import { stateOf } from './file-state.ts';
import { writeWhole } from './write-whole.ts';

const NAME = 'settled';
/** A table of another version is none. The number also tells in which order this machine keeps the bytes of a number. */
const VERSION = 4.25;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** The numbers that the file ends with: bytes of each part, version, and the sum of all but itself. */
const PARTS = ['states', 'head', 'names', 'outcomes', 'others'] as const;
const END = (PARTS.length + 2) * NUMBER;

const NAME_END = '\0';
const LINE_END = 0x0a;
const AFTER_LINE = Buffer.of(LINE_END);
/** Bytes of outcomes that are written or read at once. */
const AT_ONCE = 2 ** 18;

type Head = Pick<SettledAsKept, 'wish' | 'output' | 'ignore' | 'pipelines' | 'folders'> & {
  /** The state of the journal. */
  readonly journal: ReturnType<typeof stateOf>;
};

/** `path`: of the journal, which is on the disk; `outcomeAt`: JSON of a line of it. */
export type BesideJournal = { readonly path: string; readonly outcomeAt: (place: Place) => Uint8Array | undefined };

/** Where the table cannot be written, there is none. */
export async function keepSettled(settled: SettledToKeep<Place | string>, journal: BesideJournal): Promise<void> {
  try {
    await writeWhole(join(dirname(journal.path), NAME), piecesOf(settled, journal), { isFlushed: false });
  } catch {
    // what stands there is not of the journal as it is now, and no reason to fail
  }
}

/** @throws {Error} where an outcome is not in the journal any more */
function* piecesOf(
  { names, states, outcomes, others, ...more }: SettledToKeep<Place | string>,
  { path, outcomeAt }: BesideJournal,
): Generator<Uint8Array> {
  const { wish, output, ignore, pipelines, folders } = more;
  const head: Head = { wish, output, ignore, pipelines, folders, journal: stateOf(path) };
  let sum = 0;
  const summed = (piece: Uint8Array): Uint8Array => {
    sum = sumOf(piece, sum);
    return piece;
  };
  const parts = [
    Buffer.from(states.buffer, states.byteOffset, states.byteLength),
    Buffer.from(JSON.stringify(head)),
    Buffer.from(names.join(NAME_END)),
  ];
  for (const part of parts) yield summed(part);
  /** Of others, among all outcomes: where each begins, and its bytes. */
  const stretches: number[] = [];
  let number = 0;
  let length = 0;
  let waiting: Uint8Array[] = [];
  let waits = 0;
  for (const told of outcomes) {
    const line = typeof told === 'string' ? Buffer.from(told) : outcomeAt(told);
    if (line === undefined) throw new Error('an outcome is not in the journal any more');
    if (number === others[stretches.length / 2]) stretches.push(length + waits, line.length);
    number += 1;
    waiting.push(line, AFTER_LINE);
    waits += line.length + 1;
    if (waits < AT_ONCE) continue;
    yield summed(Buffer.concat(waiting));
    length += waits;
    waiting = [];
    waits = 0;
  }
  yield summed(Buffer.concat(waiting));
  length += waits;
  const ofOthers = bytesOf(stretches);
  yield summed(ofOthers);
  yield summed(bytesOf([...parts.map((part) => part.length), length, ofOthers.length, VERSION]));
  yield bytesOf([sum]);
}

/** Of no bytes zlib would say 0, whatever came before. */
function sumOf(bytes: Uint8Array, before: number): number {
  return bytes.length === 0 ? before : crc32(bytes, before);
}

function bytesOf(numbers: readonly number[]): Buffer {
  return Buffer.from(Float64Array.from(numbers).buffer);
}

/** A table that is open. To be closed. */
export type OpenedTable = SettledAsKept & { readonly close: () => void };

/** Undefined: there is none that is whole and holds still. `kept`: the folder of the journal. Outcomes are read as they are asked for. */
export function readSettled(kept: string): OpenedTable | undefined {
  const path = join(kept, NAME);
  const { size } = fileAt(path) ?? { size: 0 };
  if (size < END) return undefined;
  const descriptor = openSync(path, 'r');
  const settled = readTable(descriptor, { kept, size });
  if (settled === undefined) closeSync(descriptor);
  return settled === undefined ? undefined : { ...settled, close: () => closeSync(descriptor) };
}

function fileAt(path: string): { readonly size: number } | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats : undefined;
}

function readTable(
  descriptor: number,
  { kept, size }: { readonly kept: string; readonly size: number },
): SettledAsKept | undefined {
  const end = bytesAt(descriptor, size - END, END);
  const numbers = [...numbersIn(end)];
  const lengths = numbers.slice(0, PARTS.length);
  const [version, sum] = numbers.slice(PARTS.length);
  if (version !== VERSION || lengths.some((length) => !(length >= 0))) return undefined;
  if (lengths.reduce((all, one) => all + one, END) !== size) return undefined;
  const [ofStates = 0, ofHead = 0, ofNames = 0, ofOutcomes = 0, ofOthers = 0] = lengths;
  const first = bytesAt(descriptor, 0, ofStates + ofHead + ofNames);
  const told: Stretch = { descriptor, from: first.length, end: first.length + ofOutcomes };
  let found = sumOf(first, 0);
  for (const piece of piecesIn(told)) found = sumOf(piece, found);
  const stretches = bytesAt(descriptor, told.end, ofOthers);
  found = sumOf(stretches, found);
  if (sum !== sumOf(end.subarray(0, END - NUMBER), found)) return undefined;
  const { journal, ...others } = JSON.parse(first.toString('utf8', ofStates, ofStates + ofHead)) as Head;
  const now = stateOf(join(kept, 'journal.jsonl'));
  if (journal === undefined || JSON.stringify(now) !== JSON.stringify(journal)) return undefined;
  return {
    ...others,
    states: numbersIn(first.subarray(0, ofStates)),
    names: first.toString('utf8', ofStates + ofHead).split(NAME_END),
    outcomes: linesIn(told),
    others: linesAt(told, numbersIn(stretches)),
  };
}

/** Bytes of a file from one place to another. */
type Stretch = { readonly descriptor: number; readonly from: number; readonly end: number };

/** Each is good until the next is asked for. */
function* piecesIn({ descriptor, from, end }: Stretch): Generator<Buffer> {
  const room = Buffer.allocUnsafe(Math.min(AT_ONCE, end - from));
  for (let at = from; at < end; ) {
    const read = readSync(descriptor, room, 0, Math.min(room.length, end - at), at);
    if (read === 0) return;
    at += read;
    yield room.subarray(0, read);
  }
}

function* linesIn(stretch: Stretch): Generator<string> {
  const parts: Buffer[] = [];
  for (const piece of piecesIn(stretch)) {
    let from = 0;
    for (let end = piece.indexOf(LINE_END); end >= 0; end = piece.indexOf(LINE_END, from)) {
      yield parts.length === 0
        ? piece.toString('utf8', from, end)
        : Buffer.concat([...parts, piece.subarray(from, end)]).toString('utf8');
      parts.length = 0;
      from = end + 1;
    }
    if (from < piece.length) parts.push(Buffer.from(piece.subarray(from)));
  }
}

/** `stretches`: where each begins, and its bytes. */
function* linesAt({ descriptor, from }: Stretch, stretches: Float64Array): Generator<string> {
  for (let at = 0; at < stretches.length; at += 2)
    yield bytesAt(descriptor, from + (stretches[at] ?? 0), stretches[at + 1] ?? 0).toString('utf8');
}

function bytesAt(descriptor: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const more = readSync(descriptor, bytes, read, length - read, from + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}

/** Whether files are as the table has them: all names, or those from one to another. */
export function isAsSettled(
  { names, states }: Pick<SettledAsKept, 'names' | 'states'>,
  { from, end, pathOf }: { readonly from: number; readonly end: number; readonly pathOf: (name: string) => string },
): boolean {
  const wish = { throwIfNoEntry: false, bigint: false } as const;
  try {
    for (let index = from; index < end; index++) {
      const at = index * STATE_NUMBERS;
      const stats = statSync(pathOf(names[index] ?? ''), wish);
      const isSame =
        stats === undefined
          ? states[at] === NOT_THERE
          : states[at] === stats.size &&
            states[at + 1] === stats.mtimeMs &&
            states[at + 2] === stats.ctimeMs &&
            states[at + 3] === stats.ino;
      if (!isSame) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function numbersIn(bytes: Buffer): Float64Array {
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % NUMBER)));
}
