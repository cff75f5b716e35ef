// Dates of Friends, who number months and weekdays: `First Day the 3d of 5th Month 1801`. Before 1752 March was the first month.

import type { Period } from './period.ts';
import type { Found } from './rule-matcher.ts';
import { type PeriodRules, point } from './rule-parts.ts';

const MONTHS = 12;
const DAYS_OF_WEEK = 7;

function numberedMonth(found: Found): Period | undefined {
  const value = found.value('n');
  return value >= 1 && value <= MONTHS ? point({ month: { kind: 'numbered', value } }) : undefined;
}

/** `of the fifth month` says too little: in such a row, the digits or the short word make it a date. */
export const numberedMonths: PeriodRules = [
  { name: 'numbered month', row: 'n:ordinal|spelledDay numberedMonth', read: numberedMonth },
  { name: 'numbered month', row: 'n:monthNumber monthShort', read: numberedMonth },
  { name: 'numbered month', row: 'n:ordinal|spelledDay monthShort', read: numberedMonth },
];

export const numberedWeekdays: PeriodRules = [
  {
    name: 'numbered weekday',
    row: 'n:ordinal|spelledDay dayWord',
    read: (f) => (f.value('n') <= DAYS_OF_WEEK ? point({ weekday: f.value('n') - 1 }) : undefined),
  },
];

function dated(found: Found): Period {
  const year = found.point('y').year;
  return point({
    ...found.point('d'),
    ...found.point('q'),
    ...(found.has('w') ? { weekday: found.point('w').weekday ?? 0 } : {}),
    ...(year === undefined ? {} : { year }),
  });
}

const YEAR = 'comma? of? the? y:@year|@relativeYear';

export const quakerDates: PeriodRules = [
  { name: 'numbered month, year', row: `q:@numberedMonth ${YEAR}`, read: dated },
  {
    name: 'day, numbered month, year',
    row: `d:@day|@spelledDay dayWord? comma? of? the? q:@numberedMonth ${YEAR}`,
    read: dated,
  },
  { name: 'numbered month, day, year', row: `q:@numberedMonth comma? the? d:@day|@spelledDay dayWord? ${YEAR}`, read: dated },
  {
    name: 'numbered weekday, day, month, year',
    row: `w:@numberedWeekday comma? the? d:@day|@spelledDay dayWord? of? the? q:@numberedMonth ${YEAR}`,
    read: dated,
  },
  {
    name: 'numbered weekday, day, month',
    row: 'w:@numberedWeekday comma? the? d:@day|@spelledDay dayWord? of? the? q:@numberedMonth',
    read: dated,
  },
  { name: 'day, numbered month', row: 'd:ordinalDay of? n:ordinal|monthNumber numberedMonth|monthShort', read: dayOfNumbered },
  { name: 'numbered month, day', row: 'n:ordinal monthShort comma? d:@day dayWord?', read: dayOfNumbered },
  { name: 'year, numbered month, day', row: 'y:year comma? q:@numberedMonth d:@day', read: yearFirst },
];

function dayOfNumbered(found: Found): Period | undefined {
  const month = numberedMonth(found);
  const day = found.has('d') ? (found.point('d').day ?? found.value('d')) : undefined;
  return month?.kind === 'point' && day !== undefined ? point({ ...month.point, day }) : undefined;
}

function yearFirst(found: Found): Period {
  return point({ ...found.point('d'), ...found.point('q'), year: { kind: 'full', value: found.value('y') } });
}
