// The two calendars, day by day: lengths of months, days of the week, Julian to Gregorian, and days before and after.

import { describe, expect, test } from 'vitest';
import { dayNumber, daysAfter, daysInMonth, julianToGregorian, weekdayOf } from '../../src/dates/calendar.ts';

test.each<readonly [year: number, gregorian: number, julian: number]>([
  [4, 29, 29],
  [100, 28, 29],
  [400, 29, 29],
  [1899, 28, 28],
  [1900, 28, 29],
  [1902, 28, 28],
  [1903, 28, 28],
  [1904, 29, 29],
  [2000, 29, 29],
])('February of %i', (year, gregorian, julian) => {
  expect([daysInMonth(2, year), daysInMonth(2, year, false), daysInMonth(2, year, true)]).toEqual([
    gregorian,
    gregorian,
    julian,
  ]);
});

test('months, of a year that is not known too', () => {
  const lengths = (year?: number): readonly number[] => Array.from({ length: 14 }, (_, month) => daysInMonth(month, year));
  expect(lengths()).toEqual([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]);
  expect(lengths(1901)).toEqual([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]);
});

/** A day by the clock of JavaScript, which has the new calendar for all years. */
function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
const written = (date: Date): object => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

const YEARS = [1, 4, 99, 100, 101, 400, 1582, 1600, 1699, 1700, 1899, 1900, 1904, 1999, 2000, 2001];
const DAYS = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    [1, 2, 15, 28, daysInMonth(month, year)].map((day) => ({ year, month, day })),
  ),
);

test('each day has its day of the week, and is a day from its neighbour', () => {
  for (const day of DAYS) {
    const date = dateOf(day.year, day.month, day.day);
    expect([day, weekdayOf(day), weekdayOf(day, false)]).toEqual([day, date.getUTCDay(), date.getUTCDay()]);
    if (day.year > 1) expect([day, dayNumber(day) - dayNumber(daysAfter(day, -1))]).toEqual([day, 1]);
  }
});

test.each([0, 1, 3, 28, 31, 32, 59, 60, 366, 800, -1, -3, -28, -31, -32, -60, -366])('%i days after', (days) => {
  for (const day of DAYS.filter(({ year }) => year > 3)) {
    expect([day, daysAfter(day, days)]).toEqual([day, written(dateOf(day.year, day.month, day.day + days))]);
  }
});

describe('days of the old calendar', () => {
  test.each<readonly [old: string, current: string, weekday: number]>([
    ['1582-10-05', '1582-10-15', 5],
    ['1700-02-18', '1700-02-28', 0],
    ['1700-02-29', '1700-03-11', 4],
    ['1752-09-03', '1752-09-14', 4],
    ['1799-12-31', '1800-01-11', 6],
    ['1900-02-28', '1900-03-12', 1],
    ['1900-02-29', '1900-03-13', 2],
    ['1917-10-25', '1917-11-07', 3],
    ['1918-01-31', '1918-02-13', 3],
  ])('%s is %s', (old, current, weekday) => {
    const parts = (text: string) => {
      const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
      return { year, month, day };
    };
    expect(julianToGregorian(parts(old))).toEqual(parts(current));
    expect([weekdayOf(parts(old), true), weekdayOf(parts(current))]).toEqual([weekday, weekday]);
  });
});
