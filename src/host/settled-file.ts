// The table of a settled project, beside its journal: numbers first, so that they are read as they are. It holds only while the journal is the one that
// it was made with, and a sum over all of it tells what was cut or damaged.

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Settled } from '../run/settled-table.ts';
import { NOT_THERE, STATE_NUMBERS } from '../source/state-columns.ts';
import { stateOf } from './file-state.ts';
import { writeWhole } from './write-whole.ts';

const NAME = 'settled';
/** A table of another version is none. The number also tells in which order this machine keeps the bytes of a number. */
const VERSION = 1.25;
const NUMBER = Float64Array.BYTES_PER_ELEMENT;

/** The numbers that the file begins with: version, bytes of each part, and the sum of all but itself. */
const PARTS = ['states', 'head', 'names', 'outcomes'] as const;
const BEGIN = (1 + PARTS.length + 1) * NUMBER;
const SUM_AT = BEGIN - NUMBER;

const NAME_END = '\0';
const LINE_END = 0x0a;

type Head = Pick<Settled, 'wish' | 'output' | 'ignore' | 'pipelines'> & {
  /** The state of the journal. */
  readonly journal: ReturnType<typeof stateOf>;
};

/** `journal`: its path; it is on the disk. Where the table cannot be written, there is none. */
export async function keepSettled(settled: Settled, journal: string): Promise<void> {
  const path = join(dirname(journal), NAME);
  const { names, states, outcomes, wish, output, ignore, pipelines } = settled;
  const head: Head = { wish, output, ignore, pipelines, journal: stateOf(journal) };
  const parts = [
    Buffer.from(states.buffer, states.byteOffset, states.byteLength),
    Buffer.from(JSON.stringify(head)),
    Buffer.from(names.join(NAME_END)),
    joined(outcomes),
  ];
  const begin = Buffer.from(Float64Array.from([VERSION, ...parts.map(({ length }) => length), 0]).buffer);
  begin.set(Buffer.from(Float64Array.of(sumOf(begin, parts)).buffer), SUM_AT);
  try {
    await writeWhole(path, Buffer.concat([begin, ...parts]), { isFlushed: false });
  } catch {
    // what stands there is not of the journal as it is now, and no reason to fail
  }
}

/** Undefined: there is none that is whole and holds still. `kept`: the folder of the journal. */
export function readSettled(kept: string): Settled | undefined {
  const path = join(kept, NAME);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const bytes = readFileSync(path);
  if (bytes.length < BEGIN) return undefined;
  const [version, ...numbers] = numbersIn(bytes.subarray(0, BEGIN));
  const lengths = numbers.slice(0, PARTS.length);
  if (version !== VERSION || lengths.reduce((sum, one) => sum + one, BEGIN) !== bytes.length) return undefined;
  let from = BEGIN;
  const parts = [...lengths].map((length) => {
    from += length;
    return bytes.subarray(from - length, from);
  });
  if (numbers.at(-1) !== sumOf(bytes.subarray(0, BEGIN), parts)) return undefined;
  const [states, head, names, outcomes] = parts as [Buffer, Buffer, Buffer, Buffer];
  const { journal, ...others } = JSON.parse(head.toString('utf8')) as Head;
  const now = stateOf(join(kept, 'journal.jsonl'));
  if (journal === undefined || JSON.stringify(now) !== JSON.stringify(journal)) return undefined;
  return {
    ...others,
    states: numbersIn(states),
    names: names.toString('utf8').split(NAME_END),
    outcomes: linesOf(outcomes),
  };
}

/** Whether each file is as the table has it. `pathOf`: of a name. */
export function isAsSettled({ names, states }: Pick<Settled, 'names' | 'states'>, pathOf: (name: string) => string): boolean {
  const wish = { throwIfNoEntry: false, bigint: false } as const;
  try {
    return names.every((name, index) => {
      const at = index * STATE_NUMBERS;
      const stats = statSync(pathOf(name), wish);
      if (stats === undefined) return states[at] === NOT_THERE;
      return (
        states[at] === stats.size &&
        states[at + 1] === stats.mtimeMs &&
        states[at + 2] === stats.ctimeMs &&
        states[at + 3] === stats.ino
      );
    });
  } catch {
    return false;
  }
}

function sumOf(begin: Buffer, parts: readonly Buffer[]): number {
  return parts.reduce((sum, part) => crc32(part, sum), crc32(begin.subarray(0, SUM_AT)));
}

function numbersIn(bytes: Buffer): Float64Array {
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

function joined(lines: Iterable<string>): Buffer {
  const pieces: Buffer[] = [];
  for (const line of lines) pieces.push(Buffer.from(`${line}\n`));
  return Buffer.concat(pieces);
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}
