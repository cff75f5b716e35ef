// Resolved periods as values of att.datable.w3c.

import { daysInMonth, julianToGregorian } from './calendar.ts';
import type { DateValue } from './found-date.ts';
import type { Relation, Season, Share } from './period.ts';

/** A day, month or year of the calendar, as far as it is known; without a year it has no value. */
export type KnownPoint = {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly time?: string;
  readonly isOldStyle?: true;
};

/** A stretch by its first and last day, month or year: `point` when one value says it, `span` when it has a beginning and an end
 * of its own (a decade, a quarter), `vague` when it lies somewhere within (early in a year, a season). */
export type Bounds = { readonly kind: 'point' | 'span' | 'vague'; readonly first: string; readonly last: string };

const MONTHS = 12;
/** Where each of three shares of a month ends. */
const THIRDS_OF_MONTH: readonly number[] = [10, 20];
const HALF_OF_MONTH = 15;
/** Years of a decade that are early, and that are late from. */
const THIRDS_OF_DECADE: readonly number[] = [3, 6];

const seasonMonths: Readonly<Record<Season, readonly [number, number]>> = { 1: [3, 5], 2: [6, 8], 3: [9, 11], 4: [12, 14] };

export function isoDate({ year, month, day, time }: KnownPoint): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-') + (time === undefined ? '' : `T${time}`);
}

/** Whether the calendar that the point is given in has it. */
export function isInCalendar({ year, month, day, isOldStyle }: KnownPoint): boolean {
  if (year < 1 || year > 9999) return false;
  if (month !== undefined && (month < 1 || month > MONTHS)) return false;
  return day === undefined || (month !== undefined && day >= 1 && day <= daysInMonth(month, year, isOldStyle === true));
}

export function boundsOfPoint(point: KnownPoint, share: Share | undefined): Bounds | undefined {
  if (!isInCalendar(point)) return undefined;
  if (share !== undefined)
    return point.month === undefined ? shareOfYear(point.year, share) : shareOfMonth(point.year, point.month, share);
  const { year, month, day, isOldStyle } = point;
  const isWhole = month !== undefined && day !== undefined && isOldStyle === true;
  const exact = isoDate(isWhole ? { ...julianToGregorian({ year, month, day }) } : point);
  return { kind: 'point', first: exact, last: exact };
}

/** Thirds are what “early” and “end of” mean, and vague; halves and quarters are spans. */
function kindOfShare({ of }: Share): 'span' | 'vague' {
  return of === 3 ? 'vague' : 'span';
}

function shareOfYear(year: number, share: Share): Bounds {
  const { nth, of } = share;
  const months = MONTHS / of;
  return {
    kind: kindOfShare(share),
    first: isoDate({ year, month: months * (nth - 1) + 1 }),
    last: isoDate({ year, month: months * nth }),
  };
}

function shareOfMonth(year: number, month: number, share: Share): Bounds | undefined {
  const { nth, of } = share;
  const length = daysInMonth(month, year);
  const ends = of === 3 ? THIRDS_OF_MONTH : of === 2 ? [HALF_OF_MONTH] : undefined;
  if (ends === undefined) return undefined;
  return {
    kind: kindOfShare(share),
    first: isoDate({ year, month, day: (ends[nth - 2] ?? 0) + 1 }),
    last: isoDate({ year, month, day: ends[nth - 1] ?? length }),
  };
}

/** A winter goes on into the year after the one it is named by, unless two years name it; of one year it can be either winter. */
export function boundsOfSeason(season: Season, year: number, toYear: number | undefined): Bounds {
  const [from, to] = seasonMonths[season];
  if (season !== 4)
    return { kind: 'vague', first: isoDate({ year, month: from }), last: isoDate({ year: toYear ?? year, month: to }) };
  if (toYear !== undefined)
    return { kind: 'vague', first: isoDate({ year, month: from }), last: isoDate({ year: toYear, month: to - MONTHS }) };
  return {
    kind: 'vague',
    first: isoDate({ year: year - 1, month: from }),
    last: isoDate({ year: year + 1, month: to - MONTHS }),
  };
}

export function boundsOfDecade(first: number, share: Share | undefined): Bounds | undefined {
  const [from, to] =
    share === undefined
      ? [0, 9]
      : share.of === 3
        ? thirdOfDecade(share.nth)
        : share.of === 2
          ? [5 * (share.nth - 1), 5 * share.nth - 1]
          : [];
  if (from === undefined || to === undefined) return undefined;
  return {
    kind: share === undefined ? 'span' : kindOfShare(share),
    first: isoDate({ year: first + from }),
    last: isoDate({ year: first + to }),
  };
}

function thirdOfDecade(nth: number): readonly [number, number] {
  return [nth === 1 ? 0 : (THIRDS_OF_DECADE[nth - 2] ?? 0) + 1, THIRDS_OF_DECADE[nth - 1] ?? 9];
}

/** The first century is of the years 1 to 100. */
export function boundsOfCentury(number: number, share: Share | undefined): Bounds {
  const start = (number - 1) * 100;
  const { nth, of } = share ?? { nth: 1, of: 1 };
  return {
    kind: share === undefined ? 'span' : kindOfShare(share),
    first: isoDate({ year: start + Math.floor((100 * (nth - 1)) / of) + 1 }),
    last: isoDate({ year: start + Math.floor((100 * nth) / of) }),
  };
}

export function singleValue({ kind, first, last }: Bounds, relation: Relation | undefined): DateValue {
  switch (relation) {
    case undefined:
      if (kind === 'point') return { when: first };
      return kind === 'span' ? { from: first, to: last } : { notBefore: first, notAfter: last };
    case 'from':
      return kind === 'vague' ? { notBefore: first } : { from: first };
    case 'to':
      return kind === 'vague' ? { notAfter: last } : { to: last };
    case 'notBefore':
      return { notBefore: first };
    case 'notAfter':
      return { notAfter: last };
    case 'before':
      return { notAfter: neighbour(first, -1) };
    case 'after':
      return { notBefore: neighbour(last, 1) };
    default:
      return relation satisfies never;
  }
}

export function rangeValue(from: Bounds, to: Bounds, isWithin: boolean): DateValue {
  if (isWithin || from.kind === 'vague' || to.kind === 'vague') return { notBefore: from.first, notAfter: to.last };
  return { from: from.first, to: to.last };
}

/** The day, month or year before or after. */
function neighbour(value: string, step: -1 | 1): string {
  const [year = 1, month, day] = value.slice(0, 'YYYY-MM-DD'.length).split('-').map(Number);
  if (month === undefined) return isoDate({ year: year + step });
  if (day !== undefined && day + step >= 1 && day + step <= daysInMonth(month, year))
    return isoDate({ year, month, day: day + step });
  const next = month + step;
  const turned =
    next < 1 ? { year: year - 1, month: MONTHS } : next > MONTHS ? { year: year + 1, month: 1 } : { year, month: next };
  if (day === undefined) return isoDate(turned);
  return isoDate({ ...turned, day: step === 1 ? 1 : daysInMonth(turned.month, turned.year) });
}
