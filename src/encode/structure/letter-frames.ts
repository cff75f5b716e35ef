// Letters inside a text: where one begins with a salutation, and where it ends with a closing formula, its signature, and what stands
// after it: place and date, the addressee, a postscript. The sequence tells: a line alone would not.

import { AfterSignature } from './after-signature.ts';
import { GivenRoles } from './given-roles.ts';
import { type LetterEnd, LetterEndings, MOST_SIGNATURES } from './letter-endings.ts';
import { LetterOpenings } from './letter-openings.ts';
import { salutationAndText } from './line-parts.ts';
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

export function findLetterFrames(units: readonly Unit[], phrases: RolePhrases): LetterFrames {
  const finder = new FrameFinder(units, phrases);
  finder.find();
  const { given, bodies, rests } = finder;
  const isIn = (stretches: readonly Stretch[], index: number): boolean =>
    stretches.some(({ first, last }) => index >= first && index <= last);
  const { roles, parts } = given;
  return { roles, parts, isBody: (index) => isIn(bodies, index), isAfter: (index) => isIn(rests, index) };
}

type Stretch = { readonly first: number; readonly last: number };

class FrameFinder {
  readonly given: GivenRoles;
  readonly bodies: Stretch[] = [];
  readonly rests: Stretch[] = [];
  readonly #units: readonly Unit[];
  readonly #phrases: RolePhrases;
  readonly #openings: LetterOpenings;
  readonly #endings: LetterEndings;
  readonly #after: AfterSignature;

  constructor(units: readonly Unit[], phrases: RolePhrases) {
    this.#units = units;
    this.#phrases = phrases;
    this.given = new GivenRoles(units);
    this.#openings = new LetterOpenings(units, phrases);
    this.#endings = new LetterEndings(units, phrases, this.#openings);
    this.#after = new AfterSignature(units, phrases, this.#openings, this.given);
  }

  find(): void {
    let from = 0;
    for (;;) {
      const plain = this.#openings.salutationFrom(from);
      const end =
        this.#endings.endFrom(plain === undefined ? from : plain + 1) ??
        (from === 0 ? this.#endings.bareEnd(plain) : undefined);
      if (plain === undefined && end === undefined) return;
      const isBefore = plain !== undefined && (end === undefined || plain < end.first);
      const salutation = isBefore
        ? plain
        : end === undefined
          ? undefined
          : this.#openings.unmarkedSalutation(from, textEnd(end));
      if (salutation !== undefined || end !== undefined) this.#takeDays(from);
      if (salutation !== undefined) this.#takeSalutation(salutation);
      const first = salutation === undefined ? undefined : salutation + 1;
      if (end === undefined) {
        if (first !== undefined) this.bodies.push({ first, last: first });
        return;
      }
      if (first !== undefined) this.bodies.push({ first, last: textEnd(end) - 1 });
      from = this.#takeEnd(end);
      this.rests.push({ first: from, last: (this.#openings.salutationFrom(from) ?? this.#units.length) - 1 });
    }
  }

  /** Days of the week above the text of a letter. */
  #takeDays(from: number): void {
    const text = this.#openings.textFrom(from);
    for (let at = from; at < text; at++) if (this.#units[at]?.isDayLine === true) this.given.give(at, 'dateline');
  }

  #takeSalutation(index: number): void {
    const unit = this.#units[index];
    const gap = unit === undefined || this.#openings.isSalutation(unit) ? undefined : salutationAndText(unit, this.#phrases);
    if (gap === undefined) this.given.give(index, 'salutation');
    else this.given.cut(index, gap, 'salutation');
    const first = this.#openings.insideAddress(index, (one) => this.given.roles.has(one));
    for (let at = first; at < index; at++) this.given.give(at, 'addressee');
  }

  /** Gives the units of an end their roles; the index after it. */
  #takeEnd({ first, formulas, after, name }: LetterEnd): number {
    let at = first + formulas;
    if (after !== undefined) this.given.cut(first, after);
    for (let formula = first; formula < at; formula++) this.given.give(formula, 'closing');
    const signed = name === undefined ? at : at - 1;
    if (name !== undefined) {
      this.given.cut(signed, name, 'closing');
      this.given.give(signed, 'signature');
    }
    while (at < signed + MOST_SIGNATURES && this.#endings.isSigning(at, at > signed)) this.given.give(at++, 'signature');
    return this.#after.take(at);
  }
}

/** After the last unit that is text, or begins as text. */
function textEnd({ first, after }: LetterEnd): number {
  return after === undefined ? first : first + 1;
}
