// Dates in a row, each a mention of its own: the last says what the ones before leave out.

import type { Period } from './period.ts';
import { completed, daysRange, monthPoint, type PhraseRules, range, rangeOfSlots } from './phrase-parts.ts';
import type { Found, Piece } from './rule-matcher.ts';
import { named } from './rule-parts.ts';

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
  const slots = ['a', 'b', 'c', 'd'].filter((slot) => found.has(slot));
  return slots.map((slot, index) => {
    const period: Period = { kind: 'point', point: { ...found.point(slot), ...rest } };
    const isLast = index === slots.length - 1;
    return {
      meaning: { kind: 'single', period },
      from: index === 0 ? 'm' : slot,
      to: isLast && year !== undefined ? 'y' : slot,
    };
  });
}

/** `bis 16. od. 17.`: two days of the month that is told of. */
function bareDays(found: Found): readonly Piece[] {
  return ['a', 'b'].map((slot) => ({
    meaning: { kind: 'single', period: { kind: 'point', point: { day: found.value(slot) } } },
    from: slot,
    to: slot === 'a' ? 'p' : 'q',
  }));
}

/** The rule for two days of the month that is told of. */
export const PAIR = 'two days of no month';
const FINISH = '@fullDate|@partialDate';

export const listRules: PhraseRules = [
  { name: 'two days', row: `the? < a:@day and the? b:${FINISH}`, read: twoDays },
  { name: 'one of two days', row: `the? < a:@day or the? b:${FINISH}`, read: rangeOfSlots(true) },
  {
    name: 'one of two dates',
    row: 'a:@fullDate|@partialDate|@monthYear or b:@fullDate|@partialDate|@monthYear',
    read: rangeOfSlots(true),
  },
  {
    name: 'one of two dates',
    row: 'a:@share|@stretch|@monthYear|@fullDate or in? b:@share|@stretch|@monthYear|@fullDate',
    read: rangeOfSlots(true),
  },
  { name: 'one of two years', row: 'a:@year or b:@year', read: rangeOfSlots(true) },
  { name: PAIR, row: 'a:day p:ordinalPoint or|and b:day q:ordinalPoint', read: bareDays },
  { name: PAIR, row: 'between the? < a:day p:ordinalPoint and the? b:day q:ordinalPoint', read: bareDays },
  { name: PAIR, row: 'to|openEnd < a:day p:ordinalPoint or|and b:day q:ordinalPoint', read: bareDays },
  { name: 'days of a month', row: `the? a:@day and the? b:${FINISH}`, read: inARow(['a', 'b']) },
  { name: 'days of a month', row: `the? a:@day comma the? b:@day comma? and the? c:${FINISH}`, read: inARow(['a', 'b', 'c']) },
  {
    name: 'days of a month',
    row: `the? a:@day comma the? b:@day comma the? c:@day comma? and the? d:${FINISH}`,
    read: inARow(['a', 'b', 'c', 'd']),
  },
  { name: 'days of a month', row: 'm:month a:@day and b:@day comma? y:@year?', read: daysOfMonth },
  { name: 'days of a month', row: 'm:month a:@day comma b:@day comma? and c:@day comma? y:@year?', read: daysOfMonth },
  {
    name: 'days of a month',
    row: 'm:month a:@day comma b:@day comma c:@day comma? and d:@day comma? y:@year?',
    read: daysOfMonth,
  },
  { name: 'dates of a year', row: 'a:@dayMonth comma? and the? b:@fullDate', read: inARow(['a', 'b']) },
  {
    name: 'dates of a year',
    row: 'a:@dayMonth comma the? b:@dayMonth comma? and the? c:@fullDate',
    read: inARow(['a', 'b', 'c']),
  },
  { name: 'months of a year', row: 'a:month comma|and b:@monthYear', read: inARow(['a', 'b']) },
  { name: 'months of a year', row: 'a:month comma b:month comma? and c:@monthYear', read: inARow(['a', 'b', 'c']) },
];
