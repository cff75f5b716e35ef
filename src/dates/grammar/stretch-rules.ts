// Stretches with a name: seasons, decades, hundreds of years, centuries, feasts.

import type { Period, Season, YearWord } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { isNoDay, type PeriodRules, rangeEnd, writtenYear } from './rule-parts.ts';

const LAST_CENTURY = 21;
const ORDINAL = 'ordinal|romanOrdinal|spelledDay';

function seasonOf(found: Found): Period | undefined {
  const { year } = found.point('y');
  if (year === undefined) return undefined;
  const season = found.value('s') as Season;
  const to = found.point('z').year ?? rangeEnd(found);
  if (to === undefined) return { kind: 'season', season, year };
  if (year.kind !== 'full' || to.kind !== 'full' || to.value <= year.value) return undefined;
  return { kind: 'season', season, year, toYear: to };
}

function seasonOfShort(found: Found): Period | undefined {
  return isNoDay(found, 'y') ? { kind: 'season', season: found.value('s') as Season, year: writtenYear(found) } : undefined;
}

function decade(isShort: boolean): (found: Found) => Period {
  return (found) => ({ kind: 'decade', first: found.value('n'), isShort });
}

function hundreds(found: Found): Period {
  return { kind: 'hundreds', first: found.value('n'), isBefore: found.has('bc') };
}

/** `30-е годы XIX века`: the decade has two digits, the century says the others. */
function decadeOfCentury(found: Found): Period | undefined {
  const century = found.value('c');
  return century > 10 && century <= LAST_CENTURY
    ? { kind: 'decade', first: (century - 1) * 100 + found.value('n'), isShort: false }
    : undefined;
}

function centuryOf(found: Found): Period | undefined {
  const number = found.value('n');
  const isBefore = found.has('bc');
  return number >= 1 && (isBefore || number <= LAST_CENTURY) ? { kind: 'century', number, isBefore } : undefined;
}

/** Two centuries, one after the other, or the first and the last of several; before Christ they are counted down. */
function centuriesOf(areNeighbours: boolean): (found: Found) => Period | undefined {
  return (found) => {
    const [number, last, isBefore] = [found.value('n'), found.value('z'), found.has('bc')];
    const apart = isBefore ? number - last : last - number;
    const fits = areNeighbours ? apart === 1 : apart > 0;
    return fits && (isBefore || last <= LAST_CENTURY) ? { kind: 'century', number, last, isBefore } : undefined;
  };
}

/** A number that is a century where its era stands behind it. */
const eraRules: PeriodRules = [
  { name: 'century BC', row: `n:${ORDINAL} ordinalPoint? dash? century dot? comma? bc`, read: centuryOf },
  { name: 'century BC', row: `n:${ORDINAL} circa bc`, read: centuryOf },
  { name: 'century BC', row: 'n:day ordinalPoint century dot? bc', read: centuryOf },
  { name: 'century AD', row: `n:${ORDINAL} ordinalPoint? dash? century dot? comma? ad`, read: centuryOf },
  { name: 'century AD', row: `n:${ORDINAL} circa ad`, read: centuryOf },
  { name: 'century AD', row: 'n:day ordinalPoint century dot? ad', read: centuryOf },
  {
    name: 'centuries BC',
    row: `n:${ORDINAL}|day ordinalPoint? century? and|or the? z:${ORDINAL}|day ordinalPoint? century dot? comma? bc`,
    read: centuriesOf(true),
  },
  {
    name: 'centuries BC',
    row: `n:${ORDINAL}|day ordinalPoint? century? dash|to the? z:${ORDINAL}|day ordinalPoint? century dot? comma? bc`,
    read: centuriesOf(false),
  },
  { name: 'hundreds BC', row: 'n:hundreds comma? bc', read: hundreds },
];

export const stretches: PeriodRules = [
  { name: 'season', row: 's:season comma? of? the? y:@year|@relativeYear', read: seasonOf },
  {
    name: 'season of two years',
    row: 's:season comma? of? the? y:@year ~dash|slash ~n:twoDigits|oneDigit yearMark?',
    read: seasonOf,
  },
  { name: 'season', row: 's:season y:twoDigits', read: seasonOfShort },
  { name: 'season of two years', row: 's:season comma? of? the? y:@year dash|slash z:@year', read: seasonOf },
  { name: 'last season', row: 'refLast s:season', read: seasonNear('before') },
  { name: 'next season', row: 'refNext s:season', read: seasonNear('after') },
  { name: 'decade', row: 'n:decade yearMark?', read: decade(false) },
  { name: 'decade', row: 'n:decade yearsWord?', read: decade(false) },
  { name: 'hundreds', row: 'n:hundreds yearMark|yearsWord?', read: hundreds },
  {
    name: 'hundreds',
    row: 'c:teen hundredsWord',
    read: (f) => ({ kind: 'hundreds', first: f.value('c') * 100, isBefore: false }),
  },
  { name: 'decade', row: 'apostrophe ~n:shortDecade', read: decade(true) },
  { name: 'decade', row: 'n:shortDecade|spelledDecade yearMark|yearsWord', read: decade(true) },
  {
    name: 'decade of a century',
    row: 'n:shortDecade|spelledDecade yearMark|yearsWord? of? the? c:romanOrdinal|ordinal|spelledDay ordinalPoint? century',
    read: decadeOfCentury,
  },
  {
    name: 'decade of a century',
    row: 'n:shortDecade|spelledDecade yearMark|yearsWord? the? c:day ordinalPoint century',
    read: decadeOfCentury,
  },
  { name: 'century', row: 'n:ordinal|romanOrdinal ordinalPoint? dash? century', read: centuryOf },
  { name: 'century', row: 'n:day ordinalPoint? century', read: centuryOf },
  {
    name: 'centuries',
    row: `n:${ORDINAL}|day ordinalPoint? century? and the? z:${ORDINAL}|day ordinalPoint? century`,
    read: centuriesOf(true),
  },
  {
    name: 'centuries',
    row: `n:${ORDINAL}|day ordinalPoint? century? dash|to the? z:${ORDINAL}|day ordinalPoint? century`,
    read: centuriesOf(false),
  },
  { name: 'century', row: 'n:ordinal|romanOrdinal circa', read: (f) => (f.value('n') >= 10 ? centuryOf(f) : undefined) },
  { name: 'century in words', row: 'n:spelledDay dash? century', read: centuryOf },
  ...eraRules,
];

/** The rule for `in the spring`, of a year that the sentence tells. */
export const SEASON = 'season of no year';

export const seasonsAlone: PeriodRules = [
  { name: SEASON, row: 's:season', read: (f) => ({ kind: 'season', season: f.value('s') as Season }) },
];

function seasonNear(side: 'before' | 'after'): (found: Found) => Period {
  return (found) => ({ kind: 'season', season: found.value('s') as Season, year: { kind: 'nearest', side } });
}

function feastOf(found: Found): Period {
  const year: YearWord | undefined = found.point('y').year;
  return { kind: 'feast', feast: found.value('f'), ...(year === undefined ? {} : { year }) };
}

function feastNear(side: 'before' | 'after'): (found: Found) => Period {
  return (found) => ({ kind: 'feast', feast: found.value('f'), year: { kind: 'nearest', side } });
}

export const feasts: PeriodRules = [
  { name: 'feast of a year', row: 'f:feast comma? of? the? y:@year|@relativeYear', read: feastOf },
  {
    name: 'feast of a year',
    row: 'f:feast y:twoDigits',
    read: (f) =>
      f.value('y') > 31
        ? { kind: 'feast', feast: f.value('f'), year: { kind: 'short', value: f.value('y'), digits: 2 } }
        : undefined,
  },
  { name: 'last feast', row: 'refLast f:feast', read: feastNear('before') },
  { name: 'last feast', row: 'f:feast refLast', read: feastNear('before') },
  { name: 'next feast', row: 'refNext f:feast', read: feastNear('after') },
  { name: 'next feast', row: 'f:feast refNext', read: feastNear('after') },
];
