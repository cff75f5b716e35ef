// The days of feasts.

import { type CalendarDay, daysAfter } from './calendar.ts';
import { EASTER, FARTHEST_FROM_EASTER } from './words/feast-numbers.ts';

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): CalendarDay {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

export function feastDay(feast: number, year: number): CalendarDay {
  if (feast < EASTER - FARTHEST_FROM_EASTER) return { year, month: Math.floor(feast / 100), day: feast % 100 };
  return daysAfter(easter(year), feast - EASTER);
}
