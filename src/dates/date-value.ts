// Resolved periods as values of att.datable.w3c.

import { daysAfter, daysInMonth } from './calendar.ts';
import type { DateValue } from './found-date.ts';
import type { Relation } from './grammar/period.ts';

/** A day, month or year of the calendar, as far as it is known; without a year it has no value. The year is negative before
 * Christ, and there is no year 0: XML Schema 1.0 has none, and TEI's examples count so (20 March 43 BC is -0043-03-20). */
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
const LAST_YEAR = 9999;

/** How far “about” reaches, on both sides; of a month, to the months beside it. */
const ABOUT_YEARS = 5;
const ABOUT_DAYS = 3;

export function isoDate({ year, month, day, time }: KnownPoint): string {
  const parts = [(year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-') + (time === undefined ? '' : `T${time}`);
}

/** The point that a value of ours is; undefined of any other text. */
export function pointOfIso(value: string): KnownPoint | undefined {
  const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Below 0 where `a` is earlier, as far as both say; 0 where one holds the other. */
export function compareValues(a: string, b: string): number {
  const [one, other] = [pointOfIso(a), pointOfIso(b)];
  return one === undefined || other === undefined ? 0 : comparePoints(one, other);
}

export function comparePoints(a: KnownPoint, b: KnownPoint): number {
  if (a.year !== b.year || a.month === undefined || b.month === undefined) return a.year - b.year;
  if (a.month !== b.month || a.day === undefined || b.day === undefined) return a.month - b.month;
  return a.day - b.day;
}

/** Whether the calendar that the point is given in has it. */
export function isInCalendar({ year, month, day, isOldStyle }: KnownPoint): boolean {
  if (year === 0 || Math.abs(year) > LAST_YEAR) return false;
  if (month !== undefined && (month < 1 || month > MONTHS)) return false;
  return day === undefined || (month !== undefined && day >= 1 && day <= daysInMonth(month, year, isOldStyle === true));
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
      return { notAfter: kind === 'vague' ? lastDayOf(last) : last };
    case 'before':
      return { notAfter: neighbour(first, -1) };
    case 'after':
      return { notBefore: neighbour(last, 1) };
    default:
      return relation satisfies never;
  }
}

/** Of a month or a year. */
function lastDayOf(value: string): string {
  const { year, month = MONTHS, day } = pointOfIso(value) ?? { year: 1 };
  return day === undefined ? isoDate({ year, month, day: daysInMonth(month, year) }) : value;
}

export function rangeValue(from: Bounds, to: Bounds, isWithin: boolean): DateValue {
  if (isWithin || from.kind === 'vague' || to.kind === 'vague') return { notBefore: from.first, notAfter: to.last };
  return { from: from.first, to: to.last };
}

/** What “about” means: some years, months or days around, and not later than `latest` where the date itself is not. */
export function widened({ kind, first, last }: Bounds, latest: string | undefined): Bounds {
  if (kind !== 'point') return { kind: 'vague', first, last };
  const [from, to] = [moved(first, -1), moved(last, 1)];
  const isCut = latest !== undefined && compareValues(last, latest) <= 0 && compareValues(to, latest) > 0;
  return { kind: 'vague', first: from, last: isCut ? latest.slice(0, to.length) : to };
}

function moved(value: string, side: -1 | 1): string {
  const { year, month, day } = pointOfIso(value) ?? { year: 1 };
  if (month === undefined) return isoDate({ year: yearAfter(year, side * ABOUT_YEARS) });
  if (day === undefined) return neighbour(isoDate({ year, month }), side);
  return isoDate(daysAfter({ year, month, day }, side * ABOUT_DAYS));
}

/** There is no year 0 between 1 BC and AD 1. */
function yearAfter(year: number, years: number): number {
  const after = year + years;
  return after === 0 || after < 0 !== year < 0 ? after + Math.sign(years) : after;
}

/** The day, month or year before or after. */
function neighbour(value: string, step: -1 | 1): string {
  const { year, month, day } = pointOfIso(value) ?? { year: 1 };
  if (month === undefined) return isoDate({ year: yearAfter(year, step) });
  if (day !== undefined) return isoDate(daysAfter({ year, month, day }, step));
  const next = month + step;
  if (next < 1) return isoDate({ year: yearAfter(year, -1), month: MONTHS });
  return isoDate(next > MONTHS ? { year: yearAfter(year, 1), month: 1 } : { year, month: next });
}
