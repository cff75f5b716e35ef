// What a tree was made from: a text, or bytes that are never made a text as a whole unless that is asked for. Rows of the tree have
// offsets of the one or the other; places in diagnostics are offsets of the text.

import type { Buffer } from 'node:buffer';
import { sliceOf, TextOffsets } from './utf-8.ts';

export interface TreeSource {
  /** Of the offsets of rows. */
  readonly slice: (from: number, to: number) => string;
  /** The offset in the text of an offset of rows. */
  readonly unitAt: (offset: number) => number;
  /** The whole. */
  readonly text: string;
}

export class TextSource implements TreeSource {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  slice(from: number, to: number): string {
    return this.text.slice(from, to);
  }

  unitAt(offset: number): number {
    return offset;
  }
}

export class ByteSource implements TreeSource {
  readonly #bytes: Buffer;
  readonly #offsets: TextOffsets;
  #text: string | undefined;

  /** `text`: where it is known. */
  constructor(bytes: Buffer, text?: string) {
    this.#bytes = bytes;
    this.#offsets = new TextOffsets(bytes);
    this.#text = text;
  }

  get text(): string {
    this.#text ??= this.#bytes.toString('utf8');
    return this.#text;
  }

  slice(from: number, to: number): string {
    return sliceOf(this.#bytes, from, to);
  }

  unitAt(offset: number): number {
    return this.#offsets.unitAt(offset);
  }
}
