// The grammar of single dates and of stretches with a name (seasons, decades, centuries), by groups; each uses those before it.

import type { MonthWord, Period, Point, Season, YearWord } from './period.ts';
import type { Found, Rule } from './rule-matcher.ts';

type Rules = readonly Rule<Period>[];

/** The year after which England's ended with December, and double years went out of use. */
const LAST_DOUBLE_YEAR = 1752;

function point(value: Point): Period {
  return { kind: 'point', point: value };
}

function yearOnly(value: number): Period {
  return point({ year: { kind: 'full', value } });
}

function named(value: number): MonthWord {
  return { kind: 'named', value };
}

/** Parts of a day with its month and year, whichever of these slots the rule has: `d`, `m`, `y`, `w` (weekday), `p` (another point). */
function combined(found: Found): Period {
  const year = found.point('y').year;
  return point({
    ...found.point('p'),
    ...found.point('d'),
    ...(found.has('m') ? { month: named(found.value('m')) } : {}),
    ...(year === undefined ? {} : { year }),
    ...(found.has('w') ? { weekday: found.value('w') } : {}),
  });
}

function numeric(found: Found): Period {
  const written = found.value('y');
  const year: YearWord = { kind: found.className('y') === 'year' ? 'full' : 'short', value: written };
  return point({ year, month: named(found.value('m')), day: found.value('d') });
}

function unordered(found: Found): Period | undefined {
  const [a, b] = [found.value('a'), found.value('b')];
  if (a > 12 && b > 12) return undefined;
  const year: YearWord = { kind: found.className('y') === 'year' ? 'full' : 'short', value: found.value('y') };
  if (a > 12) return point({ year, month: named(b), day: a, order: { first: 'day', in: 'numbers' } });
  if (b > 12) return point({ year, month: named(a), day: b, order: { first: 'month', in: 'numbers' } });
  return point({ year, unordered: [a, b] });
}

function relative(to: 'document' | 'flow', offset: number): (found: Found) => Period {
  return () => point({ year: { kind: 'relative', to, offset } });
}

function relativeMonth(to: 'document' | 'flow', offset: number): (found: Found) => Period {
  return (found) => point({ ...found.point('d'), month: { kind: 'relative', to, offset } });
}

function nearest(side: 'before' | 'after'): (found: Found) => Period {
  return (found) =>
    point({
      ...found.point('p'),
      ...(found.has('m') ? { month: named(found.value('m')) } : {}),
      year: { kind: 'nearest', side },
    });
}

/** The year of a day in the first months of a double year such as 1731/2 is the second. */
function doubleYear(found: Found): Period | undefined {
  const day = found.point('p');
  const year = found.value('y');
  const second = found.value('n');
  const isDouble = second === (year + 1) % (found.className('n') === 'oneDigit' ? 10 : 100);
  const month = day.month?.kind === 'named' ? day.month.value : 12;
  if (!isDouble || month > 3 || year >= LAST_DOUBLE_YEAR) return undefined;
  return point({ ...day, year: { kind: 'full', value: year + 1 } });
}

function clock(found: Found): Period | undefined {
  const [h, m, s] = [found.value('hour'), found.value('minute'), found.value('second')];
  if (h > 23 || m > 59 || s > 59) return undefined;
  const time = [h, m, s].map((n) => String(n).padStart(2, '0')).join(':') + (found.has('zone') ? 'Z' : '');
  return point({ ...found.point('p'), time });
}

function seasonOf(found: Found): Period | undefined {
  const { year } = found.point('y');
  if (year === undefined) return undefined;
  const season = found.value('s') as Season;
  const to = found.point('z').year ?? rangeEnd(found);
  if (to === undefined) return { kind: 'season', season, year };
  if (year.kind !== 'full' || to.kind !== 'full' || to.value <= year.value) return undefined;
  return { kind: 'season', season, year, toYear: to };
}

/** The end in slot `n` of a stretch of years that starts in slot `y`: `1932-33`, `1937-8`. */
export function rangeEnd(found: Found): YearWord | undefined {
  const { year } = found.point('y');
  if (year?.kind !== 'full' || !found.has('n')) return undefined;
  const base = found.className('n') === 'oneDigit' ? 10 : 100;
  let end = Math.floor(year.value / base) * base + found.value('n');
  if (end <= year.value && year.value % 100 >= 90 && base === 100) end += base;
  return end > year.value ? { kind: 'full', value: end } : undefined;
}

const bareYears: Rules = [
  { name: 'year', row: 'y:year', read: (f) => yearOnly(f.value('y')) },
  { name: 'year', row: 'y:year yearMark', read: (f) => yearOnly(f.value('y')) },
  { name: 'year AD', row: 'y:year comma? ad', read: (f) => yearOnly(f.value('y')) },
  { name: 'AD year', row: 'ad comma? y:year', read: (f) => yearOnly(f.value('y')) },
  {
    name: "year '37",
    row: 'apostrophe ~y:twoDigits',
    read: (f) => point({ year: { kind: 'short', value: f.value('y') } }),
  },
  {
    name: 'year of two digits',
    row: 'y:twoDigits yearMark',
    read: (f) => point({ year: { kind: 'short', value: f.value('y') } }),
  },
];

const smallNumbers: Rules = [
  { name: 'number', row: 'n:unit|teen', read: (f) => yearOnly(f.value('n')) },
  { name: 'number', row: 't:tens dash? n:unit?', read: (f) => yearOnly(f.value('t') + f.value('n')) },
];

function spelledYear(found: Found): Period {
  const rest = found.point('rest').year;
  const below = rest?.kind === 'full' ? rest.value : 0;
  return yearOnly(found.value('k') * 1000 + found.value('c') * 100 + below);
}

const spelledYears: Rules = [
  { name: 'year in words', row: 'ad? k:unit thousand comma? c:unit hundred and? rest:@smallNumber?', read: spelledYear },
  { name: 'year in words', row: 'ad? c:teen hundred and? rest:@smallNumber?', read: spelledYear },
  { name: 'year in words', row: 'c:teen rest:@smallNumber', read: (f) => (f.value('c') > 14 ? spelledYear(f) : undefined) },
];

const relativeYears: Rules = [
  { name: 'this year', row: 'refThis yearWord yearMark?', read: relative('document', 0) },
  { name: 'this year', row: 'thisYear', read: relative('document', 0) },
  { name: 'last year', row: 'refLast yearWord', read: relative('document', -1) },
  { name: 'last year', row: 'lastYear', read: relative('document', -1) },
  { name: 'next year', row: 'refNext yearWord', read: relative('document', 1) },
  { name: 'the same year', row: 'refSame yearWord', read: relative('flow', 0) },
  { name: 'the previous year', row: 'refPrevious yearWord', read: relative('flow', -1) },
  { name: 'the following year', row: 'refFollowing yearWord', read: relative('flow', 1) },
];

const days: Rules = [
  { name: 'day', row: 'd:day', read: (f) => point({ day: f.value('d') }) },
  { name: 'day', row: 'd:day ordinalPoint', read: (f) => point({ day: f.value('d') }) },
];

const spelledDays: Rules = [
  { name: 'day in words', row: 'd:spelledDay', read: (f) => point({ day: f.value('d') }) },
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

const dayMonthsAlone: Rules = [
  { name: 'day month', row: 'd:@day of? m:month', read: inWords('day') },
  { name: 'day of month', row: 'd:@day|@spelledDay dayWord? of the? m:month', read: combined },
  { name: 'day month', row: 'd:@spelledDay m:month', read: combined },
  { name: 'month day', row: 'm:month the? d:@day', read: inWords('month') },
  { name: 'month the day', row: 'm:month the d:@spelledDay', read: combined },
];

const dayMonths: Rules = [
  { name: 'date', row: 'p:@dayMonthAlone', read: (f) => f.period('p') },
  { name: 'date', row: 'w:weekday comma? the? p:@dayMonthAlone', read: combined },
];

const COMMA_YEAR = 'comma? of? the? in? y:@year|@relativeYear';

/** The rule for `7 Nov 34`, whose end must be one of the phrase too. */
export const TWO_DIGITS = 'day, month, year of two digits';

/** The rule for `July 7. 1859`, a point read or printed for a comma. */
export const BROKEN = 'day, month. year';

function twoDigitYear(found: Found): Period | undefined {
  const day = found.point('p');
  if (found.value('y') <= 31 || day.order?.first !== 'day') return undefined;
  return point({ ...day, year: { kind: 'short', value: found.value('y') } });
}

const fullDates: Rules = [
  { name: 'day, month, year', row: `p:@dayMonth ${COMMA_YEAR}`, read: combined },
  { name: 'day, month, year', row: 'd:@day m:smallMonth comma? y:@year', read: combined },
  { name: 'day, month, year', row: 'p:@dayMonth comma? in? the? of? yearWord? y:@spelledYear', read: combined },
  {
    name: BROKEN,
    row: 'p:@dayMonthAlone dot y:year',
    read: (f) => point({ ...f.point('p'), year: { kind: 'full', value: f.value('y') } }),
  },
  { name: 'month, day, year', row: 'm:month comma d:day comma y:@year', read: combined },
  { name: TWO_DIGITS, row: 'p:@dayMonthAlone y:twoDigits', read: twoDigitYear },
  { name: 'day, month, double year', row: 'p:@dayMonth comma? y:year ~slash ~n:oneDigit|twoDigits', read: doubleYear },
  { name: 'day-month-year', row: 'd:@day ~dash ~m:month ~dash ~y:@year', read: combined },
  { name: 'day, month last', row: 'p:@dayMonth comma? refLast', read: nearest('before') },
  { name: 'day, month next', row: 'p:@dayMonth comma? refNext', read: nearest('after') },
  { name: 'year-month-day', row: 'y:year ~dash ~m:monthNumber ~dash ~d:day', read: numeric },
  { name: 'year.month.day', row: 'y:year ~dot ~m:monthNumber ~dot ~d:day', read: numeric },
  { name: 'year/month/day', row: 'y:year ~slash ~m:monthNumber ~slash ~d:day', read: numeric },
  { name: 'day.month.year', row: 'd:day dot m:monthNumber dot y:year yearMark?', read: numeric },
  { name: 'day.month.year', row: 'd:day ~dot ~m:monthNumber ~dot ~y:twoDigits yearMark?', read: numeric },
  { name: 'day/month/year', row: 'a:day ~slash ~b:day ~slash ~y:year|twoDigits', read: unordered },
  { name: 'day-month-year', row: 'a:day ~dash ~b:day ~dash ~y:year', read: unordered },
  { name: 'day.Roman month.year', row: 'd:day dot|slash|dash? m:roman dot|slash|dash? y:year yearMark?', read: numeric },
  { name: 'day.Roman month.year', row: 'd:day ~dot|slash|dash ~m:roman ~dot|slash|dash ~y:twoDigits yearMark?', read: numeric },
];

const times: Rules = [
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

const partialDates: Rules = [
  { name: 'date', row: 'p:@dayMonth', read: combined },
  {
    name: 'day.Roman month',
    row: 'd:day ~dot|slash ~m:roman',
    read: (f) => point({ day: f.value('d'), month: named(f.value('m')) }),
  },
  { name: 'day of this month', row: 'd:@day thisMonth', read: relativeMonth('document', 0) },
  { name: 'day of last month', row: 'd:@day lastMonth', read: relativeMonth('document', -1) },
  { name: 'day of next month', row: 'd:@day nextMonth', read: relativeMonth('document', 1) },
  { name: 'day of this month', row: 'd:@day of? refThis monthWord', read: relativeMonth('document', 0) },
  { name: 'day of last month', row: 'd:@day of? refLast monthWord', read: relativeMonth('document', -1) },
  { name: 'day of next month', row: 'd:@day of? refNext monthWord', read: relativeMonth('document', 1) },
  { name: 'day of that month', row: 'd:@day of? the? refSame monthWord', read: relativeMonth('flow', 0) },
  { name: 'day of the following month', row: 'd:@day of? the? refFollowing monthWord', read: relativeMonth('flow', 1) },
  { name: 'day of the previous month', row: 'd:@day of? the? refPrevious monthWord', read: relativeMonth('flow', -1) },
];

const months: Rules = [
  { name: 'month, year', row: `m:month ${COMMA_YEAR}`, read: combined },
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
];

/** `1937-03`, which no range of years can be, unlike `1905-07` and `1999-01`. */
function isoMonth(found: Found): Period | undefined {
  const [year, month] = [found.value('y'), found.value('m')];
  if (month < 1 || month > 12 || month > year % 100 || year % 100 >= 90) return undefined;
  return point({ year: { kind: 'full', value: year }, month: named(month) });
}

const stretches: Rules = [
  { name: 'season', row: 's:season comma? of? the? y:@year|@relativeYear', read: seasonOf },
  {
    name: 'season of two years',
    row: 's:season comma? of? the? y:@year ~dash|slash ~n:twoDigits|oneDigit yearMark?',
    read: seasonOf,
  },
  { name: 'season of two years', row: 's:season comma? of? the? y:@year dash|slash z:@year', read: seasonOf },
  { name: 'decade', row: 'n:decade yearMark?', read: (f) => ({ kind: 'decade', first: f.value('n'), isShort: false }) },
  { name: 'decade', row: 'n:decade yearsWord?', read: (f) => ({ kind: 'decade', first: f.value('n'), isShort: false }) },
  { name: 'decade', row: 'apostrophe ~n:shortDecade', read: (f) => ({ kind: 'decade', first: f.value('n'), isShort: true }) },
  {
    name: 'decade',
    row: 'n:shortDecade yearMark|yearsWord',
    read: (f) => ({ kind: 'decade', first: f.value('n'), isShort: true }),
  },
  { name: 'century', row: 'n:ordinal|romanOrdinal ordinalPoint? dash? century', read: centuryOf },
  { name: 'century', row: 'n:day ordinalPoint? century', read: centuryOf },
  {
    name: 'centuries',
    row: 'n:ordinal|romanOrdinal|spelledDay ordinalPoint? and z:ordinal|romanOrdinal|spelledDay ordinalPoint? century',
    read: (f) =>
      f.value('z') === f.value('n') + 1 && f.value('z') <= 21
        ? { kind: 'century', number: f.value('n'), last: f.value('z') }
        : undefined,
  },
  {
    name: 'centuries',
    row: 'n:ordinal|romanOrdinal|spelledDay ordinalPoint? dash|to z:ordinal|romanOrdinal|spelledDay ordinalPoint? century',
    read: (f) =>
      f.value('z') > f.value('n') && f.value('z') <= 21
        ? { kind: 'century', number: f.value('n'), last: f.value('z') }
        : undefined,
  },
  {
    name: 'century in words',
    row: 'n:spelledDay dash? century',
    read: centuryOf,
  },
];

function centuryOf(found: Found): Period | undefined {
  const number = found.value('n');
  return number >= 1 && number <= 21 ? { kind: 'century', number } : undefined;
}

const thirdsOf: Rules = [
  { name: 'part of', row: 'n:shareAdjective dash? of? the? in? the? p:@dated', read: shareOf(3) },
  { name: 'part of', row: 'n:shareAdjective partWord of the? p:@dated', read: shareOf(3) },
  { name: 'part of', row: 'n:shareNoun of the? p:@dated', read: shareOf(3) },
  {
    name: 'part of the year',
    row: 'n:shareNoun of the yearWord',
    read: (f) => ({ kind: 'point', point: {}, share: { nth: f.value('n'), of: 3 } }),
  },
  {
    name: 'part of a decade',
    row: 'n:shareAdjective dash? p:shortDecade|spelledDecade',
    read: (f) => ({ kind: 'decade', first: f.value('p'), isShort: true, share: { nth: f.value('n'), of: 3 } }),
  },
  { name: 'half of', row: 'n:spelledDay|ordinal ordinalPoint? halfWord of? the? p:@dated', read: shareOf(2) },
  { name: 'half of', row: 'lastWord halfWord of? the? p:@dated', read: lastShareOf(2) },
  {
    name: 'quarter of',
    row: 'n:spelledDay|ordinal|romanOrdinal ordinalPoint? quarterWord of? the? p:@dated',
    read: shareOf(4),
  },
  { name: 'quarter of', row: 'lastWord quarterWord of? the? p:@dated', read: lastShareOf(4) },
  { name: 'ten days of', row: 'n:spelledDay tenWord daysWord of the? p:@dated', read: shareOf(3) },
  { name: 'ten days of', row: 'lastWord tenWord daysWord of the? p:@dated', read: lastShareOf(3) },
  { name: 'ten days of', row: 'n:spelledDay|ordinal|romanOrdinal decadeWord of? the? p:@dated', read: shareOf(3) },
  {
    name: 'months of',
    row: 'n:spelledDay c:unit monthsWord of the? p:@year|@relativeYear',
    read: (f) => (f.value('n') === 1 ? monthsOf(f, 1) : undefined),
  },
  {
    name: 'months of',
    row: 'lastWord c:unit monthsWord of the? p:@year|@relativeYear',
    read: (f) => monthsOf(f, 12 / f.value('c')),
  },
  {
    name: 'days of',
    row: 'n:spelledDay daysWord|monthsWord of the? p:@dated',
    read: (f) => (f.value('n') === 1 ? share(f, 1, 3) : undefined),
  },
  { name: 'days of', row: 'lastWord daysWord|monthsWord of the? p:@dated', read: lastShareOf(3) },
];

function shareOf(of: number): (found: Found) => Period | undefined {
  return (found) => share(found, found.value('n'), of);
}

function lastShareOf(of: number): (found: Found) => Period | undefined {
  return (found) => share(found, of, of);
}

/** `the last three months of 1930`, which is the last of four quarters; only of numbers that twelve can be divided by. */
function monthsOf(found: Found, nth: number): Period | undefined {
  const of = 12 / found.value('c');
  return Number.isInteger(of) && of !== 3 ? share(found, nth, of) : undefined;
}

function share(found: Found, nth: number, of: number): Period | undefined {
  const period = found.period('p');
  if (nth < 1 || nth > of || period.kind === 'dual') return undefined;
  // Too short to be parted: the season says enough.
  if (period.kind === 'season') return period;
  if (period.kind === 'point' && (period.point.day !== undefined || period.point.unordered !== undefined)) return undefined;
  return { ...period, share: { nth, of } };
}

/** Both days in the two calendars: `25 October (7 November) 1917`. */
function dual(old: Point, current: Point): Period {
  return { kind: 'dual', old, current };
}

function withYear(value: Point, year: YearWord | undefined): Point {
  return year === undefined || value.year !== undefined ? value : { ...value, year };
}

function dualOfYear(found: Found): Period {
  const [a, b] = [found.point('a'), found.point('b')];
  const year = found.point('y').year;
  // A year at the end is that of the day beside it.
  const isAcross = year?.kind === 'full' && isMonth(a, 12) && isMonth(b, 1);
  return dual(withYear(a, isAcross ? { kind: 'full', value: year.value - 1 } : year), withYear(b, year));
}

function isMonth({ month }: Point, value: number): boolean {
  return month?.kind === 'named' && month.value === value;
}

function dualOfDates(found: Found): Period {
  return dual(found.point('a'), withYear(found.point('b'), found.point('a').year));
}

function dualOfMonth(found: Found): Period {
  const rest = { month: named(found.value('m')), ...found.point('y') };
  return dual({ ...found.point('a'), ...rest }, { ...found.point('b'), ...rest });
}

const duals: Rules = [
  { name: 'both calendars', row: 'a:@dayMonth open b:@dayMonth comma? newStyle? close comma? y:@year?', read: dualOfYear },
  { name: 'both calendars', row: 'a:@dayMonth slash b:@dayMonth comma? y:@year?', read: dualOfYear },
  { name: 'both calendars', row: 'a:@fullDate oldStyle? open b:@dayMonth|@fullDate comma? newStyle? close', read: dualOfDates },
  { name: 'both calendars', row: 'a:@fullDate oldStyle? slash b:@dayMonth|@fullDate newStyle?', read: dualOfDates },
  { name: 'both calendars', row: 'a:@day open b:@day close m:month comma? y:@year', read: dualOfMonth },
  { name: 'both calendars', row: 'a:@day slash b:@day m:month comma? y:@year', read: dualOfMonth },
  { name: 'old style', row: 'p:@fullDate comma? open? oldStyle close?', read: oldStyle },
  { name: 'old style', row: 'p:@dayMonth open? oldStyle close? comma? y:@year', read: oldStyle },
  { name: 'new style', row: 'p:@fullDate comma? open? newStyle close?', read: combined },
];

function oldStyle(found: Found): Period {
  return point({ ...found.point('p'), ...found.point('y'), isOldStyle: true });
}

/** Only points that have all of a day. */
const allDays: Rules = [{ name: 'date', row: 'p:@fullDate|@dateTime', read: (f) => f.period('p') }];
/** What can have a share or be the end of a range. */
const dated: Rules = [
  { name: 'date', row: 'p:@stretch|@monthYear|@year|@relativeYear|@wholeDay', read: (f) => f.period('p') },
  { name: 'month', row: 'm:month', read: combined },
];

export const pointGroups: Readonly<Record<string, Rules>> = {
  year: bareYears,
  smallNumber: smallNumbers,
  spelledYear: spelledYears,
  relativeYear: relativeYears,
  day: days,
  spelledDay: spelledDays,
  dayMonthAlone: dayMonthsAlone,
  dayMonth: dayMonths,
  fullDate: fullDates,
  dateTime: times,
  partialDate: partialDates,
  monthYear: months,
  stretch: stretches,
  wholeDay: allDays,
  dated,
  share: thirdsOf,
  calendars: duals,
};
