// Dates as circulars, orders and minutes of offices write them, and as lists do: months that are counted, days that come again every
// year, halves of years, days between quotation marks.

import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { toldSurely } from './told.ts';

type Row = readonly [text: string, expected: string];

/** In an English circular of 4 October 1926. */
const english: readonly Row[] = [
  ['on the evening of Saturday, 2nd inst.', 'Saturday, 2nd inst. = 1926-10-02 m'],
  ['on Tuesday the 5th instant', 'Tuesday the 5th instant = 1926-10-05 m'],
  ['on Friday, the 24th ultimo, it rained', 'Friday, the 24th ultimo = 1926-09-24 m'],
  ['on Monday, 1st proximo', 'Monday, 1st proximo = 1926-11-01 m'],
  ['Licences expire on 31 December in each year.', '31 December = ? l'],
  ['every year by 1 March', '1 March = ? l'],
  ['Rent is due annually on 25 March.', '25 March = ? l'],
  ['Fees are payable yearly, on 1 January.', '1 January = ? l'],
  ['on the 1st July of any year', '1st July = ? l'],
  ['every 4 July; a fair', '4 July = ? l'],
  ['Leave may be taken from 1 April to 30 September in each year.', '1 April to 30 September = ? l'],
  ['Each of the letters of 3 May was read.', '3 May = 1926-05-03 m'],
  ['the annual meeting of 3 May was quiet', '3 May = 1926-05-03 m'],
  ['any letter of 3 May', '3 May = 1926-05-03 m'],
  ['on the 1st of each month, for the first time on 15 August', '15 August = 1926-08-15 m'],
  ['Each year they met. On 3 May all was over.', '3 May = 1926-05-03 m'],
  ['for the period July to September', 'July to September = 1926-07..1926-09 m'],
  ['the quarter April–June', 'April–June = 1926-04..1926-06 m'],
  ['for the first half-year of 1926', 'first half-year of 1926 = 1926-01..1926-06 h'],
  ['before the end of 1927', 'end of 1927 = ~1927-12-31 h'],
  ['before the beginning of 1927', 'beginning of 1927 = ~1926-12 h'],
  ['1 & 2 Geo. 5, c. 6', '1 & 2 Geo. 5 = ? l'],
  ['under 13 Geo. 5, s. 2', '13 Geo. 5 = ? l'],
  ['on 3/16 May 1905', '3/16 May 1905 = 1905-05-16 h'],
  ['on 3/15 May 1905', '3/15 May 1905 = 1905-05-15 h'],
  ['on 3/15 May 1805', '3/15 May 1805 = 1805-05-15 h'],
  ['on 3/16 May 1805', '3/16 May 1805 = 1805-05-16 h'],
  ['on 1/15 November 1926', ''],
  ['on 3/13 May 1605', '3/13 May 1605 = 1605-05-13 h'],
  ['on 3/12 May 1605', ''],
];

/** In a list that has no date of its own. */
const lists: readonly Row[] = [
  ['1937, March', '1937, March = 1937-03 h'],
  ['1937: March', '1937: March = 1937-03 h'],
  ['Letter book, 1937, March.', '1937, March = 1937-03 h'],
  ['1937, March (two copies)', '1937 = 1937 h'],
  ['1937, March 12', '1937, March 12 = 1937-03-12 h'],
  ['1937, March 1938', '1937 = 1937 h; March 1938 = 1938-03 h'],
  ['1919 August', '1919 August = 1919-08 h'],
  ['1919 August to October', '1919 August to October = 1919-08..1919-10 h'],
  ['1919, August–October', '1919, August–October = 1919-08..1919-10 h'],
  ['Maps, c.1810-1840, and n.d.', '1810-1840 = 1810~1840 h'],
  ['Maps, c.1810–40', '1810–40 = 1810~1840 h'],
  ['No.1810-1840', ''],
  ['3. Monday', '3. Monday = ? l'],
  ['3. Monday was fine', ''],
  ['In 1937, March was cold.', '1937 = 1937 h'],
  ['In 1937, May wrote to him.', '1937 = 1937 h'],
];

/** In a Russian circular of 4 October 1931. */
const russian: readonly Row[] = [
  ['от 27 минувшего сентября', '27 минувшего сентября = 1931-09-27 m'],
  ['27-го минувшаго Августа', '27-го минувшаго Августа = 1931-08-27 m'],
  ['от 1 сего октября', '1 сего октября = 1931-10-01 m'],
  ['15 будущего ноября', '15 будущего ноября = 1931-11-15 m'],
  ['с 1-го января будущего 1932 года', '1-го января будущего 1932 года = 1932-01-01.. h'],
  ['от 3/X с. г.', '3/X с. г. = 1931-10-03 m'],
  ['от 3.X с.г.', '3.X с.г. = 1931-10-03 m'],
  ['в сентябре мес. с. г.', 'сентябре мес. с. г. = 1931-09 m'],
  ['за март месяц 1931 г.', 'март месяц 1931 г. = 1931-03 h'],
  ['«4» октября 1931 г.', '«4» октября 1931 г. = 1931-10-04 h'],
  ['„ 4 “ октября 1931 г.', '„ 4 “ октября 1931 г. = 1931-10-04 h'],
  ['"4" октября 1931 г.', '"4" октября 1931 г. = 1931-10-04 h'],
  ['в ночь с 12-го на 13 марта 1931 г.', '12-го на 13 марта 1931 г. = 1931-03-12..1931-03-13 h'],
  ['в ночь с 12 на 13 марта 1931 г.', '12 на 13 марта 1931 г. = 1931-03-12..1931-03-13 h'],
  ['с 12 на 15 марта 1931 г.', '15 марта 1931 г. = 1931-03-15 h'],
  ['за первое полугодие 1931 года', 'первое полугодие 1931 года = 1931-01..1931-06 h'],
  ['во II полугодии 1931 г.', 'II полугодии 1931 г. = 1931-07..1931-12 h'],
  ['до конца текущего года', 'конца текущего года = ~1931-12-31 m'],
  ['ежегодно к 1 марта', '1 марта = ? l'],
  ['до 20-го числа каждого месяца', '20-го числа = ? l'],
  ['не позднее 15 октября представить отчёт за квартал', '15 октября = ~1931-10-15 m'],
  ['не позднее 15 октября в отделе', '15 октября = ~1931-10-15 m'],
  ['1919 г., август', '1919 г., август = 1919-08 h'],
  ['1919 г. август–сентябрь', '1919 г. август–сентябрь = 1919-08..1919-09 h'],
];

/** In a German circular of 4 October 1926. */
const german: readonly Row[] = [
  ['Freitag, den 15. ds. Mts.', 'Freitag, den 15. ds. Mts. = 1926-10-15 m'],
  ['Samstag, den 2. d. M.', 'Samstag, den 2. d. M. = 1926-10-02 m'],
  ['für das Vierteljahr Juli bis September', 'Juli bis September = 1926-07..1926-09 m'],
  ['für das II. Halbjahr 1926', 'II. Halbjahr 1926 = 1926-07..1926-12 h'],
  ['alljährlich zum 31. Januar', '31. Januar = ? l'],
  ['jedes Jahr bis 1. März', '1. März = ? l'],
  ['in der Nacht vom 12. auf den 13. März 1926', '12. auf den 13. März 1926 = 1926-03-12..1926-03-13 h'],
  ['1937, März', '1937, März = 1937-03 h'],
];

describe('dates of circulars and lists', () => {
  const found = (text: string, language: 'en' | 'ru' | 'de', document?: string): string =>
    toldSurely(text, findDates(text, { language, ...(document === undefined ? {} : { documentDate: { when: document } }) }));

  test.each(english)('English: %s', (text, expected) => expect(found(text, 'en', '1926-10-04')).toBe(expected));
  test.each(lists)('of a list: %s', (text, expected) => expect(found(text, 'en')).toBe(expected));
  test.each(russian)('Russian: %s', (text, expected) => expect(found(text, 'ru', '1931-10-04')).toBe(expected));
  test.each(german)('German: %s', (text, expected) => expect(found(text, 'de', '1926-10-04')).toBe(expected));
});
