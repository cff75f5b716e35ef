// Text of the compact syntax → tokens (RELAX NG Compact Syntax, appendix A.2): byte order mark, newlines, escapes, then the
// longest token. Comments are no tokens: each token carries those before it. Scans the whole text in one loop.

import { mayStandInName, mayStartName } from '../../datatypes/xml-names.ts';
import { isXmlCharacter } from '../../xml/xml-characters.ts';
import { commentOfLines } from './comment-text.ts';
import { type Comment, SCHEMA_DIAGNOSTIC_LIMIT } from './schema-tree.ts';

export type TokenKind = 'identifier' | 'keyword' | 'CName' | 'nsName' | 'literal' | 'documentation' | 'sign' | 'end';

export type Token = {
  readonly kind: TokenKind;
  /** The name without `\`, the prefix of an nsName, `prefix:name`, the value of a literal or documentation, or the sign. */
  readonly value: string;
  /** Offsets in the text as it was given. */
  readonly start: number;
  readonly end: number;
  /** Comments between the token before and this one. */
  readonly comments: readonly Comment[];
  readonly isFirstOnLine: boolean;
};

export type LexicalFault = { readonly start: number; readonly end: number; readonly message: string; readonly advice?: string };

export type Tokens = { readonly tokens: readonly Token[]; readonly faults: readonly LexicalFault[] };

export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'attribute default datatypes div element empty external grammar include inherit list mixed namespace notAllowed ' +
    'parent start string text token'
  ).split(' '),
);

const SIGNS = ['|=', '&=', '>>', '=', '{', '}', '(', ')', '[', ']', ',', '&', '|', '?', '*', '+', '-', '~'] as const;
const COLON = 0x3a;
const NO_COMMENTS: readonly Comment[] = [];
/** XML 1.0 production 2, negated; lone surrogates included. */
const ILLEGAL_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function tokenizeCompact(text: string): Tokens {
  const characters = interpret(text);
  return new Scanner(characters).scan();
}

/** The characters after escape interpretation; a newline marker is `\n`. */
type Characters = {
  readonly text: string;
  /** Offset in the given text of an offset here. */
  readonly sourceOffset: (offset: number) => number;
  /** Offsets here of `\n` that are characters and no newline markers. */
  readonly lineFeeds: ReadonlySet<number>;
  readonly faults: LexicalFault[];
};

const ESCAPE_OR_CR = /\\x+\{|\r\n?/g;
const ESCAPE_REST = /([0-9A-Fa-f]+)\}/y;

/** A.2.2 to A.2.4. */
function interpret(source: string): Characters {
  const faults = illegalCharacters(source);
  const lineFeeds = new Set<number>();
  /** Where pieces start: offsets in the result and in the source, alternately. */
  const pieces: number[] = [];
  let text = '';
  let copied = source.startsWith('\ufeff') ? 1 : 0;
  pieces.push(0, copied);
  for (const match of source.matchAll(ESCAPE_OR_CR)) {
    const { index } = match;
    text += source.slice(copied, index);
    pieces.push(text.length, index);
    const replaced = match[0].startsWith('\r')
      ? { text: '\n', end: index + match[0].length }
      : escaped(source, index, match[0]);
    if (replaced.fault !== undefined && faults.length < SCHEMA_DIAGNOSTIC_LIMIT) faults.push(replaced.fault);
    if (replaced.text === '\n' && !match[0].startsWith('\r')) lineFeeds.add(text.length);
    text += replaced.text;
    copied = replaced.end;
    pieces.push(text.length, copied);
  }
  text += source.slice(copied);
  return { text, lineFeeds, faults, sourceOffset: (offset) => sourceOffset(pieces, offset) };
}

function sourceOffset(pieces: readonly number[], offset: number): number {
  let low = 0;
  let high = pieces.length / 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pieces[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return (pieces[2 * low + 1] ?? 0) + offset - (pieces[2 * low] ?? 0);
}

type Replacement = { readonly text: string; readonly end: number; readonly fault?: LexicalFault };

function escaped(source: string, start: number, open: string): Replacement {
  ESCAPE_REST.lastIndex = start + open.length;
  const rest = ESCAPE_REST.exec(source);
  if (rest === null) {
    const end =
      start +
      open.length +
      (/^[0-9A-Fa-f]*/u.exec(source.slice(start + open.length, start + open.length + 8))?.[0].length ?? 0);
    const message = `${open} is not closed: an escape is \\x{ with hexadecimal digits and }`;
    return { text: '', end, fault: { start, end, message, advice: 'write \\x{5C} for a backslash that is meant as one' } };
  }
  const end = start + open.length + rest[0].length;
  const code = Number.parseInt(rest[1] ?? '', 16);
  if (isXmlCharacter(code)) return { text: String.fromCodePoint(code), end };
  const message = `${source.slice(start, end)} is no character that XML can have`;
  return { text: '\ufffd', end, fault: { start, end, message } };
}

function illegalCharacters(source: string): LexicalFault[] {
  const faults: LexicalFault[] = [];
  for (const match of source.matchAll(ILLEGAL_CHARACTER)) {
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    faults.push({ start: match.index, end: match.index + 1, message: `the character U+${code} is not allowed in a schema` });
    if (faults.length === SCHEMA_DIAGNOSTIC_LIMIT) break;
  }
  return faults;
}

type Line = { readonly text: string; readonly start: number; readonly end: number };

/** A.2.5. */
class Scanner {
  readonly #characters: Characters;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #faults: LexicalFault[];
  #at = 0;
  #comments: Comment[] = [];
  #isFirstOnLine = true;

  constructor(characters: Characters) {
    this.#characters = characters;
    this.#text = characters.text;
    this.#faults = characters.faults;
  }

  scan(): Tokens {
    while (this.#at < this.#text.length) this.#step();
    this.#emit('end', '', this.#at);
    return { tokens: this.#tokens, faults: this.#faults };
  }

  #step(): void {
    const character = this.#text[this.#at] ?? '';
    if (character === '\n') this.#isFirstOnLine = true;
    if (character === ' ' || character === '\n' || character === '\t') this.#at++;
    else if (character === '#') this.#numberSign();
    else if (character === '"' || character === "'") this.#literal(character);
    else if (character === '\\') this.#quotedIdentifier();
    else if (!this.#name()) this.#sign(character);
  }

  #emit(kind: TokenKind, value: string, end: number): void {
    const { sourceOffset } = this.#characters;
    const comments = this.#comments.length === 0 ? NO_COMMENTS : this.#comments;
    const start = sourceOffset(this.#at);
    this.#tokens.push({ kind, value, start, end: sourceOffset(end), comments, isFirstOnLine: this.#isFirstOnLine });
    if (this.#comments.length > 0) this.#comments = [];
    this.#at = end;
    this.#isFirstOnLine = false;
  }

  #ncNameEnd(start: number): number {
    const first = this.#text.charCodeAt(start);
    if (first === COLON || !mayStartName(first)) return start;
    let end = start + 1;
    for (let code = this.#text.charCodeAt(end); code !== COLON && mayStandInName(code); ) code = this.#text.charCodeAt(++end);
    return end;
  }

  #name(): boolean {
    const start = this.#at;
    const end = this.#ncNameEnd(start);
    if (end === start) return false;
    const first = this.#text.slice(start, end);
    if (this.#text[end] === ':') {
      if (this.#text[end + 1] === '*') {
        this.#emit('nsName', first, end + 2);
        return true;
      }
      const localEnd = this.#ncNameEnd(end + 1);
      if (localEnd > end + 1) {
        this.#emit('CName', this.#text.slice(start, localEnd), localEnd);
        return true;
      }
    }
    this.#emit(KEYWORDS.has(first) ? 'keyword' : 'identifier', first, end);
    return true;
  }

  #quotedIdentifier(): void {
    const end = this.#ncNameEnd(this.#at + 1);
    if (end > this.#at + 1) this.#emit('identifier', this.#text.slice(this.#at + 1, end), end);
    else this.#skip(this.#at + 1, 'a backslash must be followed by a name, or by x{…} for a character');
  }

  #sign(character: string): void {
    const sign = SIGNS.find((candidate) => this.#text.startsWith(candidate, this.#at));
    if (sign !== undefined) this.#emit('sign', sign, this.#at + sign.length);
    else {
      const whole = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
      const shown = character === '\r' ? 'a carriage return written as an escape' : whole;
      this.#skip(this.#at + whole.length, `${shown} has no meaning here`);
    }
  }

  #skip(end: number, message: string): void {
    this.#fault(end, { message });
    this.#at = end;
  }

  /** From here to `end`. */
  #fault(end: number, fault: Pick<LexicalFault, 'message' | 'advice'>): void {
    if (this.#faults.length >= SCHEMA_DIAGNOSTIC_LIMIT) return;
    const { sourceOffset } = this.#characters;
    this.#faults.push({ start: sourceOffset(this.#at), end: sourceOffset(end), ...fault });
  }

  #literal(quote: string): void {
    const start = this.#at;
    const triple = quote.repeat(3);
    const tripleClose = this.#text.startsWith(triple, start) ? this.#text.indexOf(triple, start + 3) : -1;
    if (tripleClose >= 0) {
      this.#emit('literal', this.#text.slice(start + 3, tripleClose), tripleClose + 3);
      return;
    }
    const close = this.#text.indexOf(quote, start + 1);
    const end = close < 0 ? this.#text.length : close;
    const value = this.#text.slice(start + 1, end);
    const newline = this.#newlineMarker(value, start + 1);
    if (close >= 0 && newline < 0) {
      this.#emit('literal', value, close + 1);
      return;
    }
    const lineEnd = newline < 0 ? end : newline;
    this.#fault(lineEnd, {
      message: `the string is not closed: ${quote} is missing before the end of the line`,
      advice: `a string of several lines stands between ${triple} and ${triple}`,
    });
    this.#emit('literal', this.#text.slice(start + 1, lineEnd), lineEnd);
  }

  /** The offset of the first newline marker in a part of the text that starts at `from`, or -1. */
  #newlineMarker(part: string, from: number): number {
    let at = part.indexOf('\n');
    while (at >= 0 && this.#characters.lineFeeds.has(from + at)) at = part.indexOf('\n', at + 1);
    return at < 0 ? -1 : from + at;
  }

  #line(start: number): Line {
    const found = this.#text.indexOf('\n', start);
    const end = found < 0 ? this.#text.length : found;
    return { text: this.#text.slice(start, end), start, end };
  }

  #numberSign(): void {
    if (this.#text[this.#at + 1] === '#') this.#documentation();
    else this.#comment();
  }

  /** Lines of their own that hold comments, one under the other, are one comment. */
  #comment(): void {
    const first = this.#line(this.#at);
    const lines = [first.text];
    let { end } = first;
    if (this.#isFirstOnLine) {
      for (let start = this.#nextInk(end + 1); this.#isCommentAt(start); start = this.#nextInk(end + 1)) {
        const line = this.#line(start);
        lines.push(line.text);
        end = line.end;
      }
    }
    this.#comments.push(commentOfLines(lines.map((line) => line.slice(1))));
    this.#at = end;
  }

  #isCommentAt(start: number): boolean {
    return this.#text[start] === '#' && this.#text[start + 1] !== '#';
  }

  /** The offset of the first character from `from` that is no blank, in the line there. */
  #nextInk(from: number): number {
    let at = from;
    while (this.#text[at] === ' ' || this.#text[at] === '\t') at++;
    return at;
  }

  #documentation(): void {
    const lines: string[] = [];
    let end = this.#at;
    for (let start = this.#at; this.#text.startsWith('##', start); start = this.#nextInk(end + 1)) {
      const line = this.#line(start);
      lines.push(line.text.replace(/^##+ ?/u, ''));
      end = line.end;
    }
    this.#emit('documentation', lines.join('\n'), end);
  }
}
