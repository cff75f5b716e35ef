// A language's words as a look-up: what a word or number of the text can mean.

import { isDigit, isLetter } from './characters.ts';
import type { DateLanguage } from './date-language.ts';
import { NO_SENSES, type Sense, type Senses, sensesOf } from './senses.ts';

type Capital = 'any' | 'capital' | 'small';
type WordSense = { readonly sense: Sense; readonly capital: Capital; readonly takesPoint: boolean };
/** A word written in one of the two ways. */
type Word = { readonly senses: Senses; readonly takesPoint: boolean };
type BothWays = { readonly capital: Word; readonly small: Word };
type Phrase = { readonly sense: Sense; readonly form: RegExp; readonly length: number };
type Found = { readonly senses: Senses; readonly end: number };

/** Years that four digits may mean inside a date. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Months that are named by their number in the Roman year: September is the seventh. */
const FIRST_COUNTED = 7;
const LAST_COUNTED = 10;

/** A power of two. */
const HASHES = 8192;

const POINT = 0x2e;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;
const COLON = 0x3a;

/** Roman numbers as written, up to the centuries. */
const ROMAN: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);

const numbersOfTwo: readonly Senses[] = Array.from({ length: 100 }, (_, value) => sensesOfNumber(value, 2));
const numbersOfThree: readonly Senses[] = Array.from({ length: 1000 }, (_, value) =>
  value < 100 ? NO_SENSES : sensesOf([{ name: 'threeDigits', value }]),
);
const numbersOfOne: readonly Senses[] = Array.from({ length: 10 }, (_, value) => sensesOfNumber(value, 1));
const romanSenses: ReadonlyMap<string, Senses> = new Map(
  [...ROMAN].map(([word, value]) => [
    word,
    sensesOf([{ name: 'romanOrdinal', value }, ...(value <= 12 ? [{ name: 'roman', value }] : [])]),
  ]),
);
const years: readonly Senses[] = Array.from({ length: LAST_YEAR + 1 }, (_, value) =>
  value < FIRST_YEAR ? NO_SENSES : sensesOf([{ name: 'year', value }]),
);

function sensesOfNumber(value: number, digits: number): Senses {
  const senses: Sense[] = [{ name: digits === 2 ? 'twoDigits' : 'oneDigit', value }];
  if (value >= 1 && value <= 31) senses.push({ name: 'day', value });
  else senses.push({ name: 'noDay', value });
  if (value >= 1 && value <= 12) senses.push({ name: 'monthNumber', value });
  return sensesOf(senses);
}

function capitalOf(name: string): Capital {
  if (name.endsWith('+')) return 'capital';
  return name.endsWith('-') ? 'small' : 'any';
}

function wordsOf({ words, abbreviations }: DateLanguage): ReadonlyMap<string, BothWays> {
  const senses = new Map<string, WordSense[]>();
  for (const [classes, takesPoint] of [[words, false] as const, [abbreviations, true] as const]) {
    for (const [name, forms] of Object.entries(classes)) {
      for (const [word, value] of Object.entries(forms)) {
        const sense = { name: name.replace(/[+-]$/, ''), value };
        senses.set(word, [...(senses.get(word) ?? []), { sense, capital: capitalOf(name), takesPoint }]);
      }
    }
  }
  return new Map([...senses].map(([word, all]) => [word, { capital: written(all, 'capital'), small: written(all, 'small') }]));
}

function written(senses: readonly WordSense[], way: Capital): Word {
  const fitting = senses.filter(({ capital }) => capital === 'any' || capital === way);
  return { senses: sensesOf(fitting.map(({ sense }) => sense)), takesPoint: fitting.some(({ takesPoint }) => takesPoint) };
}

/** Spaces inside a phrase, line breaks included; none is needed after a point. */
function phraseForm(words: string): RegExp {
  const source = words.replace(/[.()]/g, '\\$&').replace(/(\\\.)? /g, (_, point) => (point ? '\\.\\s{0,3}' : '\\s{1,4}'));
  return new RegExp(`${source}(?![\\p{L}\\p{N}])`, words === words.toLowerCase() ? 'iuy' : 'uy');
}

export class Vocabulary {
  readonly hasOrdinalPoint: boolean;
  readonly #words: ReadonlyMap<string, BothWays>;
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #language: DateLanguage;
  /** 1 at the hashes of words that are known: most words of a text are not, and need not be copied to be looked up. */
  readonly #isKnown = new Uint8Array(HASHES);

  constructor(language: DateLanguage) {
    this.#language = language;
    this.hasOrdinalPoint = language.hasOrdinalPoint;
    this.#words = wordsOf(language);
    for (const [name, words] of Object.entries(language.phrases)) {
      for (const [text, value] of Object.entries(words)) this.#addPhrase(name, text, value);
    }
    for (const phrases of this.#phrases.values()) phrases.sort((a, b) => b.length - a.length);
    for (const word of [...this.#words.keys(), ...this.#phrases.keys(), ...ROMAN.keys()])
      this.#isKnown[hashOf(word, 0, word.length)] = 1;
  }

  #addPhrase(name: string, text: string, value: number): void {
    const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
    const phrases = this.#phrases.get(first) ?? [];
    phrases.push({ sense: { name, value }, form: phraseForm(text), length: text.length });
    this.#phrases.set(first, phrases);
  }

  /** False of most words without a look at more than two letters; true says nothing. */
  mayKnow(text: string, start: number, end: number): boolean {
    return this.#isKnown[hashOf(text, start, end)] === 1;
  }

  /** `end`: after the letters; the answer's is after what belongs to the word. */
  wordAt(text: string, start: number, end: number): Found {
    const written = text.slice(start, end);
    const lower = written.toLowerCase();
    const phrase = this.#phraseAt(text, start, lower);
    if (phrase !== undefined) return phrase;
    const words = this.#words.get(lower);
    if (words === undefined) return { senses: romanSenses.get(written) ?? NO_SENSES, end };
    const { senses, takesPoint } = written.charAt(0) === lower.charAt(0) ? words.small : words.capital;
    return { senses, end: takesPoint && text.charCodeAt(end) === POINT ? end + 1 : end };
  }

  /** All phrases of the same length that stand here, the longest first. */
  #phraseAt(text: string, start: number, firstWord: string): Found | undefined {
    const phrases = this.#phrases.get(firstWord);
    if (phrases === undefined) return undefined;
    let end = -1;
    const senses: Sense[] = [];
    for (const { sense, form } of phrases) {
      form.lastIndex = start;
      if (!form.test(text)) continue;
      if (end === -1) end = form.lastIndex;
      if (form.lastIndex === end) senses.push(sense);
    }
    return end === -1 ? undefined : { senses: sensesOf(senses), end };
  }

  /** Of at most four digits. */
  numberAt(text: string, start: number, end: number): Found {
    const value = Number(text.slice(start, end));
    const next = text.charCodeAt(end);
    if (isLetter(next) || isApostropheOrHyphen(next)) {
      const ending = this.#endingAt(text, end, value, end - start);
      if (ending !== undefined) return ending;
      if (isLetter(next) && !this.#isLetterAllowed(text, end)) return { senses: NO_SENSES, end };
    }
    if (end - start <= 2) return { senses: (end - start === 2 ? numbersOfTwo : numbersOfOne)[value] ?? NO_SENSES, end };
    if (end - start === 3) return { senses: numbersOfThree[value] ?? NO_SENSES, end };
    if (value > LAST_YEAR) return { senses: sensesOf([{ name: 'farYear', value }]), end };
    return { senses: (value >= FIRST_YEAR ? years[value] : undefined) ?? NO_SENSES, end };
  }

  #endingAt(text: string, end: number, value: number, digits: number): Found | undefined {
    if (digits !== 3 && value % 10 === 0) {
      const decade = endingOf(this.#language.decadeEndings, text, end);
      const isYear = digits === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
      if (decade > 0 && (isYear || digits === 2)) {
        const name = isYear ? (value % 100 === 0 ? 'hundreds' : 'decade') : 'shortDecade';
        return { senses: sensesOf([{ name, value }]), end: end + decade };
      }
    }
    if (digits > 2) return undefined;
    const month = this.#numberedMonthAt(text, end, value);
    if (month !== undefined) return month;
    const ordinal = endingOf(this.#language.ordinalEndings, text, end);
    if (ordinal === 0) return undefined;
    const senses: Sense[] = [{ name: 'ordinal', value }];
    if (value >= 1 && value <= 31) senses.push({ name: 'day', value }, { name: 'ordinalDay', value });
    return { senses: sensesOf(senses), end: end + ordinal };
  }

  /** `7ber`, September: the Roman year counted from March. */
  #numberedMonthAt(text: string, end: number, value: number): Found | undefined {
    if (value < FIRST_COUNTED || value > LAST_COUNTED) return undefined;
    const ending = endingOf(this.#language.monthEndings, text, end);
    if (ending === 0) return undefined;
    const after = end + ending;
    return {
      senses: sensesOf([{ name: 'month', value: value + 2 }]),
      end: text.charCodeAt(after) === POINT ? after + 1 : after,
    };
  }

  /** Those of times, `T18:30:05Z`, and abbreviated words for year. */
  #isLetterAllowed(text: string, end: number): boolean {
    const next = text.charCodeAt(end);
    if (next === LETTER_T && isDigit(text.charCodeAt(end + 1))) return true;
    if (next === LETTER_Z && text.charCodeAt(end - 3) === COLON) return true;
    return endingOf(this.#language.yearEndings, text, end) > 0;
  }
}

/** Of the first letter, the last and their distance, the same for capitals. */
function hashOf(text: string, start: number, end: number): number {
  return (
    (smallLetter(text.charCodeAt(start)) * 37 + smallLetter(text.charCodeAt(end - 1)) * 5 + (end - start) * 131) & (HASHES - 1)
  );
}

/** Of the letters of English, German and Russian; any other stays what it is. */
function smallLetter(code: number): number {
  if (code < 0x80) return code | 0x20;
  if ((code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f)) return code + 0x20;
  return code >= 0x400 && code <= 0x40f ? code + 0x50 : code;
}

/** The length of the ending that stands here as the end of a word, or 0. */
function endingOf(endings: readonly string[], text: string, at: number): number {
  for (const ending of endings) {
    if (text.startsWith(ending, at)) {
      const next = text.charCodeAt(at + ending.length);
      if (!isLetter(next) && !isDigit(next)) return ending.length;
    }
  }
  return 0;
}

function isApostropheOrHyphen(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2011;
}
