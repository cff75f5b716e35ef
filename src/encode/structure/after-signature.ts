// What stands after the signature of a letter: place and date, the addressee, a postscript.

import type { GivenRoles } from './given-roles.ts';
import {
  isAboveStreet,
  isAddressed,
  isAddressLine,
  isPlaceAlone,
  MOST_ADDRESS_LINES,
  NAME_LINE,
  NEW_PART,
  POSTSCRIPT,
  SENTENCE_END,
  wordCount,
} from './letter-lines.ts';
import type { LetterOpenings } from './letter-openings.ts';
import type { RolePhrases } from './role-phrases.ts';
import type { Unit } from './units.ts';

/** Words. */
const MOST = { address: 10 } as const;
/** Units after a signature that are a postscript without saying so. */
const MOST_UNNAMED = 3;

const INITIALS = /^[(]?(?:\p{Lu}\p{Ll}?\.[\s-]?){1,4}[)]?$/u;

export class AfterSignature {
  readonly #units: readonly Unit[];
  readonly #phrases: RolePhrases;
  readonly #openings: LetterOpenings;
  readonly #given: GivenRoles;

  constructor(units: readonly Unit[], phrases: RolePhrases, openings: LetterOpenings, given: GivenRoles) {
    this.#units = units;
    this.#phrases = phrases;
    this.#openings = openings;
    this.#given = given;
  }

  /** Gives the units from `from` on their roles, as far as they belong to the letter; the index after them. */
  take(from: number): number {
    let at = from;
    for (;;) {
      const unit = this.#units[at];
      if (unit === undefined || NEW_PART.test(unit.head)) return at;
      if (unit.kind === 'page') at++;
      else if (unit.kind === 'text' && (unit.isDateLine || unit.isDayLine) && !this.#openings.opensLetter(at))
        this.#given.give(at++, 'dateline');
      else if (this.#isPlaceBelow(at)) this.#given.give(at++, 'dateline');
      else if (this.#isAddressed(at)) at = this.#takeAddress(at);
      else if (POSTSCRIPT.test(unit.head) || this.#isUnnamedPostscript(at)) at = this.#takePostscript(at);
      else return at;
    }
  }

  /** `Salzburg`, directly below the signature or another line of its place and date. */
  #isPlaceBelow(at: number): boolean {
    const [before, unit] = [this.#units[at - 1], this.#units[at]];
    if (before === undefined || unit === undefined || unit.isSetOff || !isPlaceAlone(unit)) return false;
    const role = this.#given.kindAt(at - 1);
    return (role === 'signature' || role === 'dateline') && !this.#openings.opensLetter(at);
  }

  #isAddressed(at: number): boolean {
    const unit = this.#units[at];
    if (unit?.kind !== 'text' || wordCount(unit) > MOST.address || this.#openings.opensLetter(at)) return false;
    if (SENTENCE_END.test(unit.tail) && !/\p{Lu}\p{Ll}{0,3}\.$/u.test(unit.tail)) return false;
    if (isAddressed(unit) || this.#phrases.addressee(unit.head, unit.tail)) return true;
    const after = this.#units[at + 1];
    if (!NAME_LINE.test(unit.head) || this.#phrases.closing(unit.head, unit.tail)) return false;
    return isAboveStreet(unit, after) || (unit.isSetOff && after !== undefined && !after.isSetOff && isAddressLine(after));
  }

  #takeAddress(from: number): number {
    let at = from;
    do this.#given.give(at++, 'addressee');
    while (at < from + MOST_ADDRESS_LINES && this.#goesOnAddress(at));
    return at;
  }

  #goesOnAddress(at: number): boolean {
    const unit = this.#units[at];
    return unit !== undefined && !unit.isSetOff && isAddressLine(unit) && !POSTSCRIPT.test(unit.head);
  }

  /** Prose after the signature, to the end of the text. */
  #isUnnamedPostscript(at: number): boolean {
    const rest = this.#units.slice(at);
    if (rest.length > MOST_UNNAMED || this.#openings.opensLetter(at - 1)) return false;
    return rest.every(
      (unit) => unit.kind === 'text' && unit.label === undefined && SENTENCE_END.test(unit.tail) && wordCount(unit) > 3,
    );
  }

  #takePostscript(from: number): number {
    let at = from;
    do this.#given.give(at++, 'postscript');
    while (this.#goesOnPostscript(at));
    if (this.#signsPostscript(at)) this.#given.give(at++, 'signature');
    return at;
  }

  /** Initials, or the name that the letter is signed with. */
  #signsPostscript(at: number): boolean {
    const unit = this.#units[at];
    if (unit?.kind !== 'text') return false;
    return (
      INITIALS.test(unit.head) ||
      this.#units.some((one) => one.head === unit.head && this.#given.roles.get(one)?.kind === 'signature')
    );
  }

  #goesOnPostscript(at: number): boolean {
    const unit = this.#units[at];
    if (unit?.kind !== 'text' || NEW_PART.test(unit.head) || unit.isDateLine || this.#openings.opensLetter(at - 1))
      return false;
    if (INITIALS.test(unit.head)) return false;
    return POSTSCRIPT.test(unit.head) || (SENTENCE_END.test(unit.tail) && wordCount(unit) > 3);
  }
}
