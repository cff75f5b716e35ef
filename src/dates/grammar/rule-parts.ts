// What the rules of the grammar are put together from: points, years as they are written, parts of a day.

import type { MonthWord, Period, Point, YearWord } from './period.ts';
import type { Found, Rule } from './rule-matcher.ts';

export type PeriodRules = readonly Rule<Period>[];

/** Years that 12 and more can be: a number above is not a day. */
const LAST_DAY = 31;

export function point(value: Point): Period {
  return { kind: 'point', point: value };
}

export function fullYear(value: number): YearWord {
  return { kind: 'full', value };
}

export function yearOnly(value: number): Period {
  return point({ year: fullYear(value) });
}

export function named(value: number): MonthWord {
  return { kind: 'named', value };
}

/** The year in a slot of numbers: as it is written, with two or three of its digits. */
export function writtenYear(found: Found, slot = 'y'): YearWord {
  const value = found.value(slot);
  switch (found.className(slot)) {
    case 'twoDigits':
      return { kind: 'short', value, digits: 2 };
    case 'threeDigits':
      return { kind: 'short', value, digits: 3 };
    default:
      return fullYear(value);
  }
}

/** Parts of a day with its month and year, whichever of these slots the rule has: `d`, `m`, `y`, `w` (weekday), `p` (another point). */
export function combined(found: Found): Period {
  const year = found.point('y').year;
  return point({
    ...found.point('p'),
    ...found.point('d'),
    ...(found.has('m') ? { month: named(found.value('m')) } : {}),
    ...(year === undefined ? {} : { year }),
    ...(found.has('w') ? { weekday: found.value('w') } : {}),
  });
}

/** The first number of three digits that is short for a year of four: `902`. Those below it are years as they stand. */
export const FIRST_OF_THREE = 700;

/** A year before 700, or undefined. */
export function earlyYear(found: Found, slot = 'y'): YearWord | undefined {
  const value = found.value(slot);
  return found.className(slot) === 'threeDigits' && value < FIRST_OF_THREE ? fullYear(value) : undefined;
}

/** Two digits that no day can be, or three. */
export function isNoDay(found: Found, slot: string): boolean {
  return found.className(slot) === 'threeDigits' || found.value(slot) > LAST_DAY;
}

/** The end in slot `n` of a stretch of years that starts in slot `y`: `1932-33`, `1937-8`. */
export function rangeEnd(found: Found): YearWord | undefined {
  const { year } = found.point('y');
  if (year?.kind !== 'full' || year.value < 0 || !found.has('n')) return undefined;
  const base = found.className('n') === 'oneDigit' ? 10 : 100;
  let end = Math.floor(year.value / base) * base + found.value('n');
  if (end <= year.value && year.value % 100 >= 90 && base === 100) end += base;
  return end > year.value ? fullYear(end) : undefined;
}
