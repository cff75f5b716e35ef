// Points, parts, seasons, decades and centuries as values: the first and last day, month or year of each, and what stands beside it.

import { describe, expect, test } from 'vitest';
import {
  boundsOfCentury,
  boundsOfDecade,
  boundsOfHundreds,
  boundsOfOneSeason,
  boundsOfPoint,
  boundsOfSeason,
} from '../../src/dates/bounds.ts';
import {
  type Bounds,
  comparePoints,
  compareValues,
  isInCalendar,
  isoDate,
  pointOfIso,
  rangeValue,
  singleValue,
  widened,
} from '../../src/dates/date-value.ts';
import type { Relation } from '../../src/dates/grammar/period.ts';

const told = (bounds: Bounds | undefined): string =>
  bounds === undefined ? '-' : `${bounds.kind} ${bounds.first} ${bounds.last}`;
const share = (text: string) => {
  const [nth = 0, of = 0] = text.split('/').map(Number);
  return { nth, of };
};

test.each([
  ['1/3', 'vague 1896-01 1896-04', 'vague 1896-02-01 1896-02-10', 'vague 1890 1893', 'vague 1800 1833', 'vague 1801 1833'],
  ['2/3', 'vague 1896-05 1896-08', 'vague 1896-02-11 1896-02-20', 'vague 1894 1896', 'vague 1834 1866', 'vague 1834 1866'],
  ['3/3', 'vague 1896-09 1896-12', 'vague 1896-02-21 1896-02-29', 'vague 1897 1899', 'vague 1867 1899', 'vague 1867 1900'],
  ['1/2', 'span 1896-01 1896-06', 'span 1896-02-01 1896-02-15', 'span 1890 1894', 'span 1800 1849', 'span 1801 1850'],
  ['2/2', 'span 1896-07 1896-12', 'span 1896-02-16 1896-02-29', 'span 1895 1899', 'span 1850 1899', 'span 1851 1900'],
  ['2/4', 'span 1896-04 1896-06', '-', '-', 'span 1825 1849', 'span 1826 1850'],
  ['4/4', 'span 1896-10 1896-12', '-', '-', 'span 1875 1899', 'span 1876 1900'],
])('the share %s', (written, year, month, decade, hundred, century) => {
  const part = share(written);
  const found = [
    boundsOfPoint({ year: 1896 }, part),
    boundsOfPoint({ year: 1896, month: 2 }, part),
    boundsOfDecade(1890, part),
    boundsOfHundreds(1800, false, part),
    boundsOfCentury(19, false, part),
  ];
  expect(found.map(told)).toEqual([year, month, decade, hundred, century]);
});

test('wholes, and those before Christ', () => {
  const found = [
    boundsOfDecade(1890, undefined),
    boundsOfHundreds(1800, false, undefined),
    boundsOfHundreds(300, true, undefined),
    boundsOfHundreds(0, true, undefined),
    boundsOfHundreds(0, false, undefined),
    boundsOfHundreds(300, true, share('1/2')),
    boundsOfCentury(1, false, undefined),
    boundsOfCentury(1, true, undefined),
    boundsOfCentury(2, true, share('1/2')),
  ];
  expect(found.map(told)).toEqual([
    'span 1890 1899',
    'span 1800 1899',
    'span -0399 -0300',
    'span -0099 -0001',
    'span -0001 0099',
    'span -0399 -0350',
    'span 0001 0100',
    'span -0100 -0001',
    'span -0200 -0151',
  ]);
});

test('seasons', () => {
  const found = [
    boundsOfOneSeason(1, 1895),
    boundsOfOneSeason(2, 1895),
    boundsOfOneSeason(3, 1895),
    boundsOfOneSeason(4, 1895),
    boundsOfSeason(4, 1895, undefined),
    boundsOfSeason(4, 1895, 1896),
    boundsOfSeason(3, 1895, 1896),
  ];
  expect(found.map(told)).toEqual([
    'vague 1895-03 1895-05',
    'vague 1895-06 1895-08',
    'vague 1895-09 1895-11',
    'vague 1895-12 1896-02',
    'vague 1894-12 1896-02',
    'vague 1895-12 1896-02',
    'vague 1895-09 1896-11',
  ]);
});

test('days of the old calendar are written as those of the new', () => {
  const day = { year: 1917, month: 10, day: 25 };
  expect(told(boundsOfPoint({ ...day, isOldStyle: true }, undefined))).toBe('point 1917-11-07 1917-11-07');
  expect(told(boundsOfPoint(day, undefined))).toBe('point 1917-10-25 1917-10-25');
  expect(told(boundsOfPoint({ year: 1917, month: 10, isOldStyle: true }, undefined))).toBe('point 1917-10 1917-10');
});

test.each<readonly [year: number, month: number | undefined, day: number | undefined, isOldStyle: boolean, isIn: boolean]>([
  [0, undefined, undefined, false, false],
  [1, undefined, undefined, false, true],
  [-1, undefined, undefined, false, true],
  [9999, undefined, undefined, false, true],
  [10_000, undefined, undefined, false, false],
  [-9999, undefined, undefined, false, true],
  [-10_000, undefined, undefined, false, false],
  [1900, 0, undefined, false, false],
  [1900, 1, undefined, false, true],
  [1900, 12, undefined, false, true],
  [1900, 13, undefined, false, false],
  [1900, 2, 0, false, false],
  [1900, 2, 1, false, true],
  [1900, 2, 28, false, true],
  [1900, 2, 29, false, false],
  [1900, 2, 29, true, true],
  [1900, 2, 30, true, false],
  [1900, undefined, 1, false, false],
])('%i-%s-%s, old style %s, is in the calendar: %s', (year, month, day, isOldStyle, isIn) => {
  const point = {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    ...(isOldStyle ? { isOldStyle } : {}),
  };
  expect(isInCalendar(point)).toBe(isIn);
  expect(boundsOfPoint(point, undefined) !== undefined).toBe(isIn);
});

const kinds = {
  point: { kind: 'point', first: '1895-02', last: '1895-02' },
  day: { kind: 'point', first: '1895-02-28', last: '1895-02-28' },
  year: { kind: 'point', first: '1895', last: '1895' },
  span: { kind: 'span', first: '1895-01', last: '1895-12' },
  vague: { kind: 'vague', first: '1895-01', last: '1896-02' },
} as const satisfies Record<string, Bounds>;

describe('values', () => {
  test.each<readonly [kind: keyof typeof kinds, relation: Relation | undefined, value: object]>([
    ['point', undefined, { when: '1895-02' }],
    ['span', undefined, { from: '1895-01', to: '1895-12' }],
    ['vague', undefined, { notBefore: '1895-01', notAfter: '1896-02' }],
    ['point', 'from', { from: '1895-02' }],
    ['vague', 'from', { notBefore: '1895-01' }],
    ['point', 'to', { to: '1895-02' }],
    ['vague', 'to', { notAfter: '1896-02' }],
    ['span', 'notBefore', { notBefore: '1895-01' }],
    ['span', 'notAfter', { notAfter: '1895-12' }],
    ['vague', 'notAfter', { notAfter: '1896-02-29' }],
    ['point', 'before', { notAfter: '1895-01' }],
    ['point', 'after', { notBefore: '1895-03' }],
    ['span', 'before', { notAfter: '1894-12' }],
    ['span', 'after', { notBefore: '1896-01' }],
    ['day', 'before', { notAfter: '1895-02-27' }],
    ['day', 'after', { notBefore: '1895-03-01' }],
    ['year', 'before', { notAfter: '1894' }],
    ['year', 'after', { notBefore: '1896' }],
  ])('%s, %s', (kind, relation, value) => {
    expect(singleValue(kinds[kind], relation)).toEqual(value);
  });

  test.each<readonly [value: string, before: string, after: string]>([
    ['0001', '-0001', '0002'],
    ['-0001', '-0002', '0001'],
    ['0001-01', '-0001-12', '0001-02'],
    ['1895-11', '1895-10', '1895-12'],
    ['1895-12', '1895-11', '1896-01'],
    ['1895-02', '1895-01', '1895-03'],
  ])('beside %s', (value, before, after) => {
    const bounds: Bounds = { kind: 'point', first: value, last: value };
    expect([singleValue(bounds, 'before').notAfter, singleValue(bounds, 'after').notBefore]).toEqual([before, after]);
  });

  test.each<readonly [value: string, latest: string | undefined, around: string]>([
    ['1895', undefined, 'vague 1890 1900'],
    ['1895-02', undefined, 'vague 1895-01 1895-03'],
    ['1895-02-27', undefined, 'vague 1895-02-24 1895-03-02'],
    // not later than the document, but where the date itself is
    ['1895', '1897-05-03', 'vague 1890 1897'],
    ['1895', '1895-05-03', 'vague 1890 1895'],
    ['1895', '1900-05-03', 'vague 1890 1900'],
    ['1895', '1894-05-03', 'vague 1890 1900'],
    ['1895-02', '1895-02-10', 'vague 1895-01 1895-02'],
    ['0004', undefined, 'vague -0002 0009'],
    ['0005', undefined, 'vague -0001 0010'],
    ['0006', undefined, 'vague 0001 0011'],
    ['-0005', undefined, 'vague -0010 0001'],
    ['-0006', undefined, 'vague -0011 -0001'],
  ])('about %s, document of %s', (value, latest, around) => {
    expect(told(widened({ kind: 'point', first: value, last: value }, latest))).toBe(around);
  });

  test('about a span is the span', () => {
    expect(told(widened(kinds.span, undefined))).toBe('vague 1895-01 1895-12');
  });

  test('ranges', () => {
    const { point, vague, year } = kinds;
    expect([
      rangeValue(year, point, false),
      rangeValue(year, point, true),
      rangeValue(vague, point, false),
      rangeValue(point, vague, false),
    ]).toEqual([
      { from: '1895', to: '1895-02' },
      { notBefore: '1895', notAfter: '1895-02' },
      { notBefore: '1895-01', notAfter: '1895-02' },
      { notBefore: '1895-02', notAfter: '1896-02' },
    ]);
  });
});

test.each<readonly [a: string, b: string, order: number]>([
  ['1895', '1896', -1],
  ['1896', '1895', 1],
  ['1895', '1895-05', 0],
  ['1895-05', '1895', 0],
  ['1895-05', '1895-04', 1],
  ['1895-05', '1895-05-03', 0],
  ['1895-05-03', '1895-05', 0],
  ['1895-05-03', '1895-05-04', -1],
  ['1895-05-03', '1895-06-01', -1],
  ['1896-01', '1895-06', 1],
  ['x', '1895', 0],
  ['1895', 'x', 0],
])('%s and %s', (a, b, order) => {
  expect(Math.sign(compareValues(a, b))).toBe(order);
  const [one, other] = [pointOfIso(a), pointOfIso(b)];
  if (one !== undefined && other !== undefined) expect(Math.sign(comparePoints(one, other))).toBe(order);
});

test('points are written, and read', () => {
  const points = [{ year: 5 }, { year: -44, month: 3, day: 15 }, { year: 1895, month: 12 }];
  expect(points.map(isoDate)).toEqual(['0005', '-0044-03-15', '1895-12']);
  expect(points.map((point) => pointOfIso(isoDate(point)))).toEqual(points);
  expect(isoDate({ year: 1895, month: 5, day: 3, time: '12:00:00' })).toBe('1895-05-03T12:00:00');
  expect(pointOfIso('895')).toBeUndefined();
});
