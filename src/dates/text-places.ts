// Where a date stands in the flow of the text: which paragraph and sentence, and how it is brought in. Places are asked for in
// the order of the text, so that the text is gone through once.

import type { Span } from '../source/span.ts';
import type { Meaning, Reading } from './grammar/period.ts';
import { type Tense, tenseAround } from './tense.ts';
import type { DateContextWords } from './words/date-language.ts';

/** How a year carries on to the dates after it: `topic` opens its sentence; `aside` belongs to something else that is named
 * (the decree of 1933, more than in 1930) or is a limit. */
export type Standing = 'topic' | 'told' | 'aside';

export type TextPlace = {
  /** UTF-16 code units from the start. */
  readonly offset: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly standing: Standing;
  /** It is the heading of an entry, as in a diary. */
  readonly isEntry: boolean;
  /** It comes again every year, or every month. */
  readonly isRecurring: () => boolean;
  /** Of the sentence; worked out where it is asked for. */
  readonly tense: () => Tense;
};

/** UTF-16 code units before a date that are looked at. */
const WINDOW = 48;
const CLAUSE = 64;
/** Dates that are farther apart are not taken for one sentence. */
const SENTENCE_AT_MOST = 600;

const SENTENCE_END = /[.!?;]["”»)]?[ \u00a0\r\n]+["“«(]?\p{Lu}/u;
const SENTENCE_START = /(?:^|[\r\n]|[.!?;]["”»)]?[ \u00a0]+)(?:\p{L}{1,8}[ \u00a0]+){0,2}$/u;

/** `(yes, in October 1913)` */
const IN_BRACKETS = /\([^()\n]*$/u;

/** Nothing of the sentence stands before. */
const OPENS = /(?:^|[\r\n]|[.!?;:]["”»)]?[ \u00a0])[ \u00a0]*$/u;
const OPENS_WRAPPED = /(?:^|\n\r?\n|[.!?;:]["”»)]?[ \u00a0\r\n])[ \u00a0]*$/u;
const LINE_ENDS = /^\.?[ \u00a0]*(?:$|[\r\n])/u;

function isBareYear(meaning: Meaning): boolean {
  if (meaning.kind !== 'single' || meaning.period.kind !== 'point') return false;
  const { year, month, day } = meaning.period.point;
  const isCounted = year?.kind === 'relative' || year?.kind === 'nearest';
  return year !== undefined && !isCounted && month === undefined && day === undefined && meaning.period.share === undefined;
}

export type PlaceSettings = {
  /** Lines are broken inside paragraphs, which end with a blank line. */
  readonly isWrapped: boolean;
  readonly words: DateContextWords;
  readonly isEntry?: ((span: Span) => boolean) | undefined;
};

export class TextPlaces {
  readonly #text: string;
  readonly #isWrapped: boolean;
  readonly #words: DateContextWords;
  readonly #isEntry: (span: Span) => boolean;
  #paragraph = 0;
  #nextBreak: number;
  #sentence = 0;
  #offset = 0;

  constructor(text: string, { isWrapped, words, isEntry = () => false }: PlaceSettings) {
    this.#text = text;
    this.#isWrapped = isWrapped;
    this.#words = words;
    this.#isEntry = isEntry;
    this.#nextBreak = this.#breakFrom(0);
  }

  of(reading: Reading): TextPlace {
    const offset = reading.start;
    while (this.#nextBreak < offset) {
      this.#paragraph++;
      this.#sentence++;
      this.#nextBreak = this.#breakFrom(this.#nextBreak + 1);
    }
    const between = this.#text.slice(this.#offset, Math.min(offset, this.#offset + SENTENCE_AT_MOST) + 1);
    if (offset - this.#offset > SENTENCE_AT_MOST || SENTENCE_END.test(between)) this.#sentence++;
    this.#offset = reading.end;
    return {
      offset,
      paragraph: this.#paragraph,
      sentence: this.#sentence,
      standing: this.#standingOf(reading),
      isEntry: this.#isEntry({ start: reading.start, end: reading.end }),
      isRecurring: () => this.#isRecurring(reading),
      tense: this.#tenseOf(reading),
    };
  }

  #isRecurring({ start, end }: Reading): boolean {
    const { before, after } = this.#words.recurring;
    return before.test(this.#text.slice(Math.max(0, start - CLAUSE), start)) || after.test(this.#text.slice(end, end + WINDOW));
  }

  #tenseOf({ start, end }: Reading): () => Tense {
    let tense: Tense | undefined;
    return () => {
      tense ??= tenseAround(this.#text, start, end, this.#words.tense);
      return tense;
    };
  }

  #standingOf({ start, end, meaning }: Reading): Standing {
    const before = this.#text.slice(Math.max(0, start - WINDOW), start);
    const isLimit = meaning.kind === 'single' && meaning.relation !== undefined;
    if (isLimit || IN_BRACKETS.test(before) || this.#words.asideBefore.test(before)) return 'aside';
    if (isBareYear(meaning) && !this.#tellsWhen(before, end)) return 'aside';
    return SENTENCE_START.test(before) ? 'topic' : 'told';
  }

  /** Whether a bare year is when something happened, and not a word of a name: `the 1936 budget`, `Borodino (1812)`. */
  #tellsWhen(before: string, end: number): boolean {
    const opens = this.#isWrapped ? OPENS_WRAPPED : OPENS;
    if (opens.test(before) || this.#words.tellingBefore.test(before)) return true;
    return /,[ \u00a0]*$/.test(before) && LINE_ENDS.test(this.#text.slice(end, end + WINDOW));
  }

  #breakFrom(offset: number): number {
    for (let at = this.#text.indexOf('\n', offset); at !== -1; at = this.#text.indexOf('\n', at + 1)) {
      if (!this.#isWrapped || this.#text.startsWith('\n', at + 1) || this.#text.startsWith('\r\n', at + 1)) return at;
    }
    return this.#text.length;
  }
}
