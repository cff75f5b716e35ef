// Parts of a stretch: early, the middle of, the first half, the last quarter, the first ten days.

import type { Period } from './period.ts';
import type { Found } from './rule-matcher.ts';
import type { PeriodRules } from './rule-parts.ts';

const ORDINAL = 'spelledDay|ordinal|romanOrdinal';

export const shares: PeriodRules = [
  { name: 'part of', row: 'n:shareAdjective dash? of? the? in? the? p:@dated', read: shareOf(3) },
  { name: 'part of', row: 'n:shareAdjective partWord of the? p:@dated', read: shareOf(3) },
  { name: 'part of', row: 'n:shareNoun of the? p:@dated', read: shareOf(3) },
  {
    name: 'part of the year',
    row: 'n:shareNoun of the yearWord',
    read: (f) => ({ kind: 'point', point: {}, share: { nth: f.value('n'), of: 3 } }),
  },
  { name: 'part of a month', row: 'n:shareAdjective|shareNoun of? the? r:refThis monthWord', read: shareOfMonth(0) },
  { name: 'part of a month', row: 'n:shareAdjective|shareNoun of? the? r:refLast monthWord', read: shareOfMonth(-1) },
  { name: 'part of a month', row: 'n:shareAdjective|shareNoun of? the? r:refNext monthWord', read: shareOfMonth(1) },
  { name: 'part of a month', row: 'n:shareAdjective thisMonth', read: shareOfMonth(0) },
  { name: 'part of a month', row: 'n:shareAdjective lastMonth', read: shareOfMonth(-1) },
  {
    name: 'part of a decade',
    row: 'n:shareAdjective|shareNoun dash? of? the? p:shortDecade|spelledDecade',
    read: shareOfDecade,
  },
  {
    name: 'part of a decade',
    row: 'n:shareAdjective|shareNoun dash? of? the? p:shortDecade|spelledDecade yearMark|yearsWord',
    read: shareOfDecade,
  },
  { name: 'half of', row: `n:${ORDINAL} ordinalPoint? dash? halfWord dot? of? the? p:@dated`, read: shareOf(2) },
  { name: 'half of', row: 'lastWord halfWord of? the? p:@dated', read: lastShareOf(2) },
  { name: 'half of the year', row: `n:${ORDINAL} ordinalPoint? halfYearWord of? the? p:@year|@relativeYear`, read: shareOf(2) },
  { name: 'half of the year', row: 'lastWord halfYearWord of? the? p:@year|@relativeYear', read: lastShareOf(2) },
  { name: 'quarter of', row: `n:${ORDINAL} ordinalPoint? quarterWord of? the? p:@dated`, read: shareOf(4) },
  { name: 'quarter of', row: 'lastWord quarterWord of? the? p:@dated', read: lastShareOf(4) },
  { name: 'third of', row: `n:${ORDINAL} ordinalPoint? thirdWord of? the? p:@dated`, read: shareOf(3) },
  { name: 'third of', row: 'lastWord thirdWord of? the? p:@dated', read: lastShareOf(3) },
  { name: 'ten days of', row: 'n:spelledDay tenWord daysWord of the? p:@dated', read: shareOf(3) },
  { name: 'ten days of', row: 'lastWord tenWord daysWord of the? p:@dated', read: lastShareOf(3) },
  { name: 'ten days of', row: `n:${ORDINAL} decadeWord of? the? p:@dated`, read: shareOf(3) },
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

function shareOfMonth(offset: number): (found: Found) => Period {
  return (found) => ({
    kind: 'point',
    point: { month: { kind: 'relative', to: 'document', offset } },
    share: { nth: found.value('n'), of: 3 },
  });
}

function shareOfDecade(found: Found): Period {
  return { kind: 'decade', first: found.value('p'), isShort: true, share: { nth: found.value('n'), of: 3 } };
}

/** `the last three months of 1930`, which is the last of four quarters; only of numbers that twelve can be divided by. */
function monthsOf(found: Found, nth: number): Period | undefined {
  const of = 12 / found.value('c');
  return Number.isInteger(of) && of !== 3 ? share(found, nth, of) : undefined;
}

function share(found: Found, nth: number, of: number): Period | undefined {
  const period = found.period('p');
  if (nth < 1 || nth > of) return undefined;
  switch (period.kind) {
    case 'dual':
    case 'feast':
    case 'unvalued':
      return undefined;
    case 'season':
      // Too short to be parted: the season says enough.
      return period;
    case 'point':
      return isDay(period) ? undefined : { kind: 'point', point: period.point, share: { nth, of } };
    default:
      return { ...period, share: { nth, of } };
  }
}

function isDay({ point: { day, unordered, weekday } }: Period & { kind: 'point' }): boolean {
  return day !== undefined || unordered !== undefined || weekday !== undefined;
}
