// Points, parts of them, seasons, decades and centuries as stretches of the calendar.

import { daysInMonth, julianToGregorian } from './calendar.ts';
import { type Bounds, isInCalendar, isoDate, type KnownPoint } from './date-value.ts';
import type { Season, Share } from './grammar/period.ts';

const MONTHS = 12;
const CENTURY = 100;
/** Where each of three shares of a month ends. */
const THIRDS_OF_MONTH: readonly number[] = [10, 20];
const HALF_OF_MONTH = 15;
/** Years of a decade that are early, and that are late from. */
const THIRDS_OF_DECADE: readonly number[] = [3, 6];
/** The same of the hundred years that `the 1800s` are. */
const THIRDS_OF_HUNDRED: readonly number[] = [33, 66];

/** Winter, which goes over the end of the year. */
const LAST_SEASON = 4;

const seasonMonths: Readonly<Record<Season, readonly [number, number]>> = { 1: [3, 5], 2: [6, 8], 3: [9, 11], 4: [12, 14] };

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

/** Of the year in which it begins. */
export function boundsOfOneSeason(season: Season, year: number): Bounds {
  return boundsOfSeason(season, year, season === LAST_SEASON ? year + 1 : undefined);
}

export function monthsOfSeason(season: Season): readonly [first: number, last: number] {
  return seasonMonths[season];
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

/** `the 1800s`: from 1800 to 1899. */
export function boundsOfHundreds(first: number, isBefore: boolean, share: Share | undefined): Bounds {
  const [from, to] = yearsOfHundred(share);
  const [a, b] = isBefore ? [-(first + CENTURY - 1 - from), -(first + CENTURY - 1 - to)] : [first + from, first + to];
  return {
    kind: share === undefined ? 'span' : kindOfShare(share),
    first: isoDate({ year: a === 0 ? -1 : a }),
    last: isoDate({ year: b === 0 ? -1 : b }),
  };
}

function yearsOfHundred(share: Share | undefined): readonly [number, number] {
  if (share === undefined) return [0, CENTURY - 1];
  const { nth, of } = share;
  if (of === 3) return [nth === 1 ? 0 : (THIRDS_OF_HUNDRED[nth - 2] ?? 0) + 1, THIRDS_OF_HUNDRED[nth - 1] ?? CENTURY - 1];
  return [(CENTURY * (nth - 1)) / of, (CENTURY * nth) / of - 1];
}

/** The first century is of the years 1 to 100; before Christ, of 100 to 1. */
export function boundsOfCentury(number: number, isBefore: boolean, share: Share | undefined): Bounds {
  const start = isBefore ? -CENTURY * number : CENTURY * (number - 1) + 1;
  const { nth, of } = share ?? { nth: 1, of: 1 };
  return {
    kind: share === undefined ? 'span' : kindOfShare(share),
    first: isoDate({ year: start + Math.floor((CENTURY * (nth - 1)) / of) }),
    last: isoDate({ year: start + Math.floor((CENTURY * nth) / of) - 1 }),
  };
}
