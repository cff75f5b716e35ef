// Months with a year, and days of a month that is only pointed at.

import { COMMA_YEAR } from './day-rules.ts';
import type { Period } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { combined, earlyYear, fullYear, isNoDay, named, type PeriodRules, point, writtenYear } from './rule-parts.ts';

/** The rule for `März 98`. */
export const MONTH_TWO_DIGITS = 'month, year of two digits';

function nearest(side: 'before' | 'after'): (found: Found) => Period {
  return (found) => point({ month: named(found.value('m')), year: { kind: 'nearest', side } });
}

/** The rule for `May 604`. */
export const MONTH_EARLY_YEAR = 'month, year before 700';

/** The rules for `1812 June` and `1812, June`, as lists write them. */
export const YEAR_MONTH = 'year month';
export const YEAR_COMMA_MONTH = 'month after its year';

/** The rule for `Sunday the 4th`, and for `Sunday 4` as a heading. */
export const WEEKDAY_DAY = 'weekday, day of no month';
export const WEEKDAY_NUMBER = 'weekday, number';

export const months: PeriodRules = [
  { name: 'month, year', row: `m:month monthWord? ${COMMA_YEAR}`, read: combined },
  { name: 'month, year', row: 'm:month comma? in? the? yearWord y:@year', read: combined },
  {
    name: MONTH_TWO_DIGITS,
    row: 'm:month y:twoDigits|threeDigits',
    read: (f) => (isNoDay(f, 'y') ? point({ month: named(f.value('m')), year: writtenYear(f) }) : undefined),
  },
  { name: MONTH_EARLY_YEAR, row: 'm:month y:threeDigits yearMark?', read: monthOfEarlyYear },
  { name: 'month last', row: 'm:month refLast', read: nearest('before') },
  { name: 'last month', row: 'refLast m:month', read: nearest('before') },
  { name: 'month next', row: 'm:month refNext', read: nearest('after') },
  { name: 'next month', row: 'refNext m:month', read: nearest('after') },
  {
    name: 'month of this year',
    row: 'refThis m:month',
    read: (f) => point({ month: named(f.value('m')), year: { kind: 'relative', to: 'document', offset: 0 } }),
  },
  { name: 'year-month', row: 'y:year ~dash ~m:twoDigits', read: isoMonth },
  { name: YEAR_MONTH, row: 'y:year m:month', read: yearFirst },
  { name: YEAR_COMMA_MONTH, row: 'y:year yearMark? comma|colon m:month', read: yearFirst },
  { name: YEAR_COMMA_MONTH, row: 'y:year yearMark m:month', read: yearFirst },
];

function monthOfEarlyYear(found: Found): Period | undefined {
  const year = earlyYear(found);
  return year === undefined ? undefined : point({ month: named(found.value('m')), year });
}

function yearFirst(found: Found): Period {
  return point({ year: fullYear(found.value('y')), month: named(found.value('m')) });
}

/** `1937-03`, which no range of years can be, unlike `1905-07` and `1999-01`. */
function isoMonth(found: Found): Period | undefined {
  const [year, month] = [found.value('y'), found.value('m')];
  if (month < 1 || month > 12 || month > year % 100 || year % 100 >= 90) return undefined;
  return point({ year: fullYear(year), month: named(month) });
}

function relativeMonth(to: 'document' | 'flow', offset: number): (found: Found) => Period {
  return (found) => point({ ...found.point('d'), month: { kind: 'relative', to, offset } });
}

function dayAndMonth(found: Found): Period {
  return point({ day: found.value('d'), month: named(found.value('m')) });
}

function weekdayAndDay(found: Found): Period {
  return point({ weekday: found.value('w'), day: found.value('d') });
}

/** The year of the document, or the one next to it, told before the month: `27 минувшего сентября`. */
function dayOfNearMonth(side: 'before' | 'after'): (found: Found) => Period {
  return (found) => point({ ...found.point('d'), month: named(found.value('m')), year: { kind: 'nearest', side } });
}

function dayOfThisYear(found: Found): Period {
  return point({
    ...found.point('d'),
    month: named(found.value('m')),
    year: { kind: 'relative', to: 'document', offset: 0 },
  });
}

/** Days of a month that is counted from the document or from the date before: `12th ultimo`. */
export const daysOfRelativeMonth: PeriodRules = [
  { name: 'day of this month', row: 'd:@day dayOfMonth? thisMonth', read: relativeMonth('document', 0) },
  { name: 'day of last month', row: 'd:@day dayOfMonth? lastMonth', read: relativeMonth('document', -1) },
  { name: 'day of next month', row: 'd:@day dayOfMonth? nextMonth', read: relativeMonth('document', 1) },
  { name: 'day of this month', row: 'd:@day dayOfMonth? of? refThis monthWord', read: relativeMonth('document', 0) },
  { name: 'day of last month', row: 'd:@day dayOfMonth? of? refLast monthWord', read: relativeMonth('document', -1) },
  { name: 'day of next month', row: 'd:@day dayOfMonth? of? refNext monthWord', read: relativeMonth('document', 1) },
  { name: 'day of that month', row: 'd:@day dayOfMonth? of? the? refSame monthWord', read: relativeMonth('flow', 0) },
  {
    name: 'day of the following month',
    row: 'd:@day dayOfMonth? of? the? refFollowing monthWord',
    read: relativeMonth('flow', 1),
  },
  {
    name: 'day of the previous month',
    row: 'd:@day dayOfMonth? of? the? refPrevious monthWord',
    read: relativeMonth('flow', -1),
  },
  { name: 'day of month of this year', row: 'd:@day dayOfMonth? refThis m:month', read: dayOfThisYear },
  { name: 'day of last month', row: 'd:@day dayOfMonth? refLast m:month', read: dayOfNearMonth('before') },
  { name: 'day of next month', row: 'd:@day dayOfMonth? refNext m:month', read: dayOfNearMonth('after') },
];

/** Days of a month in Roman numbers, which have no year with them. */
export const daysOfRomanMonth: PeriodRules = [
  { name: 'day.Roman month', row: 'd:day ~dot|slash ~m:roman', read: dayAndMonth },
  { name: 'day. Roman month.', row: 'd:day ordinalPoint m:roman ordinalPoint', read: dayAndMonth },
  { name: 'day/Roman month', row: 'd:day ~dot ~slash m:roman dot?', read: dayAndMonth },
];

export const partialDates: PeriodRules = [
  { name: 'date', row: 'p:@dayMonth', read: combined },
  { name: WEEKDAY_DAY, row: 'w:weekday dot? comma? the? d:ordinalDay', read: weekdayAndDay },
  { name: WEEKDAY_DAY, row: 'w:weekday dot? comma? the? d:day ordinalPoint', read: weekdayAndDay },
  { name: WEEKDAY_NUMBER, row: 'w:weekday dot? comma? d:day', read: weekdayAndDay },
  { name: WEEKDAY_NUMBER, row: 'd:day dot? comma? w:weekday', read: weekdayAndDay },
  { name: 'day.Roman month', row: 'p:@dayOfRomanMonth', read: (f) => f.period('p') },
  { name: 'date', row: 'p:@dayOfRelativeMonth', read: (f) => f.period('p') },
  { name: 'weekday, date', row: 'w:weekday dot? comma? the? p:@dayOfRelativeMonth', read: combined },
];
