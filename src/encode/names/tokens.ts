// Text as words, numbers and marks, with what their letters show. Offsets are those of the text that was given.
import type { Span } from '../../source/span.ts';
import { bitsOf, dotted, Is, initialPlaces } from './lexicon.ts';

/** How a word is written. `initial`: one or several single capitals, each with its full stop (`I.`, `I.N.`). */
export const Form = { mark: 0, number: 1, lower: 2, title: 3, upper: 4, mixed: 5, initial: 6 } as const;
export type Form = (typeof Form)[keyof typeof Form];

/** What stands before a token. `line`: a break that a sentence can run over; `block`: one that it cannot. */
export const Gap = { none: 0, space: 1, line: 2, block: 3 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

export type Token = {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  readonly gap: Gap;
  /** In lower case, without the hyphen of a broken line and without full stops; marks as they are. */
  readonly key: string;
  /** Of the word lists (`Is`). */
  readonly bits: number;
  /** A capital says nothing here. */
  readonly opens: boolean;
};

/** Longest word that can be a name, in characters; longer runs of letters are passed over. */
const LONGEST_WORD = 60;

/** Lines longer than this are paragraphs of their own: their ends are never inside a sentence. */
const LONGEST_WRAPPED_LINE = 160;

const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 3;
const SPACE = 4;
const BREAK = 5;
const OTHER = 6;

const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code];
  if (known !== undefined && known !== 0) return known;
  const found = findClass(code);
  classes[code] = found;
  return found;
}

function findClass(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 12) return BREAK;
  if (/\s/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return CAPITAL;
  if (/\p{L}|\p{M}/u.test(character)) return LETTER;
  return /\p{Nd}/u.test(character) ? DIGIT : OTHER;
}

function isLetter(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === CAPITAL;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0xac || code === 0xad || code === 0x2010;
}

/** Small abbreviations after whose full stop a sentence goes on. */
const openEnded: ReadonlySet<string> = new Set(['т', 'тт', 'тов', 'гр', 'г', 'гг', 'ул', 'vs', 'cf', 'viz', 'pp', 'ex']);

/** Initials of one Cyrillic letter that take two or more Latin ones: `Ya. Agranov`. */
const letterPairs: ReadonlySet<string> = new Set(['ya', 'yu', 'ye', 'yo', 'zh', 'kh', 'ts', 'ch', 'sh', 'shch']);

export function tokensOf(text: string, span: Span = { start: 0, end: text.length }): readonly Token[] {
  return new Tokenizer(text, span).run();
}

type KnownWord = { readonly written: string; readonly key: string; readonly bits: number };

/** The short words that were read last, by a hash of their letters: most come again soon, and a slice costs more. Longer slices would hold on to their text. */
const knownWords: (KnownWord | undefined)[] = new Array<KnownWord | undefined>(1 << 13).fill(undefined);

function knownWord(text: string, start: number, end: number): KnownWord {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (knownWords.length - 1);
  const known = knownWords[slot];
  if (known !== undefined && known.written.length === end - start && text.startsWith(known.written, start)) return known;
  const written = text.slice(start, end);
  const key = written.toLowerCase();
  const word: KnownWord = { written, key, bits: bitsOf(key) };
  if (written.length <= 12) knownWords[slot] = word;
  return word;
}

/** A word that a line break or a soft hyphen stands in. */
function mendedWord(written: string): KnownWord {
  const key = written.replace(/[-¬\u00ad\u2010]\s*/gu, '').toLowerCase();
  return { written, key, bits: bitsOf(key) };
}

/** One reading of one stretch, from left to right. A hot loop: see the speed test of the names. */
class Tokenizer {
  readonly #text: string;
  readonly #end: number;
  readonly #tokens: Token[] = [];
  #at: number;
  #gap: Gap = Gap.block;
  #opens = true;
  /** Start of the line at hand, and the length of the one before. */
  #lineStart: number;
  #lineBefore = 0;
  /** The text is broken into lines of about one length. */
  readonly #isWrapped: boolean;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#at = span.start;
    this.#lineStart = span.start;
    this.#end = span.end;
    this.#isWrapped = isWrapped(text, span);
  }

  run(): readonly Token[] {
    while (this.#at < this.#end) {
      const kind = classOf(this.#text.charCodeAt(this.#at));
      if (kind === SPACE) this.#space();
      else if (kind === BREAK) this.#breaks();
      else if (kind === LETTER || kind === CAPITAL) this.#word();
      else if (kind === DIGIT) this.#number();
      else this.#mark();
    }
    return this.#tokens;
  }

  #space(): void {
    this.#at++;
    if (this.#gap < Gap.space) this.#gap = Gap.space;
  }

  /** One break is inside a sentence if the line before it is about as long as its neighbours; a blank line never is. */
  #breaks(): void {
    const text = this.#text;
    const length = this.#at - this.#lineStart;
    let breaks = 0;
    while (this.#at < this.#end) {
      const code = text.charCodeAt(this.#at);
      const kind = classOf(code);
      if (kind !== BREAK && kind !== SPACE) break;
      if (kind === BREAK && !(code === 10 && text.charCodeAt(this.#at - 1) === 13)) breaks++;
      this.#at++;
    }
    const next = this.#nextLineLength();
    const usual = Math.max(this.#lineBefore, next, 24);
    const isShort = breaks === 1 && length <= LONGEST_WRAPPED_LINE;
    const wrapped = isShort && this.#isWrapped && length * 4 >= usual * 3;
    const continues = isShort && classOf(text.charCodeAt(this.#at)) === LETTER;
    this.#gap = wrapped || continues ? Gap.line : Gap.block;
    if (this.#gap === Gap.block) this.#opens = true;
    this.#lineBefore = length;
    this.#lineStart = this.#at;
  }

  #nextLineLength(): number {
    const limit = Math.min(this.#end, this.#at + LONGEST_WRAPPED_LINE);
    let at = this.#at;
    while (at < limit && classOf(this.#text.charCodeAt(at)) !== BREAK) at++;
    return at - this.#at;
  }

  #push(start: number, form: Form, key: string, bits: number): void {
    this.#tokens.push({ start, end: this.#at, form, gap: this.#gap, key, bits, opens: this.#opens });
    this.#gap = Gap.none;
  }

  #mark(): void {
    const start = this.#at;
    if (isApostrophe(this.#text.charCodeAt(start)) && this.#isPossessive()) {
      this.#at += 2;
      this.#push(start, Form.mark, "'s", 0);
      return;
    }
    this.#at++;
    const key = this.#text.charAt(start);
    const ends = (key === '.' && !openEnded.has(this.#tokens.at(-1)?.key ?? '')) || key === '!' || key === '?';
    this.#push(start, Form.mark, key, 0);
    if (ends) this.#opens = true;
  }

  /** Digits, with the letters of an ordinal (`6th`). */
  #number(): void {
    const start = this.#at;
    while (this.#at < this.#end && classOf(this.#text.charCodeAt(this.#at)) === DIGIT) this.#at++;
    while (this.#at < this.#end && isLetter(this.#text.charCodeAt(this.#at)) && this.#at - start < 12) this.#at++;
    this.#push(start, Form.number, this.#text.slice(start, this.#at), 0);
  }

  #word(): void {
    const text = this.#text;
    const start = this.#at;
    let capitals = 0;
    let letters = 0;
    let broken = false;
    while (this.#at < this.#end) {
      const code = text.charCodeAt(this.#at);
      const kind = classOf(code);
      if (kind === CAPITAL) capitals++;
      if (kind === LETTER || kind === CAPITAL) {
        letters++;
        this.#at++;
      } else if (isApostrophe(code) && this.#apostropheInside(this.#at)) this.#at++;
      else if (isHyphen(code) && this.#brokenLine(start)) broken = true;
      else if (kind === DIGIT) this.#at++;
      else break;
    }
    const first = classOf(text.charCodeAt(start)) === CAPITAL || isElided(text, start);
    if (letters === 1 && first && text.charCodeAt(this.#at) === 0x2e) this.#initials(start);
    else this.#endOfWord(start, broken, formOf(first, capitals, letters));
  }

  #endOfWord(start: number, broken: boolean, form: Form): void {
    if (form === Form.lower && !broken && this.#at - start <= LONGEST_WORD) {
      this.#smallWord(start);
      return;
    }
    const end = Math.min(this.#at, start + LONGEST_WORD);
    const { key, ...known } = broken ? mendedWord(this.#text.slice(start, end)) : knownWord(this.#text, start, end);
    let { bits } = known;
    if (bits === 0 && form === Form.title) bits = longS(key);
    const isDotted = form !== Form.lower && this.#text.charCodeAt(this.#at) === 0x2e;
    const isInitial = isDotted && form === Form.title && letterPairs.has(key);
    if (isInitial || (isDotted && dotted.has(key))) this.#at++;
    this.#push(start, isInitial ? Form.initial : form, key, isInitial ? 0 : bits);
    this.#opens = false;
  }

  /** A word in small letters; a label (`a)`) leaves the sentence to be opened. */
  #smallWord(start: number): void {
    const word = knownWord(this.#text, start, this.#at);
    this.#push(start, Form.lower, word.key, word.bits);
    if (word.key.length > 1 || this.#text.charCodeAt(this.#at) !== 0x29) this.#opens = false;
  }

  /** `'s` right after a word is a token of its own. */
  #isPossessive(): boolean {
    const text = this.#text;
    const code = text.charCodeAt(this.#at + 1);
    if (this.#gap !== Gap.none || (code !== 0x73 && code !== 0x53) || isLetter(text.charCodeAt(this.#at + 2))) return false;
    const before = this.#tokens.at(-1);
    return before !== undefined && (before.form !== Form.mark || before.key === '.');
  }

  /** `O'Brien`, `d’Urfel`, `don't`; not `Smith's`. */
  #apostropheInside(at: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    if (!isLetter(next)) return false;
    return !((next === 0x73 || next === 0x53) && !isLetter(this.#text.charCodeAt(at + 2)));
  }

  /** A word that goes on in the next line: `Schon-` `feld`. Moves behind the hyphen and the break. */
  #brokenLine(start: number): boolean {
    const text = this.#text;
    const soft = text.charCodeAt(this.#at) === 0xac || text.charCodeAt(this.#at) === 0xad;
    let at = this.#at + 1;
    let breaks = 0;
    while (at < this.#end && at - this.#at < 12) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === BREAK) breaks++;
      else if (kind !== SPACE) break;
      at++;
    }
    if (at >= this.#end || at === this.#at + 1 || breaks > 2) return false;
    const upper = classOf(text.charCodeAt(this.#at - 1)) === CAPITAL && this.#at - start > 1;
    const next = classOf(text.charCodeAt(at));
    if (next !== LETTER && !(upper && soft && next === CAPITAL)) return false;
    if (
      !soft &&
      breaks === 0 &&
      (classOf(text.charCodeAt(start)) !== CAPITAL || /^(?:and|or|to|und|oder)\b/u.test(text.slice(at, at + 5)))
    )
      return false;
    if (breaks > 0) this.#lineStart = at;
    this.#at = at;
    return true;
  }

  /** `I.`, `I.N.`; four and more, or a known abbreviation (`U.S.S.R.`, `N.Y.`), are a word in capitals. */
  #initials(start: number): void {
    const text = this.#text;
    let key = '';
    while (classOf(text.charCodeAt(this.#at - 1)) === CAPITAL && text.charCodeAt(this.#at) === 0x2e) {
      key += text.charAt(this.#at - 1).toLowerCase();
      this.#at++;
      if (
        key.length > 9 ||
        this.#at >= this.#end ||
        classOf(text.charCodeAt(this.#at)) !== CAPITAL ||
        text.charCodeAt(this.#at + 1) !== 0x2e
      )
        break;
      this.#at++;
    }
    const isPlace = initialPlaces.has(key) && key.length > 1;
    const bits = isPlace ? Is.place | Is.state : key.length > 3 ? bitsOf(key) : 0;
    this.#push(start, key.length > 3 || bits !== 0 ? Form.upper : Form.initial, key, bits);
    this.#opens = false;
  }
}

/** `d’Urfel`, `l'Hôpital`: the capital is behind the apostrophe. */
function isElided(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return (
    (code === 0x64 || code === 0x6c) &&
    isApostrophe(text.charCodeAt(start + 1)) &&
    classOf(text.charCodeAt(start + 2)) === CAPITAL
  );
}

/** Whether hardly a line is too long to be one of a paragraph's many. Looks at the first lines only. */
function isWrapped(text: string, span: Span): boolean {
  let lines = 0;
  let paragraphs = 0;
  let at = span.start;
  while (at < span.end && lines < 500) {
    const next = text.indexOf('\n', at);
    const end = next < 0 || next > span.end ? span.end : next;
    if (end - at > LONGEST_WRAPPED_LINE) paragraphs++;
    if (end - at > 1) lines++;
    at = end + 1;
  }
  return paragraphs * 10 <= lines;
}

function formOf(first: boolean, capitals: number, letters: number): Form {
  if (capitals === 0) return Form.lower;
  if (capitals === letters) return letters === 1 ? Form.title : Form.upper;
  // `TsIK`, `VTsIK`
  if (first && letters < 7 && capitals > 1 && capitals * 2 > letters) return Form.upper;
  if (first && capitals > 3 && capitals * 3 >= letters * 2) return Form.upper;
  if (first && (capitals === 1 || letters >= 3)) return Form.title;
  return Form.mixed;
}

/** Old print has a long s, which is often read as f: `Ruffia`. */
function longS(key: string): number {
  return key.includes('f') ? bitsOf(key.replaceAll('f', 's')) : 0;
}
