// Where a letter ends: the closing formula, over how many lines, and the lines that sign it.

import type { Gap } from './cut-unit.ts';
import {
  isAboveStreet,
  isAddressed,
  isAddressLine,
  isCourteous,
  isPlaceAlone,
  POSTSCRIPT,
  SENTENCE_END,
  wordCount,
} from './letter-lines.ts';
import type { LetterOpenings } from './letter-openings.ts';
import {
  endsGreeting,
  endsOpen,
  formulaAndName,
  isFondGreeting,
  isGreetingAlone,
  isHonoured,
  isPieceOfFormula,
} from './line-parts.ts';
import type { RolePhrases } from './role-phrases.ts';
import { runInClosing } from './run-in-closing.ts';
import { isNameAndMore, isSignature } from './signed-lines.ts';
import type { Unit } from './units.ts';

/** Words. */
const MOST = {
  formula: 16,
  openFormula: 30,
  piece: 6,
  openPiece: 3,
  sentence: 6,
  exclamation: 10,
  bareName: 3,
  office: 12,
} as const;
const MOST_FORMULAS = 4;
export const MOST_SIGNATURES = 4;
/** Units after the line of a formula and a name, at the end of a text. */
const MOST_AFTER_SIGNED = 4;

/** `hugo`, `h.` */
const SMALL_NAME = /^\p{Ll}[\p{L}'’-]{0,14}\.?$/u;
const SENTENCE_INSIDE = /\p{Ll}{3,}[.!?]\s+\p{Lu}\p{Ll}+\s/u;

/**
 * `formulas`: how many units from the first on; `after`: in the first, between the text that it begins with and the formula;
 * `name`: in the last, between the formula and the name.
 */
export type LetterEnd = { readonly first: number; readonly formulas: number; readonly after?: Gap; readonly name?: Gap };

export class LetterEndings {
  readonly #units: readonly Unit[];
  readonly #phrases: RolePhrases;
  readonly #openings: LetterOpenings;

  constructor(units: readonly Unit[], phrases: RolePhrases, openings: LetterOpenings) {
    this.#units = units;
    this.#phrases = phrases;
    this.#openings = openings;
  }

  /** The first closing formula that a signature, or the end of the text, follows. */
  endFrom(from: number): LetterEnd | undefined {
    for (let first = from; first < this.#units.length; first++) {
      const end = (first === 0 ? this.#greetingAlone() : this.#formulasAt(first)) ?? this.#runInAt(first);
      if (end !== undefined) return end;
      if (this.#isGreeting(first) && this.#areNames(first + 1)) return { first: first + 1, formulas: 0 };
    }
    return undefined;
  }

  /** At the end of the last paragraph. */
  #runInAt(first: number): LetterEnd | undefined {
    const unit = this.#units[first];
    if (unit === undefined || !this.#isNearEnd(first)) return undefined;
    const runsIn = runInClosing(unit, this.#phrases, this.#isLast(first));
    if (runsIn === undefined) return undefined;
    if (runsIn.name !== undefined) return { first, formulas: 1, ...runsIn };
    const more = this.#formulasAt(first + 1);
    if (more !== undefined) return { ...more, ...runsIn, first, formulas: more.formulas + 1 };
    return this.#isSignedAt(first + 1) ? { first, formulas: 1, ...runsIn } : undefined;
  }

  /** Nothing but a date follows. */
  #isLast(index: number): boolean {
    return this.#openings.afterDates(index + 1) === this.#units.length;
  }

  #isNearEnd(index: number): boolean {
    return this.#units.length - index <= MOST_AFTER_SIGNED || this.#openings.opensLetter(index);
  }

  /** `Herzlichen Gruß`, and names: all that the text is. */
  #greetingAlone(): LetterEnd | undefined {
    return this.#isFormula(0, 0) && this.#areNames(1) ? { first: 0, formulas: 1 } : undefined;
  }

  #formulasAt(first: number): LetterEnd | undefined {
    for (let formulas = 0; formulas <= MOST_FORMULAS; formulas++) {
      const at = first + formulas;
      const name = this.#nameInFormula(at, formulas > 0);
      if (name !== undefined) return { first, formulas: formulas + 1, name };
      if (formulas < MOST_FORMULAS && (this.#isFormula(at, formulas) || this.#goesOnFormula(at, formulas))) continue;
      return formulas > 0 && (this.#isSignedAt(at) || this.#isLeftUnsigned(at)) ? { first, formulas } : undefined;
    }
    return undefined;
  }

  #goesOnFormula(index: number, before: number): boolean {
    return this.#isCalledInFormula(index) || this.#isPiece(index, before);
  }

  /** `Ihr / treuer / Hugo`, `In aufrichtiger / Verehrung / Hugo`, `Herzlichst / auch an Deine Frau / Hugo`: a line between a formula and a name. */
  #isPiece(index: number, before: number): boolean {
    const unit = this.#units[index];
    if (before === 0 || unit?.kind !== 'text' || unit.isDateLine || unit.isDayLine || unit.isSetOff) return false;
    const after = this.#units[index + 1];
    if (wordCount(unit) > MOST.piece || this.#isSaidSigned(unit)) return false;
    if (after === undefined || !isSignature(after) || this.#openings.isSalutation(after)) return false;
    return isPieceOfFormula(unit) || (!isSignature(unit) && !isNameAndMore(unit) && !SENTENCE_END.test(unit.tail));
  }

  /** `Believe me, / my dear Sir, / yours truly`: who is called once more, after a sentence that goes on, and before a formula. */
  #isCalledInFormula(index: number): boolean {
    const [before, unit] = [this.#units[index - 1], this.#units[index]];
    if (before?.kind !== 'text' || unit === undefined || SENTENCE_END.test(before.tail)) return false;
    return (
      !before.isDateLine &&
      this.#openings.isSalutation(unit) &&
      !this.#openings.isSalutation(before) &&
      this.#isFormula(index + 1, 0)
    );
  }

  /** Between a formula and a name on one line: after a formula, or at the end of the text. */
  #nameInFormula(index: number, isAfterFormula: boolean): Gap | undefined {
    const unit = this.#units[index];
    return unit !== undefined && (isAfterFormula || this.#isNearEnd(index))
      ? formulaAndName(unit, this.#phrases, this.#isLast(index))
      : undefined;
  }

  /** A card that says no more than a greeting. */
  #isGreeting(index: number): boolean {
    const unit = this.#units[index];
    return unit?.kind === 'text' && SENTENCE_END.test(unit.tail) && this.#phrases.closing(unit.head, unit.tail);
  }

  /** To the end of the text. */
  #areNames(from: number): boolean {
    const rest = this.#units.slice(from);
    return rest.length > 0 && rest.length <= MOST_SIGNATURES && rest.every((unit) => this.#isBareName(unit));
  }

  #isBareName(unit: Unit): boolean {
    return isSignature(unit) && wordCount(unit) <= MOST.bareName && !this.#phrases.closing(unit.head, unit.tail);
  }

  /** A name at the end of a letter that has no formula. */
  bareEnd(salutation: number | undefined): LetterEnd | undefined {
    let last = this.#units.length - 1;
    while (this.#units[last]?.isDateLine === true || this.#units[last]?.isDayLine === true) last--;
    const [before, unit] = [this.#units[last - 1], this.#units[last]];
    if (unit === undefined || before?.kind !== 'text' || !this.#isBareName(unit) || !SENTENCE_END.test(before.tail))
      return undefined;
    const opening = salutation ?? this.#openings.unmarkedSalutation(0, last) ?? this.#openings.dateAbove();
    return opening === undefined || opening >= last - 1 ? undefined : { first: last, formulas: 0 };
  }

  #isFormula(index: number, before: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || (isHonoured(unit) && !this.#isOpenPiece(index + 1))) return false;
    const most = unit.tail.endsWith('!')
      ? MOST.exclamation
      : SENTENCE_END.test(unit.tail)
        ? MOST.sentence
        : this.#mostOpen(unit);
    if (
      /[?;]$/.test(unit.tail) ||
      (unit.tail.endsWith(':') && !endsGreeting(unit.tail)) ||
      SENTENCE_INSIDE.test(unit.head) ||
      wordCount(unit) > most
    )
      return false;
    if (before > 0 && isSignature(unit) && !this.#goesOnBelow(index + 1)) return false;
    return this.#phrases.closing(unit.head, unit.tail) || isFondGreeting(unit) || isGreetingAlone(unit);
  }

  /** What can stand below a formula that could be a name. */
  #goesOnBelow(index: number): boolean {
    return isSignature(this.#units[index]) || this.#isOpenPiece(index) || this.#isLeftUnsigned(index);
  }

  /** `ergebenster`, below `Euer Hochwohlgeboren`. */
  #isOpenPiece(index: number): boolean {
    const unit = this.#units[index];
    return unit?.kind === 'text' && !unit.isSetOff && wordCount(unit) <= MOST.openPiece && endsOpen(unit.head);
  }

  /** One that ends with a word that a name follows can be long. */
  #mostOpen(unit: Unit): number {
    return endsOpen(unit.tail) ? MOST.openFormula : MOST.formula;
  }

  /** After a formula, where more is a signature than elsewhere: `gez. Hugo Maier`, `J. Hale, Captain`, and `hugo` at the end. */
  #isSignedAt(index: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine) return false;
    if (isSignature(unit) || isNameAndMore(unit) || this.#isSaidSigned(unit)) return true;
    const after = this.#units[index + 1];
    const isLast = after === undefined || after.isDateLine || after.isDayLine;
    return isLast && !unit.isSetOff && SMALL_NAME.test(unit.head);
  }

  /** After a formula that a name would follow. */
  #isLeftUnsigned(index: number): boolean {
    return endsOpen(this.#units[index - 1]?.tail ?? '') && this.#isUnsigned(index);
  }

  /** In place of a signature stands nothing, or whom the letter goes to: a copy that was kept. */
  #isUnsigned(index: number): boolean {
    const unit = this.#units[index];
    if (unit === undefined) return true;
    const below = this.#units[index + 1];
    const hasPlace = /,\s\p{Lu}/u.test(unit.head) || (below !== undefined && !below.isSetOff && isAddressLine(below));
    return isCourteous(unit) && isAddressLine(unit) && (unit.isSetOff || hasPlace);
  }

  #isSaidSigned(unit: Unit): boolean {
    return wordCount(unit) <= MOST.office && this.#phrases.signature(unit.head, unit.tail);
  }

  /** A name, and lines of it that say an office; a name set off from it is that of somebody else. */
  isSigning(index: number, isLater: boolean): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine || POSTSCRIPT.test(unit.head)) return false;
    if (!isLater) return !this.#isUnsigned(index);
    if (unit.isDayLine || isPlaceAlone(unit)) return false;
    const isOffice = wordCount(unit) <= MOST.office && this.#phrases.office(unit.head, unit.tail);
    // a name set off from its formula can have its office set off too
    const isSpaced = isOffice && this.#units[index - 1]?.isSetOff === true;
    if (unit.isSetOff && !isSpaced) return false;
    if (isAddressed(unit) || this.#phrases.addressee(unit.head, unit.tail)) return false;
    if (this.#openings.isSalutation(unit)) return false;
    return isOffice || (isSignature(unit) && !isAboveStreet(unit, this.#units[index + 1]));
  }
}
