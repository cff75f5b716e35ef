// Years before and after Christ, centuries, hundreds, decades: in the notation of the cases, with the certainty.

import { describe, expect, test } from 'vitest';
import { type DateContext, findDates } from '../../src/dates/find-dates.ts';
import { toldSurely } from './told.ts';

type Row = readonly [text: string, expected: string];

const english: readonly Row[] = [
  ['It fell in 44 BC to him.', '44 BC = -0044 h'],
  ['It fell in 480 B.C. to him.', '480 B.C. = -0480 h'],
  ['It fell in 7 B. C. to him.', '7 B. C. = -0007 h'],
  ['built in 1150 BCE', '1150 BCE = -1150 h'],
  ['built in 1150 B.C.E.', '1150 B.C.E. = -1150 h'],
  ['in the year 300 before Christ', '300 before Christ = -0300 h'],
  ['in 120 before our era', '120 before our era = -0120 h'],
  ['coins of BC 44', 'BC 44 = -0044 h'],
  ['a wall of 2,500 BC', '2,500 BC = -2500 h'],
  ['1,500 years before our era', ''],
  ['the year 79 AD', '79 AD = 0079 h'],
  ['in AD 79 it burned', 'AD 79 = 0079 h'],
  ['in A.D. 410', 'A.D. 410 = 0410 h'],
  ['in 250 CE', '250 CE = 0250 h'],
  ['in 1066 of the Christian era', '1066 of the Christian era = 1066 h'],
  ['on 15 March 44 BC', '15 March 44 BC = -0044-03-15 h'],
  ['from 1250 to 1213 BC', '1250 to 1213 BC = -1250..-1213 h'],
  ['1250–1213 B.C.', '1250–1213 B.C. = -1250..-1213 h'],
  ['between 30 and 20 BC', '30 and 20 BC = -0030~-0020 h'],
  ['from 27 BC to AD 14', '27 BC to AD 14 = -0027..0014 h'],
  ['before 200 BC', '200 BC = ~-0201 h'],
  ['after 1 BC', '1 BC = 0001~ h'],
  ['before AD 1', 'AD 1 = ~-0001 h'],
  ['since 100 BC', '100 BC = -0100.. h'],
  ['about 300 BC', '300 BC = -0305~-0295 m'],
  ['c. 3 BC', 'c. 3 BC = -0008~0003 m'],
  ['of the second century BC', 'second century BC = -0200..-0101 h'],
  ['of the 1st century B.C.', '1st century B.C. = -0100..-0001 h'],
  ['of the 5th c. BC', '5th c. BC = -0500..-0401 h'],
  ['of the late second century B.C.E.', 'late second century B.C.E. = -0134~-0101 h'],
  ['early in the third century BC', 'early in the third century BC = -0300~-0268 h'],
  ['the first half of the first century BC', 'first half of the first century BC = -0100..-0051 h'],
  ['the last quarter of the 4th century BC', 'last quarter of the 4th century BC = -0325..-0301 h'],
  ['from the 2nd to the 1st century BC', '2nd to the 1st century BC = -0200..-0001 h'],
  ['the 5th and 4th centuries BC', '5th and 4th centuries BC = -0500..-0301 h'],
  ['of the 4th century AD', '4th century AD = 0301..0400 h'],
  ['of the sixth century C.E.', 'sixth century C.E. = 0501..0600 h'],
  ['in the 1200s BC', '1200s BC = -1299..-1200 m'],
  ['in the 1600s the hall stood', '1600s = 1600..1699 m'],
  ['in the early 1700s', 'early 1700s = 1700~1733 m'],
  ['in the mid-1700s', 'mid-1700s = 1734~1766 m'],
  ['in the late 1800s', 'late 1800s = 1867~1899 m'],
  ['the second half of the 1700s', 'second half of the 1700s = 1750..1799 m'],
  ['the eighteen hundreds', 'eighteen hundreds = 1800..1899 m'],
  ['in the mid-1900s', 'mid-1900s = 1934~1966 l'],
  ['in the 1850s', '1850s = 1850..1859 h'],
  ["in the '60s", "'60s = 1860..1869 m"],
  ['in the sixties', 'sixties = 1860..1869 m'],
  ['the late sixties', 'late sixties = 1867~1869 m'],
  ["in the '20s", "'20s = 1820..1829 l"],
  ['in the 12th c.', '12th c. = 1101..1200 h'],
  ['the first third of the 18th century', 'first third of the 18th century = 1701~1733 h'],
  ['in the first quarter of the 19th century', 'first quarter of the 19th century = 1801..1825 h'],
];

const german: readonly Row[] = [
  ['er starb 44 v. Chr. in Rom', '44 v. Chr. = -0044 h'],
  ['im Jahre 44 v.Chr.', '44 v.Chr. = -0044 h'],
  ['im Jahr 480 vor Christus', '480 vor Christus = -0480 h'],
  ['um 300 v. u. Z.', '300 v. u. Z. = -0305~-0295 m'],
  ['120 vor unserer Zeitrechnung', '120 vor unserer Zeitrechnung = -0120 h'],
  ['im 2. Jahrhundert v. Chr.', '2. Jahrhundert v. Chr. = -0200..-0101 h'],
  ['im zweiten Jahrhundert vor Christi Geburt', 'zweiten Jahrhundert vor Christi Geburt = -0200..-0101 h'],
  ['79 n. Chr.', '79 n. Chr. = 0079 h'],
  ['im 4. Jh. n. Chr.', '4. Jh. n. Chr. = 0301..0400 h'],
  ['zwischen 30 und 20 v. Chr.', '30 und 20 v. Chr. = -0030~-0020 h'],
  ['vom 2. bis 1. Jahrhundert v. Chr.', '2. bis 1. Jahrhundert v. Chr. = -0200..-0001 h'],
  ['Ende des 18. Jahrhunderts', 'Ende des 18. Jahrhunderts = 1767~1800 h'],
  ['Anfang des neunzehnten Jahrhunderts', 'Anfang des neunzehnten Jahrhunderts = 1801~1833 h'],
  ['in der zweiten Hälfte des 19. Jahrhunderts', 'zweiten Hälfte des 19. Jahrhunderts = 1851..1900 h'],
  ['im ersten Viertel des 19. Jhdts.', 'ersten Viertel des 19. Jhdts. = 1801..1825 h'],
  ['Mitte der 90er Jahre', 'Mitte der 90er Jahre = 1894~1896 m'],
  ['in den neunziger Jahren', 'neunziger Jahren = 1890..1899 m'],
  ['in den 1850er Jahren', '1850er Jahren = 1850..1859 h'],
];

const russian: readonly Row[] = [
  ['в 44 г. до н. э. он умер', '44 г. до н. э. = -0044 h'],
  ['в 480 году до нашей эры', '480 году до нашей эры = -0480 h'],
  ['во II веке до н. э.', 'II веке до н. э. = -0200..-0101 h'],
  ['в V–IV вв. до н.э.', 'V–IV вв. до н.э. = -0500..-0301 h'],
  ['между 30 и 20 гг. до н. э.', '30 и 20 гг. до н. э. = -0030~-0020 h'],
  ['79 г. н. э.', '79 г. н. э. = 0079 h'],
  ['в IV в. н. э.', 'IV в. н. э. = 0301..0400 h'],
  ['II половина XIX века', 'II половина XIX века = 1851..1900 h'],
  ['во второй половине XIX в.', 'второй половине XIX в. = 1851..1900 h'],
  ['начало XX века', 'начало XX века = 1901~1933 h'],
  ['первая треть XIX века', 'первая треть XIX века = 1801~1833 h'],
  ['последняя четверть XIX в.', 'последняя четверть XIX в. = 1876..1900 h'],
  ['в 30-х годах XIX века', '30-х годах XIX века = 1830..1839 h'],
  ['в тридцатых годах XVIII века', 'тридцатых годах XVIII века = 1730..1739 h'],
  ['в сороковых годах', 'сороковых годах = 1840..1849 m'],
  ['в конце 90-х годов', 'конце 90-х годов = 1897~1899 m'],
  ['в 1600-х годах', '1600-х годах = 1600..1699 m'],
];

const DOCUMENT = { documentDate: { when: '1898-03-27' } };

describe.each([
  ['en', english],
  ['de', german],
  ['ru', russian],
] as const)('%s', (language: DateContext['language'], rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(toldSurely(text, findDates(text, { language, ...DOCUMENT }))).toBe(expected);
  });
});
