// The two calendars of archival dates: days of a month, days counted through, Julian to Gregorian. Years from 1 on.

const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

function isLeap(year: number, isJulian: boolean): boolean {
  return year % 4 === 0 && (isJulian || year % 100 !== 0 || year % 400 === 0);
}

/** Of an unknown year, the most that the month can have. */
export function daysInMonth(month: number, year?: number, isJulian = false): number {
  if (month === 2 && (year === undefined || isLeap(year, isJulian))) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

/** Days from a fixed day on, the same for both calendars, so that their difference is the distance of two days. */
export function dayNumber({ year, month, day }: CalendarDay, isJulian = false): number {
  // The year is counted from March, so that the leap day is its last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const days = 365 * y + Math.floor(y / 4) + Math.floor((153 * m + 2) / 5) + day;
  return isJulian ? days - 2 : days - Math.floor(y / 100) + Math.floor(y / 400);
}

/** 0 is Sunday. */
export function weekdayOf(date: CalendarDay, isJulian = false): number {
  return (dayNumber(date, isJulian) + 2) % 7;
}

/** Where the new calendar was introduced, this is the day that the old one had so named. */
export function julianToGregorian(date: CalendarDay): CalendarDay {
  return daysAfter(date, dayNumber(date, true) - dayNumber(date));
}

/** So many days after a day; before it, where they are negative. */
export function daysAfter(date: CalendarDay, days: number): CalendarDay {
  let { year, month, day } = { ...date, day: date.day + days };
  while (day > daysInMonth(month, year)) {
    day -= daysInMonth(month, year);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  while (day < 1) {
    month -= 1;
    if (month < 1) [year, month] = [year - 1, 12];
    day += daysInMonth(month, year);
  }
  return { year, month, day };
}
