// Days of both calendars, old and new style, and dates of calendars that are not turned into ours.

import type { Period, Point, YearWord } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { combined, fullYear, named, type PeriodRules, point } from './rule-parts.ts';

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
  return dual(withYear(a, isAcross ? fullYear(year.value - 1) : year), withYear(b, year));
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

function oldStyle(found: Found): Period {
  return point({ ...found.point('p'), ...found.point('y'), isOldStyle: true });
}

export const duals: PeriodRules = [
  { name: 'both calendars', row: 'a:@dayMonth open b:@dayMonth comma? newStyle? close comma? y:@year?', read: dualOfYear },
  { name: 'both calendars', row: 'a:@dayMonth slash b:@dayMonth comma? y:@year?', read: dualOfYear },
  { name: 'both calendars', row: 'a:@fullDate oldStyle? open b:@dayMonth|@fullDate comma? newStyle? close', read: dualOfDates },
  { name: 'both calendars', row: 'a:@fullDate oldStyle? slash b:@dayMonth|@fullDate newStyle?', read: dualOfDates },
  { name: 'both calendars', row: 'a:@day open b:@day close of? m:month comma? y:@year', read: dualOfMonth },
  { name: 'both calendars', row: 'a:@day slash b:@day of? m:month comma? y:@year', read: dualOfMonth },
  { name: 'both calendars', row: 'm:month a:@day slash b:@day comma? y:@year', read: dualOfMonth },
  { name: 'both calendars', row: 'm:month a:@day open b:@day close comma? y:@year', read: dualOfMonth },
  { name: 'old style', row: 'p:@fullDate comma? open? oldStyle close?', read: oldStyle },
  { name: 'old style', row: 'p:@dayMonth open? oldStyle close? comma? y:@year', read: oldStyle },
  { name: 'new style', row: 'p:@fullDate comma? open? newStyle close?', read: combined },
];

function unvalued(reason: string): () => Period {
  return () => ({ kind: 'unvalued', reason });
}

const REGNAL = 'a year of a reign, which is not counted out';
const REVOLUTIONARY = 'the calendar of the French Republic is not converted';
const OTHER = 'another calendar, which is not converted';

const NUMBER = 'oneDigit|twoDigits|ordinal';
const ORDINAL = 'spelledDay|ordinal';

/** The years that the calendar had; those of one letter are left to be letters. */
const ONE_LETTER: readonly number[] = [1, 5, 10];
const LAST_OF_REPUBLIC = 14;

function republicYear(found: Found): Period | undefined {
  const value = found.value('n');
  return value <= LAST_OF_REPUBLIC && !ONE_LETTER.includes(value) ? { kind: 'unvalued', reason: REVOLUTIONARY } : undefined;
}

/** Found, so that nothing in them is taken for a year of ours, and left without a value. */
export const otherCalendars: PeriodRules = [
  { name: 'regnal year', row: `${NUMBER} ruler dot? romanOrdinal|oneDigit`, read: unvalued(REGNAL) },
  { name: 'regnal year', row: `${NUMBER} and ${NUMBER} ruler dot? romanOrdinal|oneDigit?`, read: unvalued(REGNAL) },
  {
    name: 'regnal year',
    row: `${ORDINAL} ordinalPoint? yearWord of? the? his? reign of? the? his? sovereign? ruler? romanOrdinal?`,
    read: unvalued(REGNAL),
  },
  {
    name: 'regnal year',
    row: `${ORDINAL} ordinalPoint? yearWord of? the? his? sovereign ruler? romanOrdinal?`,
    read: unvalued(REGNAL),
  },
  { name: 'regnal year', row: `${ORDINAL} ordinalPoint? yearWord of the? ruler romanOrdinal`, read: unvalued(REGNAL) },
  {
    name: 'regnal year',
    row: `d:@dayMonth comma? in? the? ${ORDINAL} ordinalPoint? yearWord of the? his? sovereign|reign of? the? sovereign? ruler? romanOrdinal?`,
    read: unvalued(REGNAL),
  },
  { name: 'regnal year', row: `d:@dayMonth comma? ${NUMBER} ruler dot? romanOrdinal`, read: unvalued(REGNAL) },
  {
    name: 'regnal year',
    row: `${ORDINAL} ordinalPoint? reignYear of? the? his? sovereign? ruler? romanOrdinal?`,
    read: unvalued(REGNAL),
  },
  {
    name: 'revolutionary date',
    row: `d:@day? revolutionaryMonth comma? of? the? yearWord|republicYear? romanOrdinal|${NUMBER} yearMark?`,
    read: unvalued(REVOLUTIONARY),
  },
  { name: 'revolutionary date', row: 'd:@day revolutionaryMonth', read: unvalued(REVOLUTIONARY) },
  { name: 'revolutionary year', row: 'republicYear n:romanOrdinal', read: republicYear },
  { name: 'revolutionary year', row: `yearWord romanOrdinal|${NUMBER} of? the? republic`, read: unvalued(REVOLUTIONARY) },
  {
    name: 'date of another calendar',
    row: 'd:@day of? otherMonth comma? y:@number? yearMark? otherEra?',
    read: unvalued(OTHER),
  },
  { name: 'date of another calendar', row: 'otherMonth comma? y:@number yearMark? otherEra?', read: unvalued(OTHER) },
  { name: 'year of another calendar', row: 'y:@number yearMark? otherEra', read: unvalued(OTHER) },
  { name: 'year of another calendar', row: 'y:farYear worldEra', read: unvalued(OTHER) },
  { name: 'year of another calendar', row: 'worldEra y:farYear', read: unvalued(OTHER) },
  { name: 'year of another calendar', row: 'otherEra y:@number', read: unvalued(OTHER) },
];
