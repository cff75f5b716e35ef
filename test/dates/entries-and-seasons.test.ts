// Dates that are seen from the entry they stand in, seasons and weekdays that the sentence places, and what opens a stretch.

import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { told, toldSurely } from './told.ts';

const DAY_LINE = /^(?:(?:Sun|Mon|Tues|Wed|Thurs|Fri|Sat)\p{L}*[.,]? )?(?:\d|\p{L}+ \d)/u;

/** Lines that look like a date are the headings of entries. */
function diary(text: string, when: string | undefined): string {
  const isEntry = ({ start, end }: { readonly start: number; readonly end: number }): boolean => {
    const lineEnd = text.indexOf('\n', end);
    const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd < 0 ? text.length : lineEnd);
    return line.length < 20 && DAY_LINE.test(line);
  };
  const documentDate = when === undefined ? {} : { documentDate: { when } };
  return toldSurely(text, findDates(text, { language: 'en', areLinesApart: true, isEntry, ...documentDate }));
}

describe('entries', () => {
  test.each([
    ['Mon. 3 May\nSnow.', '1915-05-01', 'Mon. 3 May = 1915-05-03 m'],
    ['3 May\nSnow.\n12 June\nSun.', '1915-05-01', '3 May = 1915-05-03 m; 12 June = 1915-06-12 m'],
    ['30 Dec.\nSnow.\n2 Jan.\nSun.', '1915-12-01', '30 Dec. = 1915-12-30 m; 2 Jan. = 1916-01-02 m'],
    // a Monday in 1917 and not in 1916
    ['Mon. 1 Jan.\nSnow.', '1916-12-01', 'Mon. 1 Jan. = 1917-01-01 m'],
    // neither year has the day of the week
    ['Sun. 3 May\nSnow.', '1915-05-01', 'Sun. 3 May = 1915-05-03 l'],
    ['Monday 3\nSnow.\nTuesday 4\nSun.', '1915-05-01', 'Monday 3 = 1915-05-03 m; Tuesday 4 = 1915-05-04 m'],
    ['Wed. 30 June\nHe fell on May 9.', '1915-05-01', 'Wed. 30 June = 1915-06-30 m; May 9 = 1915-05-09 m'],
    ['11 June\nHe fell on the 25th of last month.', '1915-05-01', '11 June = 1915-06-11 m; 25th of last month = 1915-05-25 m'],
    // years long past, as they stand in many diaries, do not make the entries those of the past
    [
      'He was there in 1884.\nHe left in 1902.\nThurs. 3 June\nRain.',
      '1915-05-01',
      '1884 = 1884 h; 1902 = 1902 h; Thurs. 3 June = 1915-06-03 m',
    ],
    // nothing says the year
    ['Mon. 3 May\nSnow.', undefined, 'Mon. 3 May = ? l'],
  ])('%j, document of %s', (text, when, expected) => {
    expect(diary(text, when)).toBe(expected);
  });
});

function letter(text: string, language: 'en' | 'de' = 'en'): string {
  return told(text, findDates(text, { language, documentDate: { when: '1863-10-12' } }));
}

describe('seasons of no year', () => {
  test.each([
    ['She had an offer for it in the Spring.', 'Spring = 1863-03~1863-05'],
    ['They will be out again before the autumn.', 'autumn = ~1864-08'],
    ['He left in the winter.', 'winter = 1862-12~1863-02'],
    ['Come back in the fall.', 'fall = 1863-09~1863-11'],
    ['We sold it last summer.', 'last summer = 1863-06~1863-08'],
    ['We shall meet next spring.', 'next spring = 1864-03~1864-05'],
    // no season that is meant, or no season
    ['In the spring the river is high.', ''],
    ['The colours of the autumn please us.', ''],
    ['He was hurt in the fall of the wall.', ''],
    ['He was busy in the spring sowing.', ''],
    ['It was colder than the last winter of the war.', ''],
    ['She lived in the Winter Palace.', ''],
  ])('%s', (text, expected) => expect(letter(text)).toBe(expected));

  test.each([
    ['1863-12-12', 'winter = 1862-12~1863-02', 'winter = 1864-12~1865-02'],
    ['1863-01-12', 'winter = 1861-12~1862-02', 'winter = 1863-12~1864-02'],
    ['1863-02-12', 'winter = 1861-12~1862-02', 'winter = 1863-12~1864-02'],
    ['1863-03-12', 'winter = 1862-12~1863-02', 'winter = 1863-12~1864-02'],
    ['1863-11-12', 'winter = 1862-12~1863-02', 'winter = 1863-12~1864-02'],
  ])('the last and the next winter, seen from %s', (when, last, next) => {
    const seen = (text: string): string => told(text, findDates(text, { language: 'en', documentDate: { when } }));
    expect(seen('We met last winter.')).toBe(`last ${last}`);
    expect(seen('We shall meet next winter.')).toBe(`next ${next}`);
  });

  test.each([
    ['Ich habe ihn im Frühling gesehen.', 'Frühling = 1863-03~1863-05'],
    ['Im Winter friert der Fluss zu.', ''],
  ])('%s', (text, expected) => expect(letter(text, 'de')).toBe(expected));
});

describe('a day with its weekday and no month', () => {
  test.each([
    ['It came to hand on Monday the 28th.', 'Monday the 28th = 1863-09-28'],
    ['On Sunday the 4th there was a collection.', 'Sunday the 4th = 1863-10-04'],
    ['He will come on Friday, the 16th.', 'Friday, the 16th = 1863-10-16'],
    ['We shall leave on Tuesday the 3rd.', 'Tuesday the 3rd = 1863-11-03'],
    ['On Monday the 4th Regiment marched.', ''],
  ])('%s', (text, expected) => expect(letter(text)).toBe(expected));

  test.each([
    ['Ich bin seit Montag, dem 5., wieder hier.', 'Montag, dem 5. = 1863-10-05..'],
    ['Ich fahre Samstag den 24. nach Wien.', 'Samstag den 24. = 1863-10-24'],
  ])('%s', (text, expected) => expect(letter(text, 'de')).toBe(expected));
});

describe('what opens a stretch, and what ends one', () => {
  test.each([
    ['He is to keep the gate from 1st Novr. and no longer.', '1st Novr. = 1863-11-01..'],
    ['They want people from December 1 for six months.', 'December 1 = 1863-12-01..'],
    ['It was in force from 5 May 1862.', '5 May 1862 = 1862-05-05..'],
    ['I have your letter from 5 May 1862.', '5 May 1862 = 1862-05-05'],
    ['The news from 5 May was bad.', '5 May = 1863-05-05'],
    ['The interest was paid to the first of July.', 'first of July = ..1863-07-01'],
    ['By the end of 1862 I had my papers.', 'end of 1862 = ~1862-12-31'],
    ['Stock ledger, 1825-', '1825- = 1825..'],
    ['Clippings, 1841 and later', '1841 and later = 1841..'],
    ['Clippings, 1841 or earlier', '1841 or earlier = ..1841'],
    ['Copies of 1841-A and 1825-5/6', ''],
    ['Frost between the 5th & the 10th killed it.', '5th & the 10th = 1863-10-05~1863-10-10'],
    ['It stood between the 5th and the 10th Regiment.', ''],
    [
      'He will be absent from the 20th instant to January 20th next.',
      '20th instant to January 20th next = 1863-10-20..1864-01-20',
    ],
    ['It was decided in late 1844 or early in January 1845.', 'late 1844 or early in January 1845 = 1844-09~1845-01-10'],
    ['Not before the 1st (13th) of January, 1862.', '1st (13th) of January, 1862 = 1862-01-13~'],
    ['Whitney, Eli, New Haven, 1812 June', '1812 June = 1812-06'],
    ['Stowe, Harriet, 1856 (copies)', '1856 = 1856'],
    ['It was bought as late as May.', 'May = 1863-05'],
  ])('%s', (text, expected) => expect(letter(text)).toBe(expected));
});

const INTERVIEW = { language: 'en', documentDate: { when: '2003-05-14' } } as const;

test.each([
  ['It was decided in January 1945.\nThey were laid off on August 17th.', '1945-08-17 l'],
  ['It was decided in June 1945.\nThey were laid off on January 3rd.', '--'],
  ['It was decided in June 1945.\nThe park opens on August 17th.', '2003-08-17 l'],
])('a story of the past goes on in the next paragraph: %j', (text, expected) => {
  const found = findDates(text, { ...INTERVIEW, areLinesApart: true })[1];
  expect(found?.date === undefined ? '--' : `${found.date.when} ${found.cert[0]}`).toBe(expected);
});
