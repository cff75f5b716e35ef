// Bytes that are UTF-8: whether they are all characters of XML, pieces of them as text, and what their offsets are in the text
// that they stand for.

import { Buffer } from 'node:buffer';

/** Bytes of a piece that is looked at to see whether it is ASCII. */
const SHORT = 64;

/** The text of well-formed UTF-8 from one offset to another. */
export function sliceOf(bytes: Buffer, from: number, to: number): string {
  if (to - from <= SHORT) {
    let at = from;
    while (at < to && (bytes[at] as number) < 0x80) at++;
    if (at === to) return bytes.toString('latin1', from, to);
  }
  return bytes.toString('utf8', from, to);
}

export function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** 1: a control character that XML does not have; 2: not ASCII. */
const CLASS: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return 2;
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d ? 1 : 0;
});

/** Whether all bytes are characters of XML 1.0 in well-formed UTF-8 (Unicode 15, table 3-7). A hot loop. */
export function isXmlText(bytes: Uint8Array): boolean {
  const { length } = bytes;
  for (let at = 0; at < length; ) {
    const first = bytes[at] as number;
    const kind = CLASS[first];
    if (kind === 0) {
      at++;
      continue;
    }
    if (kind === 1) return false;
    const size = sizeOfCharacter(bytes, at, first);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/** 0 where no character of XML begins. */
function sizeOfCharacter(bytes: Uint8Array, at: number, first: number): number {
  const second = bytes[at + 1] ?? 0;
  if (first < 0xe0) return first >= 0xc2 && (second & 0xc0) === 0x80 ? 2 : 0;
  const third = bytes[at + 2] ?? 0;
  if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return 0;
  if (first < 0xf0) {
    const unit = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) || unit >= 0xfffe ? 0 : 3;
  }
  const fourth = bytes[at + 3] ?? 0;
  if (first > 0xf4 || (fourth & 0xc0) !== 0x80) return 0;
  const point = ((first & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
  return point < 0x10000 || point > 0x10ffff ? 0 : 4;
}

/** Bytes from one known offset to the next. */
const STRIDE = 4_096;

/** Offsets in bytes as offsets in the text, UTF-16 code units. Its table is made at the first question. */
export class TextOffsets {
  readonly #bytes: Uint8Array;
  #known: Int32Array | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  unitAt(byte: number): number {
    this.#known ??= this.#table();
    const block = Math.floor(byte / STRIDE);
    return (this.#known[block] ?? 0) + this.#unitsIn(block * STRIDE, byte);
  }

  #table(): Int32Array {
    const table = new Int32Array(Math.floor(this.#bytes.length / STRIDE) + 1);
    for (let block = 1; block < table.length; block++) {
      table[block] = (table[block - 1] as number) + this.#unitsIn((block - 1) * STRIDE, block * STRIDE);
    }
    return table;
  }

  /** A character begins where the byte goes on from none before it; one of four bytes is two units. */
  #unitsIn(from: number, to: number): number {
    const bytes = this.#bytes;
    let units = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  }
}
