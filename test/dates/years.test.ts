// The year of a date that leaves it out or shortens it: each bound with the neighbours on both sides of it.

import { describe, expect, test } from 'vitest';
import { Account } from '../../src/dates/account.ts';
import { type DayOfYear, Flow } from '../../src/dates/flow.ts';
import type { Season, YearWord } from '../../src/dates/grammar/period.ts';
import type { Tense } from '../../src/dates/tense.ts';
import type { TextPlace } from '../../src/dates/text-places.ts';
import { Years } from '../../src/dates/years.ts';

function placeOf(tense: Tense, more: Partial<TextPlace> = {}): TextPlace {
  return {
    offset: 0,
    paragraph: 0,
    sentence: 0,
    standing: 'told',
    isEntry: false,
    isRecurring: () => false,
    tense: () => tense,
    ...more,
  };
}

type Asked = {
  /** The date of the document, as `1895-06-15`, if any. */
  readonly document?: string;
  readonly day?: DayOfYear;
  readonly tense?: Tense;
  readonly isLimit?: boolean;
  readonly place?: Partial<TextPlace>;
  /** Of a text whose last year this is. */
  readonly last?: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly from?: Partial<TextPlace>;
};

/** The year and the first letter of its certainty. */
function yearOf(
  word: YearWord | undefined,
  { document, day = {}, tense = 'open', isLimit = false, place, last, from }: Asked,
): string {
  const flow = new Flow(document === undefined ? undefined : { when: document }, []);
  if (last !== undefined) flow.remember(last, placeOf('open', from), 'exact');
  const account = new Account();
  const year = new Years(flow).of(word, day, { place: placeOf(tense, place), isLimit, account });
  return year === undefined ? '-' : `${year} ${account.cert[0]}`;
}

const short = (value: number, digits: 2 | 3 = 2): YearWord => ({ kind: 'short', value, digits });

describe('two digits', () => {
  test.each<readonly [value: number, asked: Asked, year: string]>([
    // near years, and far ones
    [35, { document: '1895' }, '1835 m'],
    [34, { document: '1895' }, '1834 l'],
    [95, { document: '1895' }, '1895 m'],
    [94, { document: '1895' }, '1894 m'],
    // the next such year is much nearer
    [5, { document: '1895' }, '-'],
    [6, { document: '1895' }, '1806 l'],
    [96, { document: '1895' }, '-'],
    [10, { document: '1805' }, '-'],
    [15, { document: '1805' }, '-'],
    [16, { document: '1805' }, '1716 l'],
    [44, { document: '1805' }, '1744 l'],
    [45, { document: '1805' }, '1745 m'],
    // no year before the first
    [5, { document: '0004' }, '-'],
    [70, { document: '0060' }, '-'],
    [1, { document: '0060' }, '1 m'],
    [0, { document: '0060' }, '-'],
    // what looks ahead
    [96, { document: '1895', tense: 'ahead' }, '1896 m'],
    [96, { document: '1895', tense: 'present' }, '-'],
    [96, { document: '1895', tense: 'past' }, '-'],
    [96, { document: '1895', isLimit: true }, '1896 m'],
    [96, { document: '1895', isLimit: true, tense: 'past' }, '-'],
    [50, { document: '1800', tense: 'ahead' }, '1850 m'],
    [51, { document: '1800', tense: 'ahead' }, '1751 m'],
    [10, { document: '1800', isLimit: true }, '1810 m'],
    [11, { document: '1800', isLimit: true }, '1711 l'],
    // the next century
    [5, { document: '1895', isLimit: true }, '1905 l'],
    [6, { document: '1895', isLimit: true }, '1806 l'],
    [44, { document: '1895', tense: 'ahead' }, '1944 l'],
    [45, { document: '1895', tense: 'ahead' }, '1845 m'],
    [46, { document: '1895', tense: 'ahead' }, '1846 m'],
    // the document's own year, and a day after it
    [95, { document: '1895-06-15', day: { month: 6, day: 15 } }, '1895 m'],
    [95, { document: '1895-06-15', day: { month: 6, day: 16 } }, '1895 l'],
    [95, { document: '1895-06-15', day: { month: 7 } }, '1895 l'],
    [95, { document: '1895-06-15', day: { month: 6 } }, '1895 m'],
    [95, { document: '1895-06-15', day: { month: 6, day: 16 }, tense: 'ahead' }, '1895 m'],
    [95, { document: '1895-06-15', day: { month: 6, day: 16 }, isLimit: true }, '1895 m'],
    [95, { document: '1895-06-15', day: { month: 6, day: 16 }, isLimit: true, tense: 'past' }, '1895 l'],
    // without a document, near the last year mentioned
    [40, {}, '-'],
    [40, { last: { year: 1890 } }, '1840 l'],
    [39, { last: { year: 1890 } }, '1939 l'],
    [41, { last: { year: 1890 } }, '1841 l'],
    [60, { last: { year: 1810 } }, '1860 l'],
    [61, { last: { year: 1810 } }, '1761 l'],
    [59, { last: { year: 1810 } }, '1859 l'],
    [5, { last: { year: -5 } }, '-'],
    [1, { last: { year: 1 } }, '1 l'],
  ])('%i, %j', (value, asked, year) => {
    expect(yearOf(short(value), asked)).toBe(year);
  });
});

test.each<readonly [value: number, asked: Asked, year: string]>([
  [895, { document: '1895' }, '1895 m'],
  [896, { document: '1895' }, '1896 l'],
  [894, { document: '1895' }, '1894 m'],
  [400, { last: { year: 1890 } }, '1400 l'],
  [390, { last: { year: 1890 } }, '1390 l'],
  [389, { last: { year: 1890 } }, '2389 l'],
])('three digits: %i, %j', (value, asked, year) => {
  expect(yearOf(short(value, 3), asked)).toBe(year);
});

describe('counted from another', () => {
  test.each<readonly [to: 'document' | 'flow', offset: number, asked: Asked, year: string]>([
    ['document', -1, { document: '1895' }, '1894 m'],
    ['document', 0, { document: '1895', last: { year: 1880 } }, '1895 m'],
    ['document', 1, { last: { year: 1880 } }, '-'],
    ['flow', 1, { document: '1895', last: { year: 1880 } }, '1881 m'],
    ['flow', 1, { document: '1895' }, '-'],
  ])('%s, %i, %j', (to, offset, asked, year) => {
    expect(yearOf({ kind: 'relative', to, offset }, asked)).toBe(year);
  });

  test.each<readonly [side: 'before' | 'after', day: DayOfYear, document: string, year: string]>([
    ['before', { month: 5 }, '1895-06-15', '1895 m'],
    ['before', { month: 6 }, '1895-06-15', '1894 m'],
    ['before', { month: 7 }, '1895-06-15', '1894 m'],
    ['before', { month: 6, day: 14 }, '1895-06-15', '1895 m'],
    ['before', { month: 6, day: 15 }, '1895-06-15', '1894 m'],
    ['before', { month: 6, day: 1 }, '1895-06', '1894 m'],
    ['before', { month: 11 }, '1895', '1895 m'],
    ['before', { month: 12 }, '1895', '1894 m'],
    ['before', { month: 12, day: 1 }, '1895', '1894 m'],
    ['before', {}, '1895-06-15', '-'],
    ['after', { month: 5 }, '1895-06-15', '1896 m'],
    ['after', { month: 6 }, '1895-06-15', '1896 m'],
    ['after', { month: 7 }, '1895-06-15', '1895 m'],
    ['after', { month: 6, day: 15 }, '1895-06-15', '1896 m'],
    ['after', { month: 6, day: 16 }, '1895-06-15', '1895 m'],
    ['after', { month: 1 }, '1895', '1896 m'],
    ['after', { month: 2 }, '1895', '1895 m'],
  ])('the nearest %s, %j, document of %s', (side, day, document, year) => {
    expect(yearOf({ kind: 'nearest', side }, { day, document })).toBe(year);
  });

  test('a full year is as it is', () => {
    expect(yearOf({ kind: 'full', value: 1700 }, { document: '1895' })).toBe('1700 h');
  });
});

/** 15 June 1895 was a Saturday; 3 May a Friday, and in 1896 a Sunday. */
describe('left out', () => {
  test.each<readonly [asked: Asked, year: string]>([
    [{ document: '1895-06-15', day: { month: 5, day: 3 } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 15 } }, '1895 m'],
    // after the document: what the sentence tells decides
    [{ document: '1895-06-15', day: { month: 6, day: 16 } }, '-'],
    [{ document: '1895-06-15', day: { month: 6, day: 16 }, tense: 'past' }, '1894 l'],
    [{ document: '1895-06-15', day: { month: 6, day: 16 }, tense: 'ahead' }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 16 }, isLimit: true }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 16 }, tense: 'present' }, '1895 l'],
    [{ document: '1895-06-15', day: { month: 12 }, tense: 'present' }, '1895 l'],
    [{ document: '1895-05-15', day: { month: 12 }, tense: 'present' }, '1894 l'],
    [{ document: '1895-06-15', day: { month: 12 } }, '-'],
    [{ document: '1895-05-15', day: { month: 12 } }, '1894 l'],
    [{ document: '1895', day: { month: 12 } }, '1895 m'],
    // long before the document: perhaps the next year
    [{ document: '1895-12-15', day: { month: 5 }, tense: 'ahead' }, '1896 l'],
    [{ document: '1895-12-15', day: { month: 6 }, tense: 'ahead' }, '1895 m'],
    [{ document: '1895-12-15', day: { month: 5 }, isLimit: true }, '1896 l'],
    [{ document: '1895-12-15', day: { month: 5 }, tense: 'present' }, '1895 m'],
    [{ document: '1895-12-15', day: { month: 5 } }, '1895 m'],
    // a day of the week chooses
    [{ document: '1895-06-15', day: { month: 5, day: 3, weekday: 5 } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3, weekday: 4 } }, '1894 l'],
    [{ document: '1895-06-15', day: { month: 5, day: 3, weekday: 1 } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 16, weekday: 0 } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 16, weekday: 6 } }, '1894 l'],
    [{ document: '1895-06-15', day: { month: 6, day: 16, weekday: 3 } }, '-'],
    // the year that is told of
    [{ document: '1895-06-15', day: { month: 5, day: 3 }, last: { year: 1880, month: 5, day: 2 } }, '1880 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3 }, last: { year: 1880, month: 5, day: 3 } }, '1880 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3 }, last: { year: 1880, month: 5, day: 4 } }, '-'],
    [{ document: '1895-06-15', day: { month: 4 }, last: { year: 1880, month: 5 } }, '-'],
    [{ document: '1895-06-15', day: { month: 5 }, last: { year: 1880, month: 5, day: 4 } }, '1880 m'],
    [{ document: '1895-06-15', day: { month: 6 }, last: { year: 1880, month: 5 }, isLimit: true }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 6 }, last: { year: 1880, month: 5 }, isLimit: true, tense: 'past' }, '1880 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 16 }, last: { year: 1895, month: 6, day: 1 } }, '-'],
    [{ document: '1895-06-15', day: { month: 6, day: 15 }, last: { year: 1895, month: 6, day: 1 } }, '1895 m'],
    [{ day: { month: 5 }, last: { year: 1880, month: 5 }, isLimit: true }, '1880 m'],
    // a year carries on to the end of its sentence, or of its paragraph where it opens with it
    [{ day: { month: 5 }, last: { year: 1880 }, document: '1895' }, '1880 m'],
    [{ day: { month: 5 }, last: { year: 1880 }, document: '1895', place: { sentence: 1 } }, '-'],
    [
      { day: { month: 5 }, last: { year: 1880 }, document: '1895', place: { sentence: 1 }, from: { standing: 'topic' } },
      '1880 m',
    ],
    [{ day: { month: 5 }, last: { year: 1880 }, document: '1895', place: { paragraph: 1 }, from: { standing: 'topic' } }, '-'],
    [{ day: { month: 5 }, last: { year: 1880, month: 4 }, document: '1895', place: { offset: 600 } }, '1880 m'],
    [{ day: { month: 5 }, last: { year: 1880, month: 4 }, document: '1895', place: { offset: 601 } }, '-'],
    // the story of the paragraph before
    [{ document: '1895', tense: 'past', day: { month: 5 }, last: { year: 1880, month: 5 }, place: { paragraph: 1 } }, '1880 l'],
    [{ document: '1895', tense: 'past', day: { month: 4 }, last: { year: 1880, month: 5 }, place: { paragraph: 1 } }, '-'],
    [
      {
        document: '1895',
        tense: 'past',
        day: { month: 5, day: 2 },
        last: { year: 1880, month: 5, day: 3 },
        place: { paragraph: 1 },
      },
      '-',
    ],
    [
      {
        document: '1895',
        tense: 'past',
        day: { month: 5, day: 3 },
        last: { year: 1880, month: 5, day: 3 },
        place: { paragraph: 1 },
      },
      '1880 l',
    ],
    [{ document: '1895', tense: 'past', day: {}, last: { year: 1880, month: 5 }, place: { paragraph: 1 } }, '-'],
    [
      {
        document: '1895',
        tense: 'past',
        isLimit: true,
        day: { month: 5 },
        last: { year: 1880, month: 5 },
        place: { paragraph: 1 },
      },
      '1895 m',
    ],
    [
      {
        document: '1895',
        tense: 'past',
        day: { month: 5 },
        last: { year: 1880, month: 5 },
        place: { paragraph: 1, offset: 601 },
      },
      '-',
    ],
    // five years back are long past, four are not
    [{ document: '1895', tense: 'past', day: { month: 5 }, last: { year: 1890, month: 6 } }, '-'],
    [{ document: '1895', tense: 'past', day: { month: 5 }, last: { year: 1891, month: 6 } }, '1895 m'],
    [{ document: '1895', tense: 'ahead', day: { month: 5 }, last: { year: 1890, month: 6 } }, '1895 m'],
    [{ document: '1895', tense: 'present', day: { month: 5 }, last: { year: 1890, month: 6 } }, '1895 m'],
    [{ document: '1895', day: { month: 5 }, last: { year: 1890, month: 6 }, place: { offset: 3999 } }, '-'],
    [{ document: '1895', day: { month: 5 }, last: { year: 1890, month: 6 }, place: { offset: 4000 } }, '1895 m'],
    // the last year mentioned, where there is no document
    [{ day: { month: 5 }, last: { year: 1890, month: 6 } }, '1890 l'],
    [{ day: { month: 5 } }, '-'],
    // entries go forward
    [{ document: '1895-06-15', day: { month: 6, day: 16 }, place: { isEntry: true } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3 }, place: { isEntry: true } }, '1896 m'],
    [{ document: '1895-06-15', day: { month: 6, day: 3 }, place: { isEntry: true } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3, weekday: 5 }, place: { isEntry: true } }, '1895 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3, weekday: 0 }, place: { isEntry: true } }, '1896 m'],
    [{ document: '1895-06-15', day: { month: 5, day: 3, weekday: 1 }, place: { isEntry: true } }, '1896 l'],
    [{ last: { year: 1890, month: 6 }, day: { month: 5, day: 3 }, place: { isEntry: true } }, '1890 m'],
    [{ day: { month: 5, day: 3 }, place: { isEntry: true } }, '-'],
  ])('%j', (asked, year) => {
    expect(yearOf(undefined, asked)).toBe(year);
  });
});

/** Seasons from spring, 1, to winter, 4: the year in which they begin. */
describe('of a season', () => {
  function seasonOf(
    season: Season,
    { document, side, tense = 'open', isLimit = false, last, place }: Asked & { readonly side?: 'before' | 'after' },
  ): string {
    const flow = new Flow(document === undefined ? undefined : { when: document }, []);
    if (last !== undefined) flow.remember(last, placeOf('open'), 'exact');
    const account = new Account();
    const year = new Years(flow).ofSeason(season, side, { place: placeOf(tense, place), isLimit, account });
    return year === undefined ? '-' : `${year} ${account.cert[0]}`;
  }

  test.each<readonly [season: Season, asked: Asked & { readonly side?: 'before' | 'after' }, year: string]>([
    // spring ends in May, winter in February: the last one is over, the next one has not begun
    [1, { document: '1895-05-15', side: 'before' }, '1894 m'],
    [1, { document: '1895-06-15', side: 'before' }, '1895 m'],
    [1, { document: '1895-03-15', side: 'before' }, '1894 m'],
    [1, { document: '1895-02-15', side: 'before' }, '1894 m'],
    [1, { document: '1895-02-15', side: 'after' }, '1895 m'],
    [1, { document: '1895-03-15', side: 'after' }, '1896 m'],
    [4, { document: '1895-02-15', side: 'before' }, '1893 m'],
    [4, { document: '1895-12-15', side: 'before' }, '1894 m'],
    [4, { document: '1895-11-15', side: 'after' }, '1895 m'],
    [4, { document: '1895-12-15', side: 'after' }, '1896 m'],
    // where only the sentence tells the side, it may be the season that lasts yet
    [1, { document: '1895-03-15', tense: 'past' }, '1895 l'],
    [1, { document: '1895-02-15', tense: 'past' }, '1894 l'],
    [1, { document: '1895-06-15', tense: 'past' }, '1895 l'],
    [1, { document: '1895-05-15', tense: 'ahead' }, '1895 l'],
    [1, { document: '1895-06-15', tense: 'ahead' }, '1896 l'],
    [1, { document: '1895-05-15', isLimit: true }, '1896 l'],
    [1, { document: '1895-02-15', isLimit: true }, '1895 l'],
    [1, { document: '1895-05-15', isLimit: true, tense: 'past' }, '1895 l'],
    [1, { document: '1895-05-15', tense: 'present' }, '-'],
    [1, { document: '1895-05-15' }, '-'],
    [1, { document: '1895', side: 'before' }, '-'],
    [1, { side: 'before' }, '-'],
    // the year that is told of
    [1, { document: '1895-05-15', last: { year: 1880, month: 3 } }, '1880 l'],
    [1, { document: '1895-05-15', last: { year: 1880, month: 4 }, tense: 'past' }, '-'],
    [1, { document: '1895-05-15', last: { year: 1893, month: 4 }, tense: 'past' }, '1895 l'],
    [1, { document: '1895-05-15', last: { year: 1880, month: 3 }, tense: 'ahead' }, '1895 l'],
    [1, { document: '1895-05-15', last: { year: 1880, month: 3 }, side: 'before' }, '1894 m'],
  ])('%i, %j', (season, asked, year) => {
    expect(seasonOf(season, asked)).toBe(year);
  });
});
