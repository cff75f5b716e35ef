// Offset ↔ line and column of one text. Columns count code points: what an editor shows. Its memory is a twentieth of the
// text, whatever the text is; a question costs the same on a line of 100 MB as on a short one. Lines end as XML has them (§2.11).

import type { LineColumn } from '../source/line-column.ts';

/** Code units between two marks, as a power of two. A question reads two such stretches at most. */
const BLOCK_BITS = 8;
const BLOCK = 1 << BLOCK_BITS;
/** Blocks that the first allocation has room for. */
const FIRST_BLOCKS = 64;

const LF = 10;
const CR = 13;
const FIRST_LOW_SURROGATE = 0xdc00;

/** What is known at the start of each block: its line, where that line starts, and the surrogate pairs before it. */
type Marks = { readonly line: Uint32Array; readonly start: Uint32Array; readonly pairs: Uint32Array };

/** The text is read only as far as it was asked about. */
export class TextIndex {
  readonly text: string;
  #marks: Marks = emptyMarks(FIRST_BLOCKS);
  /** Blocks whose marks are known. */
  #known = 1;

  constructor(text: string) {
    this.text = text;
    this.#marks.line[0] = 1;
  }

  /** An offset past the end is taken for the end. */
  at(offset: number): LineColumn & { readonly lineStart: number } {
    const place = Math.max(0, Math.min(offset, this.text.length));
    const block = place >> BLOCK_BITS;
    this.#readTo(block);
    const { line, lineStart } = this.#lineAt(place, block);
    return { line, lineStart, column: place - lineStart - this.#pairsBetween(lineStart, place) + 1 };
  }

  /** Where a line starts; undefined when there is no such line. */
  startOf(line: number): number | undefined {
    if (line <= 1) return line === 1 ? 0 : undefined;
    let block = this.#lastBlockBefore(line);
    while (block === this.#known - 1 && this.#readTo(block + 1)) block = this.#lastBlockBefore(line);
    const limit = Math.min((block + 1) << BLOCK_BITS, this.text.length);
    let current = this.#marks.line[block] ?? 1;
    for (let at = block << BLOCK_BITS; at < limit; at++) {
      if (endsLine(this.text, at) && ++current === line) return at + 1;
    }
    return undefined;
  }

  #lineAt(offset: number, block: number): { readonly line: number; readonly lineStart: number } {
    let line = this.#marks.line[block] ?? 1;
    let lineStart = this.#marks.start[block] ?? 0;
    for (let at = block << BLOCK_BITS; at < offset; at++) {
      if (!endsLine(this.text, at)) continue;
      line++;
      lineStart = at + 1;
    }
    return { line, lineStart };
  }

  #pairsBetween(start: number, end: number): number {
    if (end - start <= BLOCK) return countPairs(this.text, start, end);
    return this.#pairsBefore(end) - this.#pairsBefore(start);
  }

  #pairsBefore(offset: number): number {
    const block = offset >> BLOCK_BITS;
    return (this.#marks.pairs[block] ?? 0) + countPairs(this.text, block << BLOCK_BITS, offset);
  }

  /** The last block whose start lies before the start of `line`. */
  #lastBlockBefore(line: number): number {
    let low = 0;
    let high = this.#known;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#marks.line[middle] ?? 0) < line) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Makes the marks up to that of `block`; false when the text ends before. A hot loop: it reads whole documents. */
  #readTo(block: number): boolean {
    if (block << BLOCK_BITS > this.text.length) return false;
    if (block >= this.#marks.line.length) this.#grow(block + 1);
    const { text } = this;
    const { line, start, pairs } = this.#marks;
    let current = line[this.#known - 1] ?? 1;
    let lineStart = start[this.#known - 1] ?? 0;
    let before = pairs[this.#known - 1] ?? 0;
    for (let at = (this.#known - 1) << BLOCK_BITS; this.#known <= block; this.#known++) {
      for (const end = this.#known << BLOCK_BITS; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (unit > CR && unit < FIRST_LOW_SURROGATE) continue;
        if (endsLine(text, at)) {
          current++;
          lineStart = at + 1;
        } else if (isLowSurrogate(unit) && isHighSurrogate(text.charCodeAt(at - 1))) before++;
      }
      line[this.#known] = current;
      start[this.#known] = lineStart;
      pairs[this.#known] = before;
    }
    return true;
  }

  #grow(needed: number): void {
    const most = (this.text.length >> BLOCK_BITS) + 1;
    const grown = emptyMarks(Math.min(Math.max(needed, 2 * this.#marks.line.length), most));
    grown.line.set(this.#marks.line.subarray(0, this.#known));
    grown.start.set(this.#marks.start.subarray(0, this.#known));
    grown.pairs.set(this.#marks.pairs.subarray(0, this.#known));
    this.#marks = grown;
  }
}

function emptyMarks(blocks: number): Marks {
  return { line: new Uint32Array(blocks), start: new Uint32Array(blocks), pairs: new Uint32Array(blocks) };
}

/** Whether a new line begins after the code unit at `at`. */
function endsLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF);
}

/** Pairs of surrogates whose second half stands in the stretch. */
function countPairs(text: string, start: number, end: number): number {
  let pairs = 0;
  for (let at = start; at < end; at++) {
    if (isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1))) pairs++;
  }
  return pairs;
}

export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
