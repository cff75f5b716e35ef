// Ranges: from one date to another, and between two.

import type { Point } from './period.ts';
import { daysRange, monthPoint, type PhraseRules, range, rangeOfSlots, single, within } from './phrase-parts.ts';
import type { Found, Piece } from './rule-matcher.ts';
import { fullYear, named, rangeEnd, yearOnly } from './rule-parts.ts';

function yearsRange(found: Found): readonly Piece[] | undefined {
  const from = found.point('y');
  const to = rangeEnd(found) ?? found.point('z').year;
  if (from.year === undefined || to === undefined) return undefined;
  return range({ kind: 'point', point: from }, { kind: 'point', point: { year: to } });
}

function monthsRange(found: Found): readonly Piece[] | undefined {
  const year = found.point('x').year ?? fullYear(found.value('x'));
  const first: Point = { ...monthPoint(found, 'a'), ...(found.has('x') ? { year } : {}) };
  return range({ kind: 'point', point: first }, found.period('b'));
}

function daysRangeWithPoint(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: { day: found.value('a') } }, found.period('b'));
}

/** `15/16 April`, where the second is the day after the first. */
function nextDay(found: Found): readonly Piece[] | undefined {
  const end = found.point('b');
  return end.day === found.value('a') + 1 ? daysRangeWithPoint(found) : undefined;
}

function bareMonthsRange(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: monthPoint(found, 'a') }, { kind: 'point', point: monthPoint(found, 'c') });
}

/** `1919 August to October`; both months are of that year. */
function monthsOfYear(found: Found): readonly Piece[] | undefined {
  const year = fullYear(found.value('y'));
  const [from, to] = [monthPoint(found, 'a'), monthPoint(found, 'c')];
  return range({ kind: 'point', point: { ...from, year } }, { kind: 'point', point: { ...to, year } });
}

function ordinalRange(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: { day: found.value('a') } }, { kind: 'point', point: { day: found.value('b') } });
}

/** `from 1250 to 1213 BC`: the era at the end is that of both. */
function beforeChrist(isWithin = false): (found: Found) => readonly Piece[] | undefined {
  return (found) => {
    const { year } = found.point('a');
    if (year?.kind !== 'full' || year.value < 1) return undefined;
    return range(
      { kind: 'point', point: { year: { kind: 'full', value: -year.value, isOfEra: true } } },
      found.period('b'),
      isWithin,
    );
  };
}

function daysOfNumbers(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: { day: found.value('a'), month: named(found.value('m')) } }, found.period('b'));
}

/** The years of a range in an old century: `vom 3.-5. 2. 98`. */
function dayRangeInNumbers(found: Found): readonly Piece[] | undefined {
  const end: Point = { day: found.value('b'), month: named(found.value('m')) };
  return range({ kind: 'point', point: { day: found.value('a') } }, { kind: 'point', point: end });
}

/** The rule for `с 5-го на 6 марта`, the night between two days. */
const NIGHT = 'night from a day to the next';

/** The rule for `ledger, 1825-`, which goes on. */
export const OPEN_END = 'year-';

const plain: PhraseRules = [
  { name: 'range of years', row: 'y:@year ~dash|slash ~n:twoDigits|oneDigit yearMark?', read: yearsRange },
  { name: OPEN_END, row: 'y:year ~dash', read: (f) => single(yearOnly(f.value('y')), 'from') },
  { name: 'year and later', row: 'y:year and|or laterWord', read: (f) => single(yearOnly(f.value('y')), 'from') },
  { name: 'year and earlier', row: 'y:year and|or earlierWord', read: (f) => single(yearOnly(f.value('y')), 'to') },
  { name: 'range of years', row: 'y:@year dash|slash z:@year', read: yearsRange },
  { name: 'range of years', row: 'y:@year to z:@year', read: yearsRange },
  { name: 'range of years BC', row: 'a:@number dash|to b:@yearBefore', read: beforeChrist() },
  { name: 'range of days', row: 'a:@day ordinalPoint? dash|to b:@fullDate|@partialDate', read: rangeOfSlots() },
  { name: 'range of two days', row: 'a:day ~ordinalPoint? ~slash b:@fullDate|@partialDate', read: nextDay },
  { name: 'range of days', row: 'a:day ~dot? dash b:@fullDate', read: daysRangeWithPoint },
  { name: 'range of days', row: 'm:month a:@day dash|to the? b:@day comma? y:@year|@relativeYear', read: daysRange },
  { name: 'range of days', row: 'm:month a:@day dash|to b:@day', read: daysRange },
  { name: 'range of days', row: 'a:day ~dot m:monthNumber ~dot dash|to the? b:@numericDate', read: daysOfNumbers },
  { name: 'range of months', row: 'a:month x:@year? dash|slash|to b:@monthYear', read: monthsRange },
  { name: 'range of months', row: 'a:month dash|slash|to c:month', read: bareMonthsRange },
  { name: 'range of months', row: 'y:year yearMark? comma? a:month dash|slash|to c:month', read: monthsOfYear },
  {
    name: 'range',
    row: 'a:@fullDate|@partialDate|@share|@monthYear dash|to the? b:@fullDate|@partialDate|@share|@monthYear',
    read: rangeOfSlots(),
  },
];

const led: PhraseRules = [
  {
    name: 'range',
    row: 'from the? < a:@calendars|@share|@fullDate|@partialDate|@dated|@day to the? b:@calendars|@share|@fullDate|@partialDate|@dated',
    read: rangeOfSlots(),
  },
  { name: NIGHT, row: 'from the? < a:day ordinalPoint? overnight the? b:@fullDate|@partialDate', read: nextDay },
  { name: NIGHT, row: 'from the? < a:ordinalDay overnight the? b:@fullDate|@partialDate', read: nextDay },
  { name: 'range', row: 'from < a:@year|@relativeYear dash|to b:@year|@relativeYear', read: rangeOfSlots() },
  { name: 'range about', row: 'from about|circa < a:@year dash|to b:@year', read: rangeOfSlots(true) },
  {
    name: 'range about',
    row: 'circa|about in? < y:@year ~dash|slash ~n:twoDigits|oneDigit yearMark?',
    read: (f) => within(yearsRange(f)),
  },
  { name: 'range about', row: 'circa|about in? < y:@year dash|to z:@year', read: (f) => within(yearsRange(f)) },
  { name: 'range of years BC', row: 'from circa? < a:@number dash|to b:@yearBefore', read: beforeChrist() },
  { name: 'range of days', row: 'from the? < m:month a:@day to the? b:@day comma? y:@year?', read: daysRange },
  { name: 'range of no month', row: 'from the? < a:ordinalDay to the? b:ordinalDay', read: ordinalRange },
  {
    name: 'between days of no month',
    row: 'between the? < a:ordinalDay and the? b:ordinalDay',
    read: (f) => within(ordinalRange(f)),
  },
  { name: 'range of no month', row: 'from the? < a:day ordinalPoint to|openEnd the? b:day ordinalPoint', read: ordinalRange },
  {
    name: 'range of days',
    row: 'from|onDay the? < a:day ordinalPoint dash|to the? b:day ordinalPoint m:monthNumber ordinalPoint',
    read: dayRangeInNumbers,
  },
  {
    name: 'between',
    row: 'between the? < a:@share|@fullDate|@partialDate|@dated|@day and the? b:@share|@fullDate|@partialDate|@dated',
    read: rangeOfSlots(true),
  },
  { name: 'between', row: 'between the? < a:@number and b:@yearBefore', read: beforeChrist(true) },
  { name: 'between', row: 'between < m:month a:@day and b:@day comma? y:@year?', read: (f) => within(daysRange(f)) },
];

export const rangeRules: PhraseRules = [...plain, ...led];
