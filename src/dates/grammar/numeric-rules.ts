// Days in numbers, Arabic and Roman, and the time of a day.

import type { Period } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { isNoDay, named, type PeriodRules, point, writtenYear } from './rule-parts.ts';

/** Digits of a year that are left out. */
const SHORT = 'twoDigits|threeDigits';

function numeric(found: Found): Period {
  return point({ year: writtenYear(found), month: named(found.value('m')), day: found.value('d') });
}

function unordered(found: Found): Period | undefined {
  const [a, b] = [found.value('a'), found.value('b')];
  if (a > 12 && b > 12) return undefined;
  const year = writtenYear(found);
  if (a > 12) return point({ year, month: named(b), day: a, order: { first: 'day', in: 'numbers' } });
  if (b > 12) return point({ year, month: named(a), day: b, order: { first: 'month', in: 'numbers' } });
  return point({ year, unordered: [a, b] });
}

function bracketed(found: Found): Period {
  return point({
    year: writtenYear(found),
    month: named(found.value('m')),
    day: found.value('d'),
    conjectured: found.has('question') ? 'questioned' : 'bracketed',
  });
}

/** The rule for `24/6 95`. */
export const SLASH_SPACE = 'day/month year';

export const numericDates: PeriodRules = [
  { name: 'year-month-day', row: 'y:year ~dash ~m:monthNumber ~dash ~d:day', read: numeric },
  { name: 'year.month.day', row: 'y:year ~dot ~m:monthNumber ~dot ~d:day', read: numeric },
  { name: 'year/month/day', row: 'y:year ~slash ~m:monthNumber ~slash ~d:day', read: numeric },
  { name: 'day.month.year', row: 'd:day dot m:monthNumber dot y:year yearMark?', read: numeric },
  { name: 'day.month.year', row: `d:day ~dot ~m:monthNumber ~dot ~y:${SHORT} yearMark?`, read: numeric },
  { name: 'day. month. year', row: `d:day ordinalPoint m:monthNumber ordinalPoint y:${SHORT}`, read: numeric },
  {
    name: 'day. month. year',
    row: `d:day ~dot m:monthNumber ~dot y:${SHORT} yearMark?`,
    read: (f) => (isNoDay(f, 'y') ? numeric(f) : undefined),
  },
  {
    name: 'day. month. [year]',
    row: 'd:day ~dot m:monthNumber ~dot openBracket y:year question? closeBracket',
    read: bracketed,
  },
  { name: 'day/month/year', row: 'a:day ~slash ~b:day ~slash ~y:year|twoDigits', read: unordered },
  { name: SLASH_SPACE, row: `a:day ~dot? ~slash ~b:monthNumber dot? y:year|${SHORT}`, read: unordered },
  { name: 'day-month-year', row: 'a:day ~dash ~b:day ~dash ~y:year', read: unordered },
  {
    name: 'day-month-year',
    row: 'a:day ~dash ~b:monthNumber ~dash ~y:twoDigits',
    read: (f) => (isNoDay(f, 'y') ? unordered(f) : undefined),
  },
  { name: 'day.Roman month.year', row: 'd:day dot|slash|dash? m:roman dot|slash|dash? y:year yearMark?', read: numeric },
  {
    name: 'day.Roman month.year',
    row: `d:day ~dot|slash|dash ~m:roman ~dot|slash|dash ~y:${SHORT} yearMark?`,
    read: numeric,
  },
  { name: 'day. Roman month. year', row: `d:day ~dot m:roman ~dot y:${SHORT} yearMark?`, read: numeric },
  { name: 'day/Roman month year', row: `d:day ~dot? ~slash m:roman dot? y:year|${SHORT} yearMark?`, read: numeric },
  {
    name: 'day. Roman month. [year]',
    row: 'd:day ~dot m:roman ~dot openBracket y:year question? closeBracket',
    read: bracketed,
  },
];

function clock(found: Found): Period | undefined {
  const [h, m, s] = [found.value('hour'), found.value('minute'), found.value('second')];
  if (h > 23 || m > 59 || s > 59) return undefined;
  const time = [h, m, s].map((n) => String(n).padStart(2, '0')).join(':') + (found.has('zone') ? 'Z' : '');
  return point({ ...found.point('p'), time });
}

export const times: PeriodRules = [
  {
    name: 'date and time',
    row: 'p:@fullDate ~letterT ~hour:twoDigits ~colon ~minute:twoDigits ~zone:letterZ?',
    read: clock,
  },
  {
    name: 'date and time',
    row: 'p:@fullDate ~letterT ~hour:twoDigits ~colon ~minute:twoDigits ~colon ~second:twoDigits ~zone:letterZ?',
    read: clock,
  },
];
