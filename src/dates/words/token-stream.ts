// The text as a stream of tokens, made as far as a rule looks ahead and forgotten behind it.

import { isDigit, isLetter } from './characters.ts';
import { NO_SENSES, type Senses, sensesOf } from './senses.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `gap`: 0 directly after the token before it, 1 after a space, 2 after the end of a paragraph. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly gap: 0 | 1 | 2;
  readonly senses: Senses;
};

/** The longest word that can mean something, in UTF-16 code units. */
const MAX_WORD = 24;

const PUNCTUATION: ReadonlyMap<string, Senses> = new Map(
  (
    [
      ['.', 'dot'],
      [',', 'comma'],
      ['-‐‑–—−', 'dash'],
      ['/', 'slash'],
      ['(', 'open'],
      [')', 'close'],
      ['[', 'open openBracket'],
      [']', 'close closeBracket'],
      ["'’‘", 'apostrophe'],
      ['&', 'and'],
      [':', 'colon'],
      ['?', 'question'],
      ['«„', 'openQuote'],
      ['»”', 'closeQuote'],
      ['“"', 'openQuote closeQuote'],
    ] as const
  ).flatMap(([characters, names]) => {
    const senses = sensesOf(names.split(' ').map((name) => ({ name, value: 0 })));
    return [...characters].map((character) => [character, senses] as const);
  }),
);

const POINT_AS_ORDINAL: Senses = sensesOf([
  { name: 'dot', value: 0 },
  { name: 'ordinalPoint', value: 0 },
]);

export class TokenStream {
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #isWrapped: boolean;
  #tokens: Token[] = [];
  /** Where the token to be asked for next as number 0 stands in `#tokens`. */
  #head = 0;
  #offset = 0;

  /** `isWrapped`: lines are broken inside paragraphs, which end with a blank line. */
  constructor(text: string, vocabulary: Vocabulary, isWrapped: boolean) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#isWrapped = isWrapped;
  }

  /** The token that stands `ahead` after the current one, which is 0. */
  peek(ahead: number): Token | undefined {
    while (this.#tokens.length <= this.#head + ahead) {
      if (!this.#read()) return undefined;
    }
    return this.#tokens[this.#head + ahead];
  }

  advance(count: number): void {
    this.#head += count;
    if (this.#head < 256) return;
    this.#tokens = this.#tokens.slice(this.#head);
    this.#head = 0;
  }

  #read(): boolean {
    const gap = this.#skipSpace();
    const start = this.#offset;
    if (start >= this.#text.length) return false;
    const code = this.#text.charCodeAt(start);
    let senses = NO_SENSES;
    if (isDigit(code)) senses = this.#number(start);
    else if (isLetter(code)) senses = this.#word(start);
    else {
      this.#offset = start + 1;
      const isPoint = code === 0x2e && this.#vocabulary.hasOrdinalPoint;
      senses = isPoint ? POINT_AS_ORDINAL : (PUNCTUATION.get(this.#text.charAt(start)) ?? NO_SENSES);
    }
    this.#tokens.push({ start, end: this.#offset, gap, senses });
    return true;
  }

  #skipSpace(): 0 | 1 | 2 {
    const start = this.#offset;
    let breaks = 0;
    for (; this.#offset < this.#text.length; this.#offset++) {
      const code = this.#text.charCodeAt(this.#offset);
      if (code === 0x0a || (code === 0x0d && this.#text.charCodeAt(this.#offset + 1) !== 0x0a) || code === 0x0c) breaks++;
      else if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0xa0 && code !== 0x202f && code !== 0x2009) break;
    }
    if (breaks > (this.#isWrapped ? 1 : 0)) return 2;
    return this.#offset > start ? 1 : 0;
  }

  #word(start: number): Senses {
    let end = start + 1;
    while (end < this.#text.length && isLetter(this.#text.charCodeAt(end))) end++;
    this.#offset = end;
    if (end - start > MAX_WORD || !this.#vocabulary.mayKnow(this.#text, start, end)) return NO_SENSES;
    const found = this.#vocabulary.wordAt(this.#text, start, end);
    this.#offset = found.end;
    return found.senses;
  }

  #number(start: number): Senses {
    let end = start + 1;
    while (end < this.#text.length && isDigit(this.#text.charCodeAt(end))) end++;
    this.#offset = end;
    if (end - start > 4 || this.#isGlued(start)) return NO_SENSES;
    const found = this.#vocabulary.numberAt(this.#text, start, end);
    this.#offset = found.end;
    return found.senses;
  }

  /** A letter stands directly before it: `A1937`, but `1937-03-03T18:30`. */
  #isGlued(start: number): boolean {
    if (start === 0) return false;
    const before = this.#text.charCodeAt(start - 1);
    if (before === 0x5f) return true;
    return isLetter(before) && !(before === 0x54 && isDigit(this.#text.charCodeAt(start - 2)));
  }
}
