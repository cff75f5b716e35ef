// A text as words: maximal runs of letters and digits. A hyphen parts words; the possessive ending is no part of one.

import { characters, kinds } from './characters.ts';

/** Columns, one row a word. */
export type Words = {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the word in the table, or -1. */
  readonly ids: Int32Array;
  readonly shapes: Uint8Array;
};

/** Bits of a shape. */
export const shape = { initialUpper: 1, hasLower: 2, hasUpper: 4, hasDigit: 8 } as const;

/** What numbers a word by the hash of its folded code units. */
export type WordLookup = { readonly find: (text: string, start: number, end: number, hash: number) => number };

export const HASH_START = 17;

export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

/** A text has about this many characters a word, white space included. */
const CHARACTERS_PER_WORD = 5;

/** A hot loop (test/bench: names by authority): one pass over the text, integers only. */
export function splitWords(text: string, lookup: WordLookup): Words {
  const { kind, folded } = characters();
  let room = Math.ceil(text.length / CHARACTERS_PER_WORD) + 16;
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let ids = new Int32Array(room);
  let shapes = new Uint8Array(room);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const first = kind[text.charCodeAt(at)] ?? 0;
    if (first === kinds.other || first === kinds.apostrophe || first === kinds.mark) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_START;
    let bits = first === kinds.upper ? shape.initialUpper : 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const what = kind[code] ?? 0;
      if (what === kinds.other) break;
      if (what === kinds.mark) continue;
      if (what === kinds.apostrophe) {
        if (!isInside(text, at, kind)) break;
        continue;
      }
      if (what === kinds.lower) bits |= shape.hasLower;
      else if (what === kinds.upper) bits |= shape.hasUpper;
      else bits |= shape.hasDigit;
      hash = (Math.imul(hash, 31) + (folded[code] ?? 0)) | 0;
    }
    if (count === room) {
      room *= 2;
      starts = grown(starts, new Int32Array(room));
      ends = grown(ends, new Int32Array(room));
      ids = grown(ids, new Int32Array(room));
      shapes = grown(shapes, new Uint8Array(room));
    }
    starts[count] = start;
    ends[count] = at;
    shapes[count] = bits;
    ids[count] = lookup.find(text, start, at, hash);
    count++;
  }
  return { count, starts, ends, ids, shapes };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Whether letters go on after an apostrophe: not before a possessive s, nor a quotation. */
function isInside(text: string, at: number, kind: Uint8Array): boolean {
  const next = text.charCodeAt(at + 1);
  if (!isLetter(kind[next])) return false;
  const isS = next === 0x73 || next === 0x53;
  return !isS || isLetter(kind[text.charCodeAt(at + 2)]);
}

function isLetter(kind: number | undefined): boolean {
  return kind === kinds.lower || kind === kinds.upper;
}
