// Letters inside a text: where one begins with a salutation, and where it ends with a closing formula, its signature, and what stands
// after it: place and date, the addressee, a postscript. The sequence tells: a line alone would not.

import { classWords } from '../../lexicon/lexicon.ts';
import { wordsOf } from '../profiles/phrases.ts';
import {
  ADDRESSED,
  isAddressLine,
  isPlaceAlone,
  NAME_LINE,
  NEW_PART,
  POSTSCRIPT,
  SENTENCE_END,
  wordCount,
} from './letter-lines.ts';
import { formulaAndName, isFond, isFondGreeting, isHonoured, salutationAndText } from './line-parts.ts';
import type { RolePhrases } from './role-phrases.ts';
import type { UnitRole } from './unit-role.ts';
import type { Unit } from './units.ts';

export type LetterFrames = {
  readonly roles: ReadonlyMap<Unit, UnitRole>;
  /** Units of which a part is one thing and a part another. */
  readonly parts: ReadonlyMap<Unit, readonly Unit[]>;
  /** Indices of the units between salutation and closing, which are in the middle of a text, however short they are. */
  readonly isBody: (index: number) => boolean;
  /** Indices of the units after a letter, up to the next. */
  readonly isAfter: (index: number) => boolean;
};

/** Words. */
const MOST = {
  salutation: 9,
  bareSalutation: 5,
  calledName: 2,
  formula: 16,
  sentence: 6,
  exclamation: 10,
  name: 6,
  bareName: 3,
  office: 12,
  address: 10,
} as const;
/** Words of the text after a salutation that has no sign of one. */
const FEWEST_AFTER = 4;
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
/** Units after the line of a formula and a name, at the end of a text. */
const MOST_AFTER_SIGNED = 4;

/** Parts between commas after a name. */
const MOST_ADDED = 3;

/** `hugo`, `h.` */
const SMALL_NAME = /^\p{Ll}[\p{L}'’-]{0,14}\.?$/u;
const INITIALS = /^[(]?(?:\p{Lu}\p{Ll}?\.[\s-]?){1,4}[)]?$/u;
const SENTENCE_INSIDE = /\p{Ll}{3,}[.!?]\s+\p{Lu}\p{Ll}+\s/u;
const SHORT_ENDEARMENTS = classWords('shortEndearment');
/** `L. A.`, `Lb. Hugo!` */
const SHORT_SALUTATION = /^(\p{L}{1,8})\.?\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+)[,!]?$/u;

export function findLetterFrames(units: readonly Unit[], phrases: RolePhrases): LetterFrames {
  const finder = new FrameFinder(units, phrases);
  finder.find();
  const { roles, parts, bodies, rests } = finder;
  const isIn = (stretches: readonly Stretch[], index: number): boolean =>
    stretches.some(({ first, last }) => index >= first && index <= last);
  return { roles, parts, isBody: (index) => isIn(bodies, index), isAfter: (index) => isIn(rests, index) };
}

type Stretch = { readonly first: number; readonly last: number };
/** `formulas`: how many units from the first on; `isSigned`: the last of them holds the name too. */
type End = { readonly first: number; readonly formulas: number; readonly isSigned: boolean };

class FrameFinder {
  readonly roles = new Map<Unit, UnitRole>();
  readonly parts = new Map<Unit, readonly Unit[]>();
  readonly bodies: Stretch[] = [];
  readonly rests: Stretch[] = [];
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
      const plain = this.#salutationFrom(from);
      const end = this.#endFrom(plain === undefined ? from : plain + 1) ?? (from === 0 ? this.#bareEnd(plain) : undefined);
      if (plain === undefined && end === undefined) return;
      const isBefore = plain !== undefined && (end === undefined || plain < end.first);
      const salutation = isBefore ? plain : end === undefined ? undefined : this.#unmarkedSalutation(from, end.first);
      if (salutation !== undefined) this.#takeSalutation(from, salutation);
      const first = salutation === undefined ? undefined : salutation + 1;
      if (end === undefined) {
        if (first !== undefined) this.bodies.push({ first, last: first });
        return;
      }
      if (first !== undefined) this.bodies.push({ first, last: end.first - 1 });
      from = this.#takeEnd(end);
      this.rests.push({ first: from, last: (this.#salutationFrom(from) ?? this.#units.length) - 1 });
    }
  }

  /** With the day of the week that stands above it. */
  #takeSalutation(from: number, index: number): void {
    const before = this.#units[index - 1];
    if (index > from && before?.isDayLine === true) this.#give(index - 1, 'dateline');
    const unit = this.#units[index];
    const parts = unit === undefined || this.#isSalutation(unit) ? undefined : salutationAndText(unit, this.#phrases);
    if (unit === undefined || parts === undefined) {
      this.#give(index, 'salutation');
    } else {
      this.parts.set(unit, parts);
      this.roles.set(parts[0], { kind: 'salutation' });
    }
    this.#takeInsideAddress(index);
  }

  #give(index: number, kind: Exclude<UnitRole['kind'], 'heading'>): void {
    const unit = this.#units[index];
    if (unit === undefined) return;
    this.roles.set(unit, { kind });
    if (kind === 'signature') this.#signatures.add(unit.head);
  }

  #salutationFrom(from: number): number | undefined {
    const index = this.#units.slice(from, from + OPENING).findIndex((unit) => this.#isSalutation(unit));
    return index === -1 || from + index === this.#units.length - 1 ? undefined : from + index;
  }

  #isSalutation(unit: Unit): boolean {
    if (unit.kind !== 'text' || wordCount(unit) > MOST.salutation) return false;
    const isMarked = /[,!:—–-][)"'”’]*$/u.test(unit.tail) && this.#phrases.salutation(unit.head, unit.tail);
    return isMarked && !isFondGreeting(unit);
  }

  /** Lines directly above a salutation, of which the first names somebody: whom the letter goes to. */
  #takeInsideAddress(salutation: number): void {
    let first = salutation;
    while (salutation - first < MOST_ADDRESS_LINES && this.#isOfInsideAddress(first - 1)) {
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

  /** Of a letter that ends as one: `Lieber Arthur` without a sign or with a full stop, `L. A.`, a name that is called, `Lieber Hugo, ich bin …`. */
  #unmarkedSalutation(from: number, end: number): number | undefined {
    for (let index = from; index < Math.min(end, from + OPENING); index++) {
      const unit = this.#units[index];
      if (unit?.kind !== 'text' || unit.isDateLine || unit.isDayLine) continue;
      if (salutationAndText(unit, this.#phrases) !== undefined) return index;
      const isBefore = index + 1 < end && this.#isText(index + 1);
      if (isBefore && (this.#isBareSalutation(unit) || (this.#isOpening(from, index) && isCalled(unit)))) return index;
      if (this.#isText(index)) return undefined;
    }
    return undefined;
  }

  #isBareSalutation(unit: Unit): boolean {
    const [, short] = SHORT_SALUTATION.exec(unit.head) ?? [];
    if (short !== undefined && SHORT_ENDEARMENTS.has(short.toLowerCase())) return true;
    return wordCount(unit) <= MOST.bareSalutation && /\p{Ll}\.?$/u.test(unit.tail) && isFond(unit.head, this.#phrases);
  }

  /** Only date lines stand above it. */
  #isOpening(from: number, index: number): boolean {
    return this.#units.slice(from, index).every((unit) => unit.isDateLine || unit.isDayLine || unit.kind === 'page');
  }

  #isText(index: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine || unit.label !== undefined || this.#isSignature(unit)) return false;
    return wordCount(unit) >= FEWEST_AFTER && !this.#phrases.addressee(unit.head, unit.tail) && !ADDRESSED.test(unit.head);
  }

  /** The first closing formula that a signature, or the end of the text, follows. */
  #endFrom(from: number): End | undefined {
    for (let first = from; first < this.#units.length; first++) {
      const end = first === 0 ? this.#greetingAlone() : this.#formulasAt(first);
      if (end !== undefined) return end;
      if (this.#isGreeting(first) && this.#areNames(first + 1)) return { first: first + 1, formulas: 0, isSigned: false };
    }
    return undefined;
  }

  /** `Herzlichen Gruß`, and names: all that the text is. */
  #greetingAlone(): End | undefined {
    return this.#isFormula(0, 0) && this.#areNames(1) ? { first: 0, formulas: 1, isSigned: false } : undefined;
  }

  #formulasAt(first: number): End | undefined {
    for (let formulas = 0; formulas <= MOST_FORMULAS; formulas++) {
      const at = first + formulas;
      if (this.#isSignedFormula(at, formulas > 0)) return { first, formulas: formulas + 1, isSigned: true };
      if (formulas < MOST_FORMULAS && (this.#isFormula(at, formulas) || this.#isCalledInFormula(at, formulas))) continue;
      return formulas > 0 && this.#isSignedAt(at) ? { first, formulas, isSigned: false } : undefined;
    }
    return undefined;
  }

  /** `Believe me, / my dear Sir, / yours truly`: who is called once more, between two formulas. */
  #isCalledInFormula(index: number, before: number): boolean {
    const unit = this.#units[index];
    return before > 0 && unit !== undefined && this.#isSalutation(unit) && this.#isFormula(index + 1, 0);
  }

  /** A formula and a name on one line: after a formula, or at the end of the text. */
  #isSignedFormula(index: number, isAfterFormula: boolean): boolean {
    const unit = this.#units[index];
    if (unit === undefined || formulaAndName(unit, this.#phrases) === undefined) return false;
    return isAfterFormula || this.#units.length - index <= MOST_AFTER_SIGNED || this.#opensLetter(index);
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
    return this.#isSignature(unit) && wordCount(unit) <= MOST.bareName && !this.#phrases.closing(unit.head, unit.tail);
  }

  /** A name at the end of a letter that has no formula. */
  #bareEnd(salutation: number | undefined): End | undefined {
    let last = this.#units.length - 1;
    while (this.#units[last]?.isDateLine === true || this.#units[last]?.isDayLine === true) last--;
    const [before, unit] = [this.#units[last - 1], this.#units[last]];
    if (unit === undefined || before?.kind !== 'text' || !this.#isBareName(unit) || !SENTENCE_END.test(before.tail))
      return undefined;
    const isDated = this.#units[0]?.isDateLine === true || this.#units[0]?.isDayLine === true;
    const opening = salutation ?? this.#unmarkedSalutation(0, last) ?? (isDated ? 0 : undefined);
    return opening === undefined || opening >= last - 1 ? undefined : { first: last, formulas: 0, isSigned: false };
  }

  #isFormula(index: number, before: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || isHonoured(unit)) return false;
    const most = unit.tail.endsWith('!') ? MOST.exclamation : SENTENCE_END.test(unit.tail) ? MOST.sentence : MOST.formula;
    if (/[?:;]$/.test(unit.tail) || SENTENCE_INSIDE.test(unit.head) || wordCount(unit) > most) return false;
    if (before > 0 && this.#isSignature(unit) && !this.#isSignature(this.#units[index + 1])) return false;
    return this.#phrases.closing(unit.head, unit.tail) || isFondGreeting(unit);
  }

  /** After a formula, where more is a signature than elsewhere: `gez. Hugo Maier`, `J. Hale, Captain`, and `hugo` at the end. */
  #isSignedAt(index: number): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine) return false;
    if (this.#isSignature(unit) || isNameAndMore(unit) || this.#isSaidSigned(unit)) return true;
    const after = this.#units[index + 1];
    const isLast = after === undefined || after.isDateLine || after.isDayLine;
    return isLast && !unit.isSetOff && SMALL_NAME.test(unit.head);
  }

  #isSaidSigned(unit: Unit): boolean {
    return wordCount(unit) <= MOST.office && this.#phrases.signature(unit.head, unit.tail);
  }

  #isSignature(unit: Unit | undefined): boolean {
    if (unit?.kind !== 'text' || unit.isDateLine) return false;
    return (wordCount(unit) <= MOST.name && NAME_LINE.test(unit.head)) || isOfficeBesideName(unit);
  }

  /** Gives the units of an end their roles; the index after it. */
  #takeEnd({ first, formulas, isSigned }: End): number {
    let at = first;
    for (; at < first + formulas; at++) this.#give(at, 'closing');
    if (isSigned) this.#takeParts(at - 1);
    const signed = isSigned ? at - 1 : at;
    while (at < signed + MOST_SIGNATURES && this.#isSigning(at, at > signed)) this.#give(at++, 'signature');
    return this.#takeAfter(at);
  }

  #takeParts(index: number): void {
    const unit = this.#units[index];
    const parts = unit && formulaAndName(unit, this.#phrases);
    if (unit === undefined || parts === undefined) return;
    this.parts.set(unit, parts);
    this.roles.set(parts[0], { kind: 'closing' });
    this.roles.set(parts[1], { kind: 'signature' });
  }

  /** A name, and lines of it that say an office; a name set off from it is that of somebody else. */
  #isSigning(index: number, isLater: boolean): boolean {
    const unit = this.#units[index];
    if (unit?.kind !== 'text' || unit.isDateLine || POSTSCRIPT.test(unit.head)) return false;
    if (!isLater) return true;
    if (unit.isDayLine || isPlaceAlone(unit)) return false;
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
      else if (unit.kind === 'text' && (unit.isDateLine || unit.isDayLine) && !this.#opensLetter(at))
        this.#give(at++, 'dateline');
      else if (this.#isPlaceBelow(at)) this.#give(at++, 'dateline');
      else if (this.#isAddressed(at)) at = this.#takeAddress(at);
      else if (POSTSCRIPT.test(unit.head) || this.#isUnnamedPostscript(at)) at = this.#takePostscript(at);
      else return at;
    }
  }

  /** `Salzburg`, directly below the signature or another line of its place and date. */
  #isPlaceBelow(at: number): boolean {
    const [before, unit] = [this.#units[at - 1], this.#units[at]];
    if (before === undefined || unit === undefined || unit.isSetOff || !isPlaceAlone(unit)) return false;
    const role = this.parts.has(before) ? 'signature' : this.roles.get(before)?.kind;
    return (role === 'signature' || role === 'dateline') && !this.#opensLetter(at);
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

/** `J. Hale, Jr.`, `H. BAKER, Captain, U. S. Navy`, `S. Fischer, Verlag`: a name, and after a comma what tells more of it. */
function isNameAndMore(unit: Unit): boolean {
  const [name = '', ...more] = unit.head.split(/,\s+/u);
  const isShort = wordCount(unit) <= MOST.office && more.length > 0 && more.length <= MOST_ADDED;
  return isShort && wordsOf(name).length <= MOST.name && NAME_LINE.test(name) && more.every((part) => /^\p{Lu}/u.test(part));
}

/** `Chairman of the Board      J. Hale` */
function isOfficeBesideName(unit: Unit): boolean {
  const [office, name, ...others] = unit.head.split(COLUMN_GAP);
  if (office === undefined || name === undefined || others.length > 0) return false;
  return wordCount(unit) <= MOST.office && NAME_LINE.test(name) && /^\p{Lu}/u.test(office);
}

/** `Arthur,`, `Freund Arthur!` */
function isCalled(unit: Unit): boolean {
  const isShort = wordsOf(unit.head.slice(0, -1)).length <= MOST.calledName;
  return isShort && NAME_LINE.test(unit.head.slice(0, -1)) && /\p{Ll}[,!]$/u.test(unit.tail);
}
