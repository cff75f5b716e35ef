// Letters inside a text: where one begins with a salutation, and where it ends with a closing formula, its signature, and what stands
// after it: place and date, the addressee, a postscript. The sequence tells: a line alone would not.

import { wordsOf } from '../profiles/phrases.ts';
import type { RolePhrases } from './role-phrases.ts';
import type { UnitRole } from './unit-role.ts';
import { lengthOf, type Unit } from './units.ts';

/** `zones`: of units that a letter settles: those of its text are in the middle, however short they are. */
export type LetterFrames = {
  readonly roles: ReadonlyMap<Unit, UnitRole>;
  /** Indices of the units between salutation and closing. */
  readonly isBody: (index: number) => boolean;
};

/** Words. */
const MOST = { salutation: 9, formula: 16, name: 6, office: 12, address: 10 } as const;
/** Units in which a salutation is looked for before the text. */
const OPENING = 25;
const MOST_FORMULAS = 4;
const MOST_SIGNATURES = 4;
/** Blanks between an office and the name beside it. */
const COLUMN_GAP = /\s{4,}/u;
const MOST_ADDRESS_LINES = 7;
const FEWEST_ADDRESS_LINES = 2;
/** Units after a signature that are a postscript without saying so. */
const MOST_UNNAMED = 3;

const POSTSCRIPT =
  /^(?:P\.?\s?P?\.?\s?S\.?|N\.?\s?[BS]\.|Post(?:script(?:um)?|scr\.)|Nachschrift|Постскриптум|Приписка)(?=[\s:.,—–-])/u;
const NEW_PART = /^(?:annex|appendix|attachment|enclosure|enclosed|encl|supplement|beilage|anlage|приложение)\b/iu;
const SENTENCE_END = /[.!?…][)"'”’»\]]*$/u;
const INITIALS = /^[(]?(?:\p{Lu}\p{Ll}?\.[\s-]?){1,4}[)]?$/u;
/** Capitalised words and initials, with what can stand between them. */
const NAME_LINE =
  /^[(/"„“]?(?:\p{Lu}[\p{L}'’]*\.?|von|van|der|de|du|la|le|zu|d'|and|und|и|&)(?:[\s.-]*(?:\p{Lu}[\p{L}'’]*\.?|von|van|der|den|de|du|la|le|zu|and|und|и|&|jr|sr)){0,5}[\s)./,"“”]*$/u;
/** `Mr. Wm. H. Porter`, `Herrn Dr. Hugo Salus`, `An Herrn …`, `Messrs. Hale & Co.` */
const ADDRESSED =
  /^(?:to|an|for)?\s*(?:mr|mrs|miss|ms|messrs|dr|prof|professor|rev|reverend|hon|sir|madam|mme|mlle|capt|captain|col|colonel|gen|maj|lieut|herrn?|frau|frl|fräulein|seiner|sr|господину|госпоже|тов)\b\.?\s+\p{Lu}/iu;

export function findLetterFrames(units: readonly Unit[], phrases: RolePhrases): LetterFrames {
  const finder = new FrameFinder(units, phrases);
  finder.find();
  return { roles: finder.roles, isBody: (index) => finder.bodies.some(({ first, last }) => index >= first && index <= last) };
}

type Body = { readonly first: number; readonly last: number };

class FrameFinder {
  readonly roles = new Map<Unit, UnitRole>();
  readonly bodies: Body[] = [];
  readonly #units: readonly Unit[];
  readonly #phrases: RolePhrases;
  readonly #signatures = new Set<string>();

  constructor(units: readonly Unit[], phrases: RolePhrases) {
    this.#units = units;
    this.#phrases = phrases;
  }

  find(): void {
    let from = 0;
    for (;;) {
      const salutation = this.#salutationFrom(from);
      const end = this.#endFrom(salutation === undefined ? from : salutation + 1);
      if (salutation === undefined && end === undefined) return;
      if (salutation !== undefined && (end === undefined || salutation < end.first)) {
        this.#give(salutation, 'salutation');
        this.#takeInsideAddress(salutation);
      }
      const first = salutation === undefined || (end !== undefined && salutation >= end.first) ? undefined : salutation + 1;
      if (end === undefined) {
        if (first !== undefined) this.bodies.push({ first, last: first });
        return;
      }
      if (first !== undefined && end.first > first) this.bodies.push({ first, last: end.first - 1 });
      from = this.#takeEnd(end);
    }
  }

  #give(index: number, kind: Exclude<UnitRole['kind'], 'heading'>): void {
    const unit = this.#units[index];
    if (unit === undefined) return;
    this.roles.set(unit, { kind });
    if (kind === 'signature') this.#signatures.add(unit.head);
  }

  #salutationFrom(from: number): number | undefined {
    for (let index = from; index < this.#units.length && index < from + OPENING; index++) {
      const unit = this.#units[index];
      if (unit !== undefined && this.#isSalutation(unit) && index + 1 < this.#units.length) return index;
    }
    return undefined;
  }

  #isSalutation(unit: Unit): boolean {
    if (unit.kind !== 'text' || wordCount(unit) > MOST.salutation) return false;
    return /[,!:—–-][)"'”’]*$/u.test(unit.tail) && this.#phrases.salutation(unit.head, unit.tail);
  }

  /** Lines directly above a salutation, of which the first names somebody: whom the letter goes to. */
  #takeInsideAddress(salutation: number): void {
    let first = salutation;
    while (first > 0 && salutation - first < MOST_ADDRESS_LINES && this.#isOfInsideAddress(first - 1)) {
      first--;
      if (this.#units[first]?.isSetOff) break;
    }
    const opening = this.#units[first];
    if (opening === undefined || salutation - first < FEWEST_ADDRESS_LINES || !opening.isSetOff) return;
    if (!NAME_LINE.test(opening.head) && !ADDRESSED.test(opening.head)) return;
    for (let at = first; at < salutation; at++) this.#give(at, 'addressee');
  }

  #isOfInsideAddress(index: number): boolean {
    const unit = this.#units[index];
    if (unit === undefined || this.roles.has(unit) || !isAddressLine(unit) || wordCount(unit) === 0) return false;
    return !SENTENCE_END.test(unit.tail) || /(?:^|[\s.])\p{Lu}\p{L}{0,3}\.$/u.test(unit.tail);
  }

  /** The first closing formula that a signature, or the end of the text, follows. */
  #endFrom(from: number): { readonly first: number; readonly formulas: number } | undefined {
    for (let index = Math.max(1, from); index < this.#units.length; index++) {
      let formulas = 0;
      while (formulas < MOST_FORMULAS && this.#isFormula(index + formulas, formulas)) formulas++;
      if (formulas > 0 && this.#isSignature(this.#units[index + formulas])) return { first: index, formulas };
    }
    return undefined;
  }

  #isFormula(index: number, before: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || wordCount(unit) > MOST.formula) return false;
    if (/[?:;]$/.test(unit.tail) || (SENTENCE_END.test(unit.tail) && wordCount(unit) > MOST.name)) return false;
    if (before > 0 && this.#isSignature(unit) && !this.#isSignature(this.#units[index + 1])) return false;
    return this.#phrases.closing(unit.head, unit.tail);
  }

  #isSignature(unit: Unit | undefined): boolean {
    if (unit?.kind !== 'text' || unit.isDateLine) return false;
    return (wordCount(unit) <= MOST.name && NAME_LINE.test(unit.head)) || isOfficeBesideName(unit);
  }

  /** Gives the units of an end their roles; the index after it. */
  #takeEnd({ first, formulas }: { readonly first: number; readonly formulas: number }): number {
    let at = first;
    for (; at < first + formulas; at++) this.#give(at, 'closing');
    const signed = at;
    while (at < signed + MOST_SIGNATURES && this.#isSigning(at, at > signed)) this.#give(at++, 'signature');
    return this.#takeAfter(at);
  }

  /** A name, and lines of it that say an office; a name set off from it is that of somebody else. */
  #isSigning(index: number, isLater: boolean): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine || POSTSCRIPT.test(unit.head)) return false;
    if (!isLater) return true;
    const isOffice = wordCount(unit) <= MOST.office && this.#phrases.office(unit.head, unit.tail);
    // a name set off from its formula can have its office set off too
    const isSpaced = isOffice && this.#units[index - 1]?.isSetOff === true;
    if (unit.isSetOff && !isSpaced) return false;
    if (ADDRESSED.test(unit.head) || this.#phrases.addressee(unit.head, unit.tail)) return false;
    if (this.#isSalutation(unit)) return false;
    return isOffice || this.#isSignature(unit);
  }

  #takeAfter(from: number): number {
    let at = from;
    for (;;) {
      const unit = this.#units[at];
      if (unit === undefined || NEW_PART.test(unit.head)) return at;
      if (unit.kind === 'page') at++;
      else if (unit.kind === 'text' && unit.isDateLine && !this.#opensLetter(at)) this.#give(at++, 'dateline');
      else if (this.#isAddressed(at)) at = this.#takeAddress(at);
      else if (POSTSCRIPT.test(unit.head) || this.#isUnnamedPostscript(at)) at = this.#takePostscript(at);
      else return at;
    }
  }

  /** A date line with a salutation near it is the next letter's. */
  #opensLetter(at: number): boolean {
    return this.#units.slice(at + 1, at + 6).some((unit) => this.#isSalutation(unit));
  }

  #isAddressed(at: number): boolean {
    const unit = this.#units[at];
    if (unit?.kind !== 'text' || wordCount(unit) > MOST.address || this.#opensLetter(at)) return false;
    if (SENTENCE_END.test(unit.tail) && !/\p{Lu}\p{Ll}{0,3}\.$/u.test(unit.tail)) return false;
    if (ADDRESSED.test(unit.head) || this.#phrases.addressee(unit.head, unit.tail)) return true;
    const after = this.#units[at + 1];
    return NAME_LINE.test(unit.head) && unit.isSetOff && after !== undefined && !after.isSetOff && isAddressLine(after);
  }

  #takeAddress(from: number): number {
    let at = from;
    do this.#give(at++, 'addressee');
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
    if (rest.length > MOST_UNNAMED || this.#opensLetter(at - 1)) return false;
    return rest.every(
      (unit) => unit.kind === 'text' && unit.label === undefined && SENTENCE_END.test(unit.tail) && wordCount(unit) > 3,
    );
  }

  #takePostscript(from: number): number {
    let at = from;
    do this.#give(at++, 'postscript');
    while (this.#goesOnPostscript(at));
    if (this.#signsPostscript(at)) this.#give(at++, 'signature');
    return at;
  }

  /** Initials, or the name that the letter is signed with. */
  #signsPostscript(at: number): boolean {
    const unit = this.#units[at];
    if (unit?.kind !== 'text') return false;
    return (
      INITIALS.test(unit.head) || this.#units.some((one) => one.head === unit.head && this.roles.get(one)?.kind === 'signature')
    );
  }

  #goesOnPostscript(at: number): boolean {
    const unit = this.#units[at];
    if (unit?.kind !== 'text' || NEW_PART.test(unit.head) || unit.isDateLine || this.#opensLetter(at - 1)) return false;
    if (INITIALS.test(unit.head)) return false;
    return POSTSCRIPT.test(unit.head) || (SENTENCE_END.test(unit.tail) && wordCount(unit) > 3);
  }
}

/** `Chairman of the Board      J. Hale` */
function isOfficeBesideName(unit: Unit): boolean {
  const [office, name, ...others] = unit.head.split(COLUMN_GAP);
  if (office === undefined || name === undefined || others.length > 0) return false;
  return wordCount(unit) <= MOST.office && NAME_LINE.test(name) && /^\p{Lu}/u.test(office);
}

function isAddressLine(unit: Unit): boolean {
  return unit.kind === 'text' && wordCount(unit) <= MOST.address && !/[!?;:]$/.test(unit.tail) && !unit.isDateLine;
}

function wordCount(unit: Unit): number {
  return lengthOf(unit) > 200 ? Number.POSITIVE_INFINITY : wordsOf(unit.head).length;
}
