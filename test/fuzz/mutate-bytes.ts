// Spoils bytes as damaged files, careless programs and attackers do.
import type { Random } from '../support/random.ts';

/** How many edits a mutant has. */
const EDIT_COUNTS = [1, 1, 1, 2, 4];
/** The most bytes that one edit removes, repeats or brings. */
const MAX_STRETCH = 60;

const TELLING_BYTES = [
  0x00, 0x01, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x26, 0x27, 0x2f, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x5d, 0x80, 0xc0, 0xe2, 0xed, 0xf4,
  0xfe, 0xff,
];

type Edit = (bytes: Buffer, random: Random, sources: MutationSources) => Buffer;

export type MutationSources = {
  /** What a piece may be taken from. */
  readonly others: readonly Buffer[];
  /** Strings that mean something in the language. */
  readonly tokens: readonly string[];
};

const EDITS: readonly Edit[] = [
  flip,
  overwrite,
  remove,
  insertBytes,
  insertToken,
  insertToken,
  replaceByToken,
  duplicate,
  move,
  splice,
  cutOff,
];

export function mutateBytes(bytes: Buffer, random: Random, sources: MutationSources): Buffer {
  let mutant = bytes;
  for (let edits = random.pick(EDIT_COUNTS); edits > 0; edits--) mutant = random.pick(EDITS)(mutant, random, sources);
  return mutant;
}

type Stretch = { readonly start: number; readonly end: number };

function stretchOf(bytes: Buffer, random: Random): Stretch {
  const start = random.below(bytes.length + 1);
  return { start, end: Math.min(bytes.length, start + 1 + random.below(random.pick([1, 4, MAX_STRETCH]))) };
}

function replaced(bytes: Buffer, { start, end }: Stretch, by: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]);
}

function inserted(bytes: Buffer, random: Random, piece: Uint8Array): Buffer {
  const at = random.below(bytes.length + 1);
  return replaced(bytes, { start: at, end: at }, piece);
}

function flip(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return replaced(bytes, { start: at, end: at + 1 }, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))]));
}

function overwrite(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  return replaced(bytes, { start: at, end: at + 1 }, Buffer.from([random.pick(TELLING_BYTES)]));
}

function remove(bytes: Buffer, random: Random): Buffer {
  return replaced(bytes, stretchOf(bytes, random), Buffer.alloc(0));
}

function insertBytes(bytes: Buffer, random: Random): Buffer {
  const count = 1 + random.below(4);
  const byte = (): number => (random.chance(0.5) ? random.below(256) : random.pick(TELLING_BYTES));
  return inserted(bytes, random, Buffer.from(Array.from({ length: count }, byte)));
}

function insertToken(bytes: Buffer, random: Random, { tokens }: MutationSources): Buffer {
  return inserted(bytes, random, Buffer.from(random.pick(tokens)));
}

function replaceByToken(bytes: Buffer, random: Random, { tokens }: MutationSources): Buffer {
  return replaced(bytes, wordOf(bytes, random), Buffer.from(random.pick(tokens)));
}

/** The word around a random place: letters, digits and signs of names. */
function wordOf(bytes: Buffer, random: Random): Stretch {
  const isPart = (at: number): boolean => /[\w:.-]/u.test(String.fromCharCode(bytes[at] ?? 0x20));
  let start = random.below(bytes.length + 1);
  let end = start;
  while (start > 0 && isPart(start - 1)) start -= 1;
  while (end < bytes.length && isPart(end)) end += 1;
  return { start, end };
}

function duplicate(bytes: Buffer, random: Random): Buffer {
  const { start, end } = stretchOf(bytes, random);
  const times = random.pick([1, 1, 1, 50]);
  return inserted(bytes, random, Buffer.concat(Array<Buffer>(times).fill(bytes.subarray(start, end))));
}

function move(bytes: Buffer, random: Random): Buffer {
  const stretch = stretchOf(bytes, random);
  return inserted(replaced(bytes, stretch, Buffer.alloc(0)), random, bytes.subarray(stretch.start, stretch.end));
}

function splice(bytes: Buffer, random: Random, { others }: MutationSources): Buffer {
  const other = random.pick(others);
  if (random.chance(0.2))
    return Buffer.concat([bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))]);
  const { start, end } = stretchOf(other, random);
  return inserted(bytes, random, other.subarray(start, end));
}

function cutOff(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, random.below(bytes.length + 1));
}
