// Text as words, numbers and marks, with what their letters show. Offsets are those of the text that was given.
import type { Span } from '../../source/span.ts';
import { Is, type KnownWord, type Vocabulary, vocabularyFor } from './vocabulary.ts';

/** How a word is written. `initial`: one or several single capitals, each with its full stop (`I.`, `I.N.`). */
export const Form = { mark: 0, number: 1, lower: 2, title: 3, upper: 4, mixed: 5, initial: 6 } as const;
export type Form = (typeof Form)[keyof typeof Form];

/** What stands before a token. `block`: a line break, which no sentence runs over. */
export const Gap = { none: 0, space: 1, block: 2 } as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

export type Token = {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  readonly gap: Gap;
  /** In lower case, without soft hyphens and full stops; marks as they are. */
  readonly key: string;
  /** Of the word lists (`Is`). */
  readonly bits: number;
  /** In a narrow class of the lexicon, or the first word of a phrase. */
  readonly isListed: boolean;
  /** A capital says nothing here. */
  readonly opens: boolean;
};

/** Longest word that can be a name, in characters; longer runs of letters are passed over. */
const LONGEST_WORD = 60;

type Pushed = { readonly key: string; readonly bits: number; readonly isListed: boolean };

const POSSESSIVE: Pushed = { key: "'s", bits: 0, isListed: false };

/** Letters that an editor fills into a word, at most. */
const LONGEST_EXPANSION = 20;

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

export type TokenSettings = { readonly span?: Span; readonly vocabulary?: Vocabulary };

export function tokensOf(text: string, settings: TokenSettings = {}): readonly Token[] {
  return new Tokenizer(text, settings).run();
}

/** One reading of one stretch, from left to right. A hot loop: see the speed test of the names. */
class Tokenizer {
  readonly #text: string;
  readonly #end: number;
  readonly #tokens: Token[] = [];
  #at: number;
  #gap: Gap = Gap.block;
  #opens = true;
  readonly #words: Vocabulary;

  constructor(text: string, settings: TokenSettings) {
    const { span = { start: 0, end: text.length }, vocabulary = vocabularyFor('en') } = settings;
    this.#words = vocabulary;
    this.#text = text;
    this.#at = span.start;
    this.#end = span.end;
  }

  run(): readonly Token[] {
    while (this.#at < this.#end) {
      const kind = classOf(this.#text.charCodeAt(this.#at));
      if (kind === SPACE) this.#space();
      else if (kind === BREAK) this.#break();
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

  #break(): void {
    this.#at++;
    this.#gap = Gap.block;
    this.#opens = true;
  }

  #push(start: number, form: Form, { key, bits, isListed }: Pushed): void {
    this.#tokens.push({ start, end: this.#at, form, gap: this.#gap, key, bits, isListed, opens: this.#opens });
    this.#gap = Gap.none;
  }

  #mark(): void {
    const start = this.#at;
    if (isApostrophe(this.#text.charCodeAt(start)) && this.#isPossessive()) {
      this.#at += 2;
      this.#push(start, Form.mark, POSSESSIVE);
      return;
    }
    this.#at++;
    const key = this.#text.charAt(start);
    const ends = (key === '.' && !this.#isStopOfWord()) || key === '!' || key === '?';
    this.#push(start, Form.mark, { key, bits: 0, isListed: key > '~' && this.#words.isListed(key) });
    if (ends) this.#opens = true;
  }

  /** `capt. Orne`: the full stop of a small abbreviation, after which the sentence goes on. */
  #isStopOfWord(): boolean {
    const before = this.#tokens.at(-1);
    if (before === undefined) return false;
    if (before.isListed && this.#words.isOf('openEnded', before.key)) return true;
    return before.form === Form.lower && (before.bits & Is.title) !== 0 && this.#words.isDotted(before.key);
  }

  /** Digits, with the letters of an ordinal (`6th`). */
  #number(): void {
    const start = this.#at;
    while (this.#at < this.#end && classOf(this.#text.charCodeAt(this.#at)) === DIGIT) this.#at++;
    while (this.#at < this.#end && isLetter(this.#text.charCodeAt(this.#at)) && this.#at - start < 12) this.#at++;
    this.#push(start, Form.number, { key: this.#text.slice(start, this.#at), bits: 0, isListed: false });
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
      else if (this.#softHyphen(start)) broken = true;
      else if (code === 0x5b && this.#expansion()) broken = true;
      else if (kind === DIGIT) this.#at++;
      else break;
    }
    const first = classOf(text.charCodeAt(start)) === CAPITAL || isElided(text, start);
    if (letters === 1 && first && text.charCodeAt(this.#at) === 0x2e) this.#initials(start);
    else {
      const form = formOf(first, capitals, letters);
      const isMisread = form === Form.upper && capitals < 4 && capitals < letters && !this.#isSpelled(start);
      this.#endOfWord(start, broken, isMisread ? Form.title : form);
    }
  }

  /** `TsIK`, `VTsIK`: the small letters are halves of letters; not `STi`, which is misread. */
  #isSpelled(start: number): boolean {
    const letters = this.#text.slice(start, this.#at).match(/\p{Lu}\P{Lu}*/gu) ?? [];
    return letters.every((letter) => letter.length === 1 || this.#words.isOf('letterPair', letter.toLowerCase()));
  }

  #endOfWord(start: number, broken: boolean, form: Form): void {
    if (form === Form.lower && !broken && this.#at - start <= LONGEST_WORD) {
      this.#smallWord(start);
      return;
    }
    const end = Math.min(this.#at, start + LONGEST_WORD);
    // no `...rest` here: it copies, and this runs for every word with a capital
    const {
      key,
      bits: listedBits,
      isListed,
    } = broken ? this.#mendedWord(start, end) : this.#words.wordAt(this.#text, start, end);
    let bits = listedBits;
    if (bits === 0 && form === Form.title) bits = this.#longS(key);
    const isDotted = form !== Form.lower && this.#text.charCodeAt(this.#at) === 0x2e;
    const isInitial = isDotted && form === Form.title && isListed && this.#words.isOf('letterPair', key);
    if (isDotted && form === Form.title && this.#words.isDottedForename(key)) bits |= Is.given;
    if (isInitial || (isDotted && this.#keepsStop(key, bits))) this.#at++;
    this.#push(start, isInitial ? Form.initial : form, { key, bits: isInitial ? 0 : bits, isListed });
    this.#opens = false;
  }

  #keepsStop(key: string, bits: number): boolean {
    return this.#words.isDotted(key) || ((bits & Is.state) !== 0 && key.length < 5) || this.#words.isDottedForename(key);
  }

  /** A word that a soft hyphen or an editor's brackets stand in. */
  #mendedWord(start: number, end: number): KnownWord {
    const written = this.#text.slice(start, end);
    const key = written.replace(/[¬\u00ad]\s*|[[\]]/gu, '').toLowerCase();
    return { written, key, bits: this.#words.bitsOf(key), isListed: this.#words.isListed(key) };
  }

  /** Old print has a long s, which is often read as f: `Ruffia`. */
  #longS(key: string): number {
    return key.includes('f') ? this.#words.bitsOf(key.replaceAll('f', 's')) : 0;
  }

  /** A word in small letters; a label (`a)`) leaves the sentence to be opened. */
  #smallWord(start: number): void {
    const word = this.#words.wordAt(this.#text, start, this.#at);
    this.#push(start, Form.lower, word);
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

  /** A word with a soft hyphen that was left in it: `Uni¬ ted`. Moves behind the hyphen and the blank. */
  #softHyphen(start: number): boolean {
    const text = this.#text;
    const sign = text.charCodeAt(this.#at);
    if (sign !== 0xac && sign !== 0xad) return false;
    const at = classOf(text.charCodeAt(this.#at + 1)) === SPACE ? this.#at + 2 : this.#at + 1;
    if (at >= this.#end) return false;
    const isUpper = classOf(text.charCodeAt(this.#at - 1)) === CAPITAL && this.#at - start > 1;
    const next = classOf(text.charCodeAt(at));
    if (next !== LETTER && !(isUpper && next === CAPITAL)) return false;
    this.#at = at;
    return true;
  }

  /** `C[harles]`: what an editor has filled in belongs to the word. Moves behind the bracket. */
  #expansion(): boolean {
    let at = this.#at + 1;
    while (at < this.#end && at - this.#at < LONGEST_EXPANSION && classOf(this.#text.charCodeAt(at)) === LETTER) at++;
    if (at === this.#at + 1 || this.#text.charCodeAt(at) !== 0x5d) return false;
    this.#at = at + 1;
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
    const isPlace = this.#words.isOf('initialPlace', key) && key.length > 1;
    const bits = isPlace ? Is.place | Is.state : key.length > 3 ? this.#words.bitsOf(key) : 0;
    this.#push(start, key.length > 3 || bits !== 0 ? Form.upper : Form.initial, { key, bits, isListed: true });
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

function formOf(first: boolean, capitals: number, letters: number): Form {
  if (capitals === 0) return Form.lower;
  if (capitals === letters) return letters === 1 ? Form.title : Form.upper;
  // `TsIK`, `VTsIK`
  if (first && letters < 7 && capitals > 1 && capitals * 2 > letters) return Form.upper;
  if (first && capitals > 3 && capitals * 3 >= letters * 2) return Form.upper;
  if (first && (capitals === 1 || letters >= 3)) return Form.title;
  return Form.mixed;
}
