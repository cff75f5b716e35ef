// The grammar of date phrases: a date, a range, several dates in a row, and the words before a date that decide its value.

import type { Approximation, MonthWord, Period, Point, Relation, YearWord } from './period.ts';
import { pointGroups, rangeEnd } from './point-rules.ts';
import type { Found, Piece, Rule } from './rule-matcher.ts';

type Rules = readonly Rule<readonly Piece[]>[];

const ANY = '@calendars|@share|@dated|@partialDate';

function single(period: Period, relation?: Relation): readonly Piece[] {
  return [{ meaning: relation === undefined ? { kind: 'single', period } : { kind: 'single', period, relation } }];
}

function about(period: Period, approximate: Approximation): readonly Piece[] {
  return [{ meaning: { kind: 'single', period, approximate } }];
}

function named(value: number): MonthWord {
  return { kind: 'named', value };
}

/** What the first of two points leaves out, the second says: `3-5 March 1937`; and the other way round: `3 March 1937 - 5 April`. */
function completed(a: Point, b: Point): readonly [Point, Point] {
  const first = filled(a, b, -1);
  return [first, filled(b, first, 1)];
}

/** `side` is where the point lies from the other, whose year it takes, or the one next to it: `November-February 1937`. */
function filled(point: Point, other: Point, side: -1 | 1): Point {
  const month = point.month ?? (point.day === undefined ? undefined : other.month);
  const withMonth = month === undefined ? point : { ...point, month };
  if (point.year !== undefined || other.year === undefined) return withMonth;
  if (other.year.kind !== 'full' || month?.kind !== 'named' || other.month?.kind !== 'named')
    return { ...withMonth, year: other.year };
  const isAcross = (month.value - other.month.value) * side < 0;
  return { ...withMonth, year: { kind: 'full', value: other.year.value + (isAcross ? side : 0) } };
}

function range(from: Period, to: Period, isWithin = false): readonly Piece[] | undefined {
  if (from.kind === 'dual' || to.kind === 'dual') return undefined;
  if (from.kind !== 'point' || to.kind !== 'point') return [{ meaning: { kind: 'range', from, to, isWithin } }];
  const [a, b] = completed(from.point, to.point);
  return [{ meaning: { kind: 'range', from: { ...from, point: a }, to: { ...to, point: b }, isWithin } }];
}

/** A bare day only goes before a point that has a day, a bare month only before one with a month and none. */
function rangeOfSlots(isWithin = false): (found: Found) => readonly Piece[] | undefined {
  return (found) => {
    const [a, b] = [found.period('a'), found.period('b')];
    if (a.kind === 'point' && b.kind === 'point' && !areComparable(a.point, b.point)) return undefined;
    return range(a, b, isWithin);
  };
}

function areComparable(a: Point, b: Point): boolean {
  if (a.day !== undefined && a.month === undefined)
    return b.day !== undefined && (b.month !== undefined || b.unordered !== undefined);
  if (b.day !== undefined && b.month === undefined) return a.day !== undefined && a.month !== undefined;
  return true;
}

function monthPoint(found: Found, slot: string): Point {
  return { month: named(found.value(slot)) };
}

/** Dates in a row, each a mention of its own: the last says what the ones before leave out. */
function inARow(slots: readonly string[]): (found: Found) => readonly Piece[] | undefined {
  return (found) => {
    const last = slots.at(-1) ?? '';
    const end = found.point(last);
    const pieces: Piece[] = [];
    for (const slot of slots.slice(0, -1)) {
      if (!found.has(slot)) continue;
      const own = found.className(slot) === 'month' ? monthPoint(found, slot) : found.point(slot);
      const [completedPoint] = completed(own, end);
      if (own.day !== undefined && end.day === undefined) return undefined;
      pieces.push({ meaning: { kind: 'single', period: { kind: 'point', point: completedPoint } }, from: slot, to: slot });
    }
    return [...pieces, { meaning: { kind: 'single', period: found.period(last) }, from: last, to: last }];
  };
}

/** `28 and 29 September`, where the second is the day after the first, is one stretch. */
function twoDays(found: Found): readonly Piece[] | undefined {
  const [a, b] = [found.point('a'), found.point('b')];
  return b.day !== undefined && b.day === (a.day ?? 0) + 1 ? range(found.period('a'), found.period('b')) : undefined;
}

/** `March 3 and 5, 1937`: the month is said once, before the days. */
function daysOfMonth(found: Found): readonly Piece[] | undefined {
  if (!found.has('c') && found.point('b').day === (found.point('a').day ?? 0) + 1) return daysRange(found);
  const year = found.point('y').year;
  const rest = { month: named(found.value('m')), ...(year === undefined ? {} : { year }) };
  const pieces: Piece[] = [];
  const slots = ['a', 'b', 'c', 'd'].filter((slot) => found.has(slot));
  for (const [index, slot] of slots.entries()) {
    const period: Period = { kind: 'point', point: { ...found.point(slot), ...rest } };
    const isLast = index === slots.length - 1;
    pieces.push({
      meaning: { kind: 'single', period },
      from: index === 0 ? 'm' : slot,
      to: isLast && year !== undefined ? 'y' : slot,
    });
  }
  return pieces;
}

function daysRange(found: Found): readonly Piece[] | undefined {
  const year = found.point('y').year;
  const rest = { month: named(found.value('m')), ...(year === undefined ? {} : { year }) };
  return range(
    { kind: 'point', point: { ...found.point('a'), ...rest } },
    { kind: 'point', point: { ...found.point('b'), ...rest } },
  );
}

function yearsRange(found: Found): readonly Piece[] | undefined {
  const from = found.point('y');
  const to = rangeEnd(found) ?? found.point('z').year;
  if (from.year === undefined || to === undefined) return undefined;
  return range({ kind: 'point', point: from }, { kind: 'point', point: { year: to } });
}

function monthsRange(found: Found): readonly Piece[] | undefined {
  const first: Point = { ...monthPoint(found, 'a'), ...(found.has('x') ? { year: fullYear(found, 'x') } : {}) };
  return range({ kind: 'point', point: first }, found.period('b'));
}

function fullYear(found: Found, slot: string): YearWord {
  return found.point(slot).year ?? { kind: 'full', value: found.value(slot) };
}

/** The rule for `the third quarter`, of a year said elsewhere. */
export const QUARTER = 'quarter of no year';

const dates: Rules = [
  { name: 'date', row: 'p:@fullDate|@dateTime|@monthYear|@stretch|@share|@calendars', read: (f) => single(f.period('p')) },
  { name: 'date', row: 'p:@partialDate', read: (f) => single(f.period('p')) },
  { name: 'year', row: 'p:@year', read: (f) => single(f.period('p')) },
  { name: 'year BC', row: 'p:year comma? bc', read: () => [] },
  { name: 'month', row: 'm:month', read: (f) => single({ kind: 'point', point: monthPoint(f, 'm') }) },
  { name: 'relative year', row: 'p:@relativeYear', read: (f) => single(f.period('p')) },
  {
    name: 'relative year',
    row: 'the < r:refSame|refPrevious|refFollowing|refThis yearWord',
    read: relativeYearAfterThe,
  },
  {
    name: QUARTER,
    row: 'the < n:spelledDay|ordinal|romanOrdinal quarterWord',
    read: (f) => (f.value('n') <= 4 ? single({ kind: 'point', point: {}, share: { nth: f.value('n'), of: 4 } }) : undefined),
  },
  { name: 'relative month', row: 'r:refThis|refSame|refLast|refNext monthWord', read: relativeMonth },
  { name: 'relative month', row: 'the < r:refSame|refPrevious|refFollowing|refThis monthWord', read: relativeMonth },
  {
    name: 'decade',
    row: 'the < n:shortDecade|spelledDecade yearsWord?',
    read: (f) => single({ kind: 'decade', first: f.value('n'), isShort: true }),
  },
  { name: 'day of no month', row: 'the < d:ordinalDay', read: (f) => single({ kind: 'point', point: { day: f.value('d') } }) },
];

type Reference = { readonly to: 'document' | 'flow'; readonly offset: number };

/** What the words for this, last, same … refer to. */
const references: Readonly<Record<string, Reference>> = {
  refThis: { to: 'document', offset: 0 },
  refLast: { to: 'document', offset: -1 },
  refNext: { to: 'document', offset: 1 },
  refSame: { to: 'flow', offset: 0 },
  refPrevious: { to: 'flow', offset: -1 },
  refFollowing: { to: 'flow', offset: 1 },
};

function relativeYearAfterThe(found: Found): readonly Piece[] | undefined {
  const reference = references[found.className('r')];
  return reference && single({ kind: 'point', point: { year: { kind: 'relative', ...reference } } });
}

function relativeMonth(found: Found): readonly Piece[] | undefined {
  const reference = references[found.className('r')];
  return reference && single({ kind: 'point', point: { month: { kind: 'relative', ...reference } } });
}

const ranges: Rules = [
  { name: 'range of years', row: 'y:@year ~dash|slash ~n:twoDigits|oneDigit yearMark?', read: yearsRange },
  { name: 'range of years', row: 'y:@year dash|slash z:@year', read: yearsRange },
  { name: 'range of years', row: 'y:@year to z:@year', read: yearsRange },
  { name: 'range of days', row: 'a:@day ordinalPoint? dash|to b:@fullDate|@partialDate', read: rangeOfSlots() },
  { name: 'range of two days', row: 'a:day ~slash b:@fullDate|@partialDate', read: nextDay },
  { name: 'range of days', row: 'a:day ~dot? dash b:@fullDate', read: daysRangeWithPoint },
  { name: 'range of days', row: 'm:month a:@day dash|to the? b:@day comma? y:@year|@relativeYear', read: daysRange },
  { name: 'range of days', row: 'm:month a:@day dash|to b:@day', read: daysRange },
  { name: 'range of months', row: 'a:month x:@year? dash|slash|to b:@monthYear', read: monthsRange },
  { name: 'range of months', row: 'a:month dash|slash c:month', read: bareMonthsRange },
  {
    name: 'range',
    row: 'a:@fullDate|@partialDate|@share|@monthYear dash|to the? b:@fullDate|@partialDate|@share|@monthYear',
    read: rangeOfSlots(),
  },
  {
    name: 'range',
    row: 'from the? < a:@calendars|@share|@fullDate|@partialDate|@dated|@day to the? b:@calendars|@share|@fullDate|@partialDate|@dated',
    read: rangeOfSlots(),
  },
  { name: 'range', row: 'from < a:@year|@relativeYear dash|to b:@year|@relativeYear', read: rangeOfSlots() },
  { name: 'range of days', row: 'from the? < m:month a:@day to the? b:@day comma? y:@year?', read: daysRange },
  { name: 'range of no month', row: 'from the? < a:ordinalDay to the? b:ordinalDay', read: (f) => ordinalRange(f) },
  {
    name: 'between',
    row: 'between the? < a:@share|@fullDate|@partialDate|@dated|@day and the? b:@share|@fullDate|@partialDate|@dated',
    read: rangeOfSlots(true),
  },
  { name: 'between', row: 'between < m:month a:@day and b:@day comma? y:@year?', read: (f) => within(daysRange(f)) },
];

function daysRangeWithPoint(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: { day: found.value('a') } }, found.period('b'));
}

/** `15/16 April`, where the second is the day after the first. */
function nextDay(found: Found): readonly Piece[] | undefined {
  const end = found.point('b');
  return end.day === found.value('a') + 1
    ? range({ kind: 'point', point: { day: found.value('a') } }, found.period('b'))
    : undefined;
}

function bareMonthsRange(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: monthPoint(found, 'a') }, { kind: 'point', point: monthPoint(found, 'c') });
}

function ordinalRange(found: Found): readonly Piece[] | undefined {
  return range({ kind: 'point', point: { day: found.value('a') } }, { kind: 'point', point: { day: found.value('b') } });
}

function within(pieces: readonly Piece[] | undefined): readonly Piece[] | undefined {
  return pieces?.map((piece) =>
    piece.meaning.kind === 'range' ? { ...piece, meaning: { ...piece.meaning, isWithin: true } } : piece,
  );
}

const rows: Rules = [
  { name: 'two days', row: 'the? < a:@day and the? b:@fullDate|@partialDate', read: twoDays },
  { name: 'one of two days', row: 'the? < a:@day or the? b:@fullDate|@partialDate', read: rangeOfSlots(true) },
  {
    name: 'one of two dates',
    row: 'a:@fullDate|@partialDate|@monthYear or b:@fullDate|@partialDate|@monthYear',
    read: rangeOfSlots(true),
  },
  { name: 'one of two years', row: 'a:@year or b:@year', read: rangeOfSlots(true) },
  { name: 'days of a month', row: 'the? a:@day and the? b:@fullDate|@partialDate', read: inARow(['a', 'b']) },
  {
    name: 'days of a month',
    row: 'the? a:@day comma the? b:@day comma? and the? c:@fullDate|@partialDate',
    read: inARow(['a', 'b', 'c']),
  },
  {
    name: 'days of a month',
    row: 'the? a:@day comma b:@day comma c:@day comma? and d:@fullDate|@partialDate',
    read: inARow(['a', 'b', 'c', 'd']),
  },
  { name: 'days of a month', row: 'm:month a:@day and b:@day comma? y:@year?', read: daysOfMonth },
  { name: 'days of a month', row: 'm:month a:@day comma b:@day comma? and c:@day comma? y:@year?', read: daysOfMonth },
  {
    name: 'days of a month',
    row: 'm:month a:@day comma b:@day comma c:@day comma? and d:@day comma? y:@year?',
    read: daysOfMonth,
  },
  { name: 'dates of a year', row: 'a:@dayMonth comma? and b:@fullDate', read: inARow(['a', 'b']) },
  { name: 'months of a year', row: 'a:month comma|and b:@monthYear', read: inARow(['a', 'b']) },
  { name: 'months of a year', row: `a:month comma b:month comma? and c:@monthYear`, read: inARow(['a', 'b', 'c']) },
];

/** The words that decide a value stand outside the date. */
const relations: readonly (readonly [lead: string, relation: Relation])[] = [
  ['openStart', 'from'],
  ['openEnd', 'to'],
  ['notAfter', 'notAfter'],
  ['notBefore', 'notBefore'],
  ['before', 'before'],
  ['after', 'after'],
];

const leads: Rules = [
  ...relations.map(([lead, relation]) => ({
    name: relation,
    row: `${lead} in? the? yearWord? < p:${ANY}`,
    read: (f: Found) => single(f.period('p'), relation),
  })),
  ...relations.map(([lead, relation]) => ({
    name: relation,
    row: `${lead} the? < d:ordinalDay`,
    read: (f: Found) => single({ kind: 'point', point: { day: f.value('d') } }, relation),
  })),
  { name: 'onwards', row: `from the? < p:${ANY} > onwards`, read: (f) => single(f.period('p'), 'from') },
  { name: 'from', row: `from the? < p:${ANY}`, read: (f) => single(f.period('p')) },
  { name: 'as of', row: `asOf < p:${ANY}`, read: (f) => single(f.period('p')) },
  { name: 'circa', row: 'circa the? p:@dated|@partialDate|@share', read: (f) => about(f.period('p'), 'inside') },
  { name: 'about', row: 'about the? < p:@dated|@partialDate|@share', read: (f) => about(f.period('p'), 'outside') },
];

/** A day that is none, taken as a whole so that no part of it is read as a date. */
const mistakes: Rules = [
  { name: 'no day', row: 'noDay month comma? y:@year', read: () => [] },
  { name: 'no day', row: 'month noDay comma y:@year', read: () => [] },
];

export const phraseRules: Rules = [...dates, ...ranges, ...rows, ...leads, ...mistakes];
export { pointGroups };
