// Days of a month, with and without the year, in words.

import type { Period, Point } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { combined, earlyYear, fullYear, isNoDay, type PeriodRules, point, writtenYear } from './rule-parts.ts';

/** The year after which England's ended with December, and double years went out of use. */
const LAST_DOUBLE_YEAR = 1752;

export const days: PeriodRules = [
  { name: 'day', row: 'd:day', read: (f) => point({ day: f.value('d') }) },
  { name: 'day', row: 'd:day ordinalPoint', read: (f) => point({ day: f.value('d') }) },
  { name: 'day in quotation marks', row: 'openQuote d:day closeQuote', read: (f) => point({ day: f.value('d') }) },
  { name: 'day', row: 'd:day ~ordinalPoint ~ordinalEnd', read: (f) => point({ day: f.value('d') }) },
];

export const spelledDays: PeriodRules = [
  { name: 'day in words', row: 'd:spelledDay', read: (f) => (f.value('d') <= 31 ? point({ day: f.value('d') }) : undefined) },
  {
    name: 'day in words',
    row: 't:spelledTens dash? d:spelledDay',
    read: (f) =>
      f.value('d') < 10 && f.value('t') + f.value('d') <= 31 ? point({ day: f.value('t') + f.value('d') }) : undefined,
  },
];

function inWords(first: 'day' | 'month'): (found: Found) => Period {
  return (found) => {
    const period = combined(found);
    return period.kind === 'point' ? point({ ...period.point, order: { first, in: 'words' } }) : period;
  };
}

export const dayMonthsAlone: PeriodRules = [
  { name: 'day month', row: 'd:@day of? m:month', read: inWords('day') },
  { name: 'day of month', row: 'd:@day|@spelledDay dayWord? of the? m:month', read: combined },
  { name: 'day month', row: 'd:@spelledDay m:month', read: combined },
  { name: 'month day', row: 'm:month the? d:@day', read: inWords('month') },
  { name: 'month day', row: 'm:month d:@day dayMark', read: inWords('month') },
  { name: 'month the day', row: 'm:month the d:@spelledDay', read: combined },
];

export const dayMonths: PeriodRules = [
  { name: 'date', row: 'p:@dayMonthAlone', read: (f) => f.period('p') },
  { name: 'date', row: 'w:weekday dot? comma? the? p:@dayMonthAlone', read: combined },
];

export const COMMA_YEAR = 'comma? of? the? in? y:@year|@relativeYear';

/** The rule for `7 Nov 34`: what stands after it may say that the two digits count something. */
export const TWO_DIGITS = 'day, month, year of two digits';

/** The rule for `3 May 604`: what stands around it must say that the number counts nothing. */
export const EARLY_YEAR = 'day, month, year before 700';

/** The rule for `July 7. 1859`, a point read or printed for a comma. */
export const BROKEN = 'day, month. year';

/** Two digits that can be a day are a year only after a day and its month, with no comma. */
function twoDigitYear(found: Found): Period | undefined {
  const day = found.point('p');
  const isAfterMonth = day.order?.first !== 'month';
  if (!isNoDay(found, 'y') && (!isAfterMonth || found.has('comma'))) return undefined;
  return point({ ...day, year: writtenYear(found) });
}

/** A comma parts the year only from a day that comes after its month. */
function dayOfEarlyYear(found: Found): Period | undefined {
  const [day, year] = [found.point('p'), earlyYear(found)];
  if (year === undefined || (found.has('comma') && day.order?.first !== 'month')) return undefined;
  return point({ ...day, year });
}

/** The year of a day in the first months of a double year such as 1731/2 is the second. */
function doubleYear(found: Found): Period | undefined {
  const day: Point = found.has('m') ? { month: { kind: 'named', value: found.value('m') } } : found.point('p');
  const year = found.value('y');
  const second = found.value('n');
  const isDouble = second === (year + 1) % (found.className('n') === 'oneDigit' ? 10 : 100);
  const month = day.month?.kind === 'named' ? day.month.value : 12;
  if (!isDouble || month > 3 || year >= LAST_DOUBLE_YEAR) return undefined;
  return point({ ...day, year: fullYear(year + 1) });
}

function nearest(side: 'before' | 'after'): (found: Found) => Period {
  return (found) => point({ ...found.point('p'), year: { kind: 'nearest', side } });
}

/** A year in brackets was added by somebody who was not sure to find it there. */
function conjectured(found: Found): Period {
  return point({ ...found.point('p'), ...found.point('y'), conjectured: found.has('question') ? 'questioned' : 'bracketed' });
}

export const wordyDates: PeriodRules = [
  { name: 'day, month, year', row: `p:@dayMonth ${COMMA_YEAR}`, read: combined },
  { name: 'day, month, year', row: 'p:@dayMonth refThis|refLast|refNext y:@year', read: combined },
  { name: 'day.Roman month, year', row: 'p:@dayOfRomanMonth comma? y:@relativeYear', read: combined },
  { name: 'day, month, year', row: 'd:@day m:smallMonth comma? y:@year', read: combined },
  { name: 'day, month, year', row: 'p:@dayMonth comma? in? the? of? yearWord? y:@spelledYear', read: combined },
  { name: 'day, month, year', row: 'p:@dayMonth comma? in the? yearWord y:@year', read: combined },
  { name: 'day, month, [year]', row: 'p:@dayMonth comma? openBracket y:@year question? closeBracket', read: conjectured },
  { name: BROKEN, row: 'p:@dayMonthAlone dot y:year', read: (f) => point({ ...f.point('p'), year: fullYear(f.value('y')) }) },
  { name: 'month, day, year', row: 'm:month comma d:day comma y:@year', read: combined },
  { name: 'year, month, day', row: 'y:year comma? m:month d:@day', read: yearFirst },
  { name: 'year, day, month', row: 'y:year comma d:@day m:month', read: yearFirst },
  { name: 'weekday, date', row: 'w:weekday dot? comma? the? p:@numericDate', read: combined },
  { name: TWO_DIGITS, row: 'p:@dayMonth comma? y:twoDigits|threeDigits', read: twoDigitYear },
  { name: EARLY_YEAR, row: 'p:@dayMonth comma? y:threeDigits yearMark?', read: dayOfEarlyYear },
  { name: 'day, month, double year', row: 'p:@dayMonth comma? y:year ~slash|dash ~n:oneDigit|twoDigits', read: doubleYear },
  { name: 'month, double year', row: 'm:month comma? y:year ~slash ~n:oneDigit|twoDigits', read: doubleYear },
  { name: 'day-month-year', row: 'd:@day ~dash ~m:month ~dash ~y:@year', read: combined },
  { name: 'day-month-year', row: 'd:@day ~dash ~m:month ~dash ~y:twoDigits', read: shortYear },
  { name: 'day, month last', row: 'p:@dayMonth comma? refLast', read: nearest('before') },
  { name: 'day, month next', row: 'p:@dayMonth comma? refNext', read: nearest('after') },
];

function shortYear(found: Found): Period {
  const period = combined(found);
  return period.kind === 'point' ? point({ ...period.point, year: writtenYear(found) }) : period;
}

function yearFirst(found: Found): Period {
  const period = combined(found);
  return period.kind === 'point' ? point({ ...period.point, year: fullYear(found.value('y')) }) : period;
}
