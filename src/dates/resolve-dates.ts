// Readings in the order of the text → values: what a date leaves out is taken from the document's date and from the dates
// before it. A year that neither gives is not invented: the mention then has no value.

import { Account } from './account.ts';
import {
  comparePoints,
  compareValues,
  isoDate,
  type KnownPoint,
  pointOfIso,
  rangeValue,
  singleValue,
  widened,
} from './date-value.ts';
import { Flow } from './flow.ts';
import type { Certainty, DateValue } from './found-date.ts';
import type { Meaning, Period, Point, Reading, Relation } from './grammar/period.ts';
import { KnownPoints } from './known-points.ts';
import { type NoStretch, type Stretch, Stretches } from './stretches.ts';
import type { TextPlace } from './text-places.ts';
import { type Occasion, Years } from './years.ts';

export type Resolved = { readonly cert: Certainty; readonly notes: readonly string[]; readonly date?: DateValue };

/** Years that a range may last. */
const LONGEST_RANGE = 300;

/** Words for a limit: what they bring in is often still to come. */
const LIMITS: readonly (Relation | undefined)[] = ['to', 'notAfter', 'before', 'notBefore'];

export type FlowOfDates = {
  readonly documentDate?: DateValue;
  /** How the document writes dates in numbers, where it shows that. */
  readonly isMonthFirst?: boolean;
  /** All years that the text says in full. */
  readonly years: readonly number[];
};

export class DateResolver {
  readonly #flow: Flow;
  readonly #stretches: Stretches;

  constructor({ documentDate, isMonthFirst, years }: FlowOfDates) {
    this.#flow = new Flow(documentDate, years);
    const found = new Years(this.#flow);
    this.#stretches = new Stretches(this.#flow, found, new KnownPoints(this.#flow, found, isMonthFirst));
  }

  /** Undefined where the calendar has no such date. */
  resolve({ meaning }: Reading, place: TextPlace): Resolved | undefined {
    if (meaning.kind === 'single' && meaning.period.kind === 'unvalued') return { cert: 'low', notes: [meaning.period.reason] };
    const account = new Account();
    const date = this.#value(meaning, place, account);
    if (date === 'impossible') return undefined;
    if (date === 'unknown') {
      this.#flow.lastMonth = undefined;
      return { cert: 'low', notes: [...account.notes, 'the year is not known'] };
    }
    if (!Object.values(date).every(isWritable)) return undefined;
    if (place.isEntry) this.#enter(date);
    return { cert: account.cert, notes: account.notes, date };
  }

  #value(meaning: Meaning, place: TextPlace, account: Account): DateValue | NoStretch {
    if (meaning.kind === 'range') return this.#range(meaning, { place, isLimit: false, account });
    const { period, approximate } = meaning;
    const relation = meaning.relation === 'before' && isEndOfPeriod(period) ? 'notAfter' : meaning.relation;
    const stretch = this.#stretches.of(period, { place, isLimit: LIMITS.includes(relation), account });
    if (typeof stretch === 'string') return stretch;
    if (account.cert !== 'low' || relation !== undefined)
      this.#remember(stretch, place, approximate === undefined ? 'exact' : 'vague');
    else if (stretch.known !== undefined) this.#flow.rememberMonth(stretch.known);
    if (approximate !== undefined) {
      account.lower('medium', 'approximate');
      return singleValue(widened(stretch.bounds, this.#latest()), relation);
    }
    const value = singleValue(stretch.bounds, relation);
    const isJulian = period.kind === 'point' && period.point.isOldStyle === true;
    return isJulian ? { ...value, calendar: 'julian' } : value;
  }

  #enter({ when }: DateValue): void {
    const day = when === undefined ? undefined : pointOfIso(when);
    if (day?.day !== undefined) this.#flow.enter(day);
  }

  #latest(): string | undefined {
    const { document } = this.#flow;
    return document.year === undefined ? undefined : isoDate({ ...document, year: document.year });
  }

  #range(meaning: Meaning & { readonly kind: 'range' }, occasion: Occasion): DateValue | NoStretch {
    const { place } = occasion;
    const from = this.#stretches.of(meaning.from, occasion);
    if (typeof from === 'string') return from;
    const precision = from.known?.month === undefined ? 'vague' : 'exact';
    this.#remember(from, place, precision);
    const to = this.#stretches.of(followed(meaning.to, from.known), occasion);
    if (typeof to === 'string') return to;
    if (isBackwards(from.bounds.first, to.bounds.last) || isTooLong(from, to)) return 'impossible';
    this.#remember(to, place, precision);
    return rangeValue(from.bounds, to.bounds, meaning.isWithin);
  }

  #remember({ years, known }: Stretch, place: TextPlace, precision: 'exact' | 'vague'): void {
    if (known !== undefined) this.#flow.remember({ ...known, year: years[1] }, place, precision);
  }
}

/** `before the end of 1931`: until it is over, and not until its last months begin. */
function isEndOfPeriod(period: Period): boolean {
  const share = 'share' in period ? period.share : undefined;
  return share !== undefined && share.nth === share.of;
}

/** The end of a range without a year: the first such day after its start. */
function followed(to: Period, start: KnownPoint | undefined): Period {
  if (to.kind !== 'point' || to.point.year !== undefined || to.point.month?.kind !== 'named' || start?.month === undefined)
    return to;
  const month = to.point.month.value;
  const isNext = comparePoints({ year: 0, ...dayOf(to.point, month) }, { ...start, year: 0 }) < 0;
  return { ...to, point: { ...to.point, year: { kind: 'full', value: start.year + (isNext ? 1 : 0) } } };
}

function dayOf({ day }: Point, month: number): { readonly month: number; readonly day?: number } {
  return day === undefined ? { month } : { month, day };
}

function isBackwards(first: string, last: string): boolean {
  return first === last || compareValues(first, last) > 0;
}

function isTooLong(from: Stretch, to: Stretch): boolean {
  return from.years[0] > 0 && to.years[1] - from.years[0] > LONGEST_RANGE;
}

/** Years have four digits, and there is none before the first. */
function isWritable(value: string): boolean {
  return value === 'julian' || /^-?(?!0000)\d{4}(?:-|$)/.test(value);
}
