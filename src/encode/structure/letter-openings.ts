// Where a letter begins: its salutation, with or without a sign, and the address above it.

import { classWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { isAddressed, isAddressLine, MOST_ADDRESS_LINES, NAME_LINE, SENTENCE_END, wordCount } from './letter-lines.ts';
import { isFond, isFondGreeting, isHonoured, salutationAndText } from './line-parts.ts';
import type { RolePhrases } from './role-phrases.ts';
import { isSignature } from './signed-lines.ts';
import type { Unit } from './units.ts';

/** Words. */
const MOST = { salutation: 9, bareSalutation: 5, honoured: 4, calledName: 2, lineBefore: 6, plainLineBefore: 11 } as const;
/** Words of the text after a salutation that has no sign of one. */
const FEWEST_AFTER = 4;
/** Units in which a salutation is looked for before the text. */
const OPENING = 25;
const FEWEST_ADDRESS_LINES = 2;
/** Units after one that may belong to the next letter. */
const NEAR = 5;

const SHORT_ENDEARMENTS = classWords('shortEndearment');
/** `L. A.`, `Lb. Hugo!` */
const SHORT_SALUTATION = /^(\p{L}{1,8})\.?\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+)[,!]?$/u;

export class LetterOpenings {
  readonly #units: readonly Unit[];
  readonly #phrases: RolePhrases;

  constructor(units: readonly Unit[], phrases: RolePhrases) {
    this.#units = units;
    this.#phrases = phrases;
  }

  salutationFrom(from: number): number | undefined {
    const index = this.#units.slice(from, from + OPENING).findIndex((unit) => this.isSalutation(unit));
    return index === -1 || from + index === this.#units.length - 1 ? undefined : from + index;
  }

  isSalutation(unit: Unit): boolean {
    if (unit.kind !== 'text' || wordCount(unit) > MOST.salutation) return false;
    const isMarked = /[,!:—–-][)"'”’]*$/u.test(unit.tail) && this.#phrases.salutation(unit.head, unit.tail);
    return isMarked && !isFondGreeting(unit);
  }

  /** Of a letter that ends as one: `Lieber Arthur` without a sign or with a full stop, `L. A.`, a name that is called, `Lieber Hugo, ich bin …`. */
  unmarkedSalutation(from: number, end: number): number | undefined {
    for (let index = from; index < Math.min(end, from + OPENING); index++) {
      const unit = this.#units[index];
      if (unit?.kind !== 'text' || unit.isDateLine || unit.isDayLine) continue;
      if (salutationAndText(unit, this.#phrases) !== undefined) return index;
      const next = this.afterDates(index + 1);
      if (next < end && this.#isBareSalutation(unit) && this.#isSaid(next)) return index;
      if (next < end && this.#isText(next) && this.#isOpening(from, index) && isCalled(unit)) return index;
      if (this.#isText(index) && this.#isLong(index)) return undefined;
    }
    return undefined;
  }

  /** The first unit from there on that holds no date or day. */
  afterDates(index: number): number {
    let at = index;
    while (this.#isDated(at)) at++;
    return at;
  }

  /** The first date or day above the text. */
  dateAbove(): number | undefined {
    const text = this.textFrom(0);
    const index = this.#units.slice(0, text).findIndex((_, at) => this.#isDated(at));
    return index === -1 ? undefined : index;
  }

  #isDated(index: number): boolean {
    const unit = this.#units[index];
    return unit?.isDateLine === true || unit?.isDayLine === true;
  }

  /** The first text from there on, below which no letter begins. */
  textFrom(from: number): number {
    let at = from;
    while (at < this.#units.length && !(this.#isText(at) && this.#isLong(at))) at++;
    return at;
  }

  #isBareSalutation(unit: Unit): boolean {
    if (isHonoured(unit)) return wordCount(unit) <= MOST.honoured && this.#phrases.salutation(unit.head, unit.tail);
    const [, short] = SHORT_SALUTATION.exec(unit.head) ?? [];
    if (short !== undefined && SHORT_ENDEARMENTS.has(short.toLowerCase())) return true;
    return wordCount(unit) <= MOST.bareSalutation && /\p{Ll}\.?$/u.test(unit.tail) && isFond(unit.head, this.#phrases);
  }

  /** Only date lines stand above it. */
  #isOpening(from: number, index: number): boolean {
    return this.#units.slice(from, index).every((unit) => unit.isDateLine || unit.isDayLine || unit.kind === 'page');
  }

  /** No line of an address or letterhead. */
  #isLong(index: number): boolean {
    const unit = this.#units[index];
    return unit !== undefined && wordCount(unit) > (SENTENCE_END.test(unit.tail) ? MOST.lineBefore : MOST.plainLineBefore);
  }

  /** Text, or a sentence of a word: `Gern.` */
  #isSaid(index: number): boolean {
    const unit = this.#units[index];
    return this.#isText(index) || (unit?.kind === 'text' && !unit.isDateLine && SENTENCE_END.test(unit.tail));
  }

  #isText(index: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine || unit.label !== undefined || isSignature(unit)) return false;
    return wordCount(unit) >= FEWEST_AFTER && !this.#phrases.addressee(unit.head, unit.tail) && !isAddressed(unit);
  }

  /** A date line with a salutation near it is the next letter's. */
  opensLetter(at: number): boolean {
    return this.#units.slice(at + 1, at + 1 + NEAR).some((unit) => this.isSalutation(unit));
  }

  /** Indices of the lines directly above a salutation of which the first names somebody, whom the letter goes to: from the first on. */
  insideAddress(salutation: number, isTaken: (unit: Unit) => boolean): number {
    let first = salutation;
    while (salutation - first < MOST_ADDRESS_LINES && this.#isOfInsideAddress(first - 1, isTaken)) {
      first--;
      if (this.#units[first]?.isSetOff) break;
    }
    const opening = this.#units[first];
    if (opening === undefined || salutation - first < FEWEST_ADDRESS_LINES || !opening.isSetOff) return salutation;
    return NAME_LINE.test(opening.head) || isAddressed(opening) ? first : salutation;
  }

  #isOfInsideAddress(index: number, isTaken: (unit: Unit) => boolean): boolean {
    const unit = this.#units[index];
    if (unit === undefined || isTaken(unit) || !isAddressLine(unit) || wordCount(unit) === 0) return false;
    return !SENTENCE_END.test(unit.tail) || /(?:^|[\s.])\p{Lu}\p{L}{0,3}\.$/u.test(unit.tail);
  }
}

/** `Arthur,`, `Freund Arthur!` */
function isCalled(unit: Unit): boolean {
  const isShort = wordsOf(unit.head.slice(0, -1)).length <= MOST.calledName;
  return isShort && NAME_LINE.test(unit.head.slice(0, -1)) && /\p{Ll}[,!]$/u.test(unit.tail);
}
