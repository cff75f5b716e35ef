// Years of two and three digits, old and short months, numbered months, several dates in a row, both calendars.

import { describe, expect, test } from 'vitest';
import { type DateContext, findDates } from '../../src/dates/find-dates.ts';
import { toldSurely } from './told.ts';

type Row = readonly [text: string, expected: string];

/** In a letter of 3 March 1898. */
const letter: readonly Row[] = [
  ['He was born on 12 June 94 and died.', '12 June 94 = 1894-06-12 m'],
  ['born 12 June, 94, in Rome', '12 June, 94 = 1894-06-12 m'],
  ['born June 12, 94.', 'June 12, 94 = 1894-06-12 m'],
  ["the 3rd of May '97", "3rd of May '97 = 1897-05-03 m"],
  ["in July '63", "July '63 = 1863-07 m"],
  ['on the 4th March 51', '4th March 51 = 1851-03-04 m'],
  ['in March 94.', 'March 94 = 1894-03 m'],
  ['on 12/6/94', '12/6/94 = 1894-06-12 l'],
  ['on 25/6/94', '25/6/94 = 1894-06-25 m'],
  ['on 25.6.94', '25.6.94 = 1894-06-25 m'],
  ['on 25-6-94', '25-6-94 = 1894-06-25 m'],
  ['on 25-Jun-94', '25-Jun-94 = 1894-06-25 m'],
  ['on 24/6 95', '24/6 95 = 1895-06-24 m'],
  ["in the class of '02", "'02 = ? l"],
  ['we will meet on 12 June 02', '12 June 02 = 1902-06-12 l'],
  ['valid until 31 December 99', '31 December 99 = ..1899-12-31 m'],
  ['he died on 12 June 25', '12 June 25 = 1825-06-12 l'],
  ["the summer of '94", "summer of '94 = 1894-06~1894-08 m"],
  ["from June '93 to May '94", "June '93 to May '94 = 1893-06..1894-05 m"],
  ['on 12 June 94 men fell', '12 June = 1897-06-12 l'],
  ['on 12 June 94 wagons came', '12 June = 1897-06-12 l'],
  ['on 5 December 98', '5 December 98 = 1898-12-05 l'],
  ['it will be on 5 December 98', '5 December 98 = 1898-12-05 m'],
  ['the 14th Novr. 1851', '14th Novr. 1851 = 1851-11-14 h'],
  ['Octr. 3rd 1790', 'Octr. 3rd 1790 = 1790-10-03 h'],
  ['Septr 5 1788', 'Septr 5 1788 = 1788-09-05 h'],
  ['Jany. 2d, 1801', 'Jany. 2d, 1801 = 1801-01-02 h'],
  ['Feby 10th 1777', 'Feby 10th 1777 = 1777-02-10 h'],
  ['Decr. 25, 1799', 'Decr. 25, 1799 = 1799-12-25 h'],
  ['Augt. 1st 1799', 'Augt. 1st 1799 = 1799-08-01 h'],
  ['the 3d of 7ber 1660', '3d of 7ber 1660 = 1660-09-03 h'],
  ['8br. 4th 1702', '8br. 4th 1702 = 1702-10-04 h'],
  ['on 9bre 12, 1701', '9bre 12, 1701 = 1701-11-12 h'],
  ['the 10th of Xber 1688', '10th of Xber 1688 = 1688-12-10 h'],
  ['dated 1851 Mar 4', '1851 Mar 4 = 1851-03-04 h'],
  ['1851, March 4', '1851, March 4 = 1851-03-04 h'],
  ['March 4th, 1851', 'March 4th, 1851 = 1851-03-04 h'],
  ['10th mo. 1812', '10th mo. 1812 = 1812-10 m'],
  ['First Day the 3d of 5th Month 1801', 'First Day the 3d of 5th Month 1801 = 1801-05-03 m'],
  ['on 3d of 5th month, 1801', '3d of 5th month, 1801 = 1801-05-03 m'],
  ['5th mo. 3d, 1801', '5th mo. 3d, 1801 = 1801-05-03 m'],
  ['6 mo. 12, 1834', '6 mo. 12, 1834 = 1834-06-12 m'],
  ['12th of 1st mo. 1699', '12th of 1st mo. 1699 = 1699-03-12 m'],
  ['the 2nd day of the 11th month, 1740', '2nd day of the 11th month, 1740 = 1741-01-02 m'],
  ['10th of 10th mo. 1751', '10th of 10th mo. 1751 = 1751-12-10 m'],
  ['10th of 10th mo. 1752', '10th of 10th mo. 1752 = 1752-10-10 m'],
  ['after 5 mo. 3 days', ''],
  ['the eighth month of her illness', ''],
  ['on 3, 5 and 9 March 1837', '3 = 1837-03-03 h; 5 = 1837-03-05 h; 9 March 1837 = 1837-03-09 h'],
  ['on 3, 5, 7 and 9 March 1837', '3 = 1837-03-03 h; 5 = 1837-03-05 h; 7 = 1837-03-07 h; 9 March 1837 = 1837-03-09 h'],
  ['June 5, 6, and 7, 1850', 'June 5 = 1850-06-05 h; 6 = 1850-06-06 h; 7, 1850 = 1850-06-07 h'],
  ['5th–7th June 1850', '5th–7th June 1850 = 1850-06-05..1850-06-07 h'],
  ['Oct. 30 – Nov. 2, 1850', 'Oct. 30 – Nov. 2, 1850 = 1850-10-30..1850-11-02 h'],
  ['in 1898–99', '1898–99 = 1898..1899 h'],
  ['between 1830 and 1840', '1830 and 1840 = 1830~1840 h'],
  ['11/23 March 1881', '11/23 March 1881 = 1881-03-23 h'],
  ['March 11/23, 1881', 'March 11/23, 1881 = 1881-03-23 h'],
  ['21 Feb. 1750/1', '21 Feb. 1750/1 = 1751-02-21 h'],
  ['21 Feb. 1750/51', '21 Feb. 1750/51 = 1751-02-21 h'],
  ['in Feb. 1750/1', 'Feb. 1750/1 = 1751-02 h'],
  ['21 Feb. 1750 O.S.', '21 Feb. 1750 O.S. = 1750-03-04J h'],
  ['Easter 1851', 'Easter 1851 = 1851-04-20 m'],
  ['Easter 1886', 'Easter 1886 = 1886-04-25 m'],
  ['next Easter', 'next Easter = 1898-04-10 m'],
  ['Easter last', 'Easter last = 1897-04-18 m'],
  ['as of 3 May 1894', '3 May 1894 = 1894-05-03 h'],
  ['Good Friday 1865', 'Good Friday 1865 = 1865-04-14 m'],
  ['Michaelmas 1702', 'Michaelmas 1702 = 1702-09-29 m'],
  ['at Easter', ''],
];

/** In a letter from Vienna of 27 March 1898, a Sunday. */
const german: readonly Row[] = [
  ['am 18. 7. 97 in Rom', '18. 7. 97 = 1897-07-18 m'],
  ['den 15. III. 96 kam er', '15. III. 96 = 1896-03-15 m'],
  ['Graz, 24/6 95', '24/6 95 = 1895-06-24 m'],
  ['Graz, 24./VI. 95', '24./VI. 95 = 1895-06-24 m'],
  ['Wien, 7. X. 897', '7. X. 897 = 1897-10-07 m'],
  ['Wien, 13. 3. 895.', '13. 3. 895 = 1895-03-13 m'],
  ['Berlin, Feber 896', 'Feber 896 = 1896-02 m'],
  ['am 2.9.96', '2.9.96 = 1896-09-02 m'],
  ['am 5. 4. kam er', '5. 4. = 1897-04-05 l'],
  ['den 27ten März 98', '27ten März 98 = 1898-03-27 m'],
  ['den 5. Hornung 1799', '5. Hornung 1799 = 1799-02-05 h'],
  ['am 3. Jänner 1898', '3. Jänner 1898 = 1898-01-03 h'],
  ['am 7. Septbr. 1790', '7. Septbr. 1790 = 1790-09-07 h'],
  ['den 8ten Octbr. 1790', '8ten Octbr. 1790 = 1790-10-08 h'],
  ['den 3. Xber 1688', '3. Xber 1688 = 1688-12-03 h'],
  ['im Sommer 97', 'Sommer 97 = 1897-06~1897-08 m'],
  ['im Jahre 97', '97 = 1897 m'],
  ['am 3., 5. und 9. März 1897', '3. = 1897-03-03 h; 5. = 1897-03-05 h; 9. März 1897 = 1897-03-09 h'],
  ['vom 3.–5. März 1898', '3.–5. März 1898 = 1898-03-03..1898-03-05 h'],
  ['11./23. März 1881', '11./23. März 1881 = 1881-03-23 h'],
  ['8. 3. [1898]', '8. 3. [1898] = 1898-03-08 m'],
  ['8. März [1898?]', '8. März [1898?] = 1898-03-08 l'],
  ['Mittwoch, 2. 3. 98', 'Mittwoch, 2. 3. 98 = 1898-03-02 m'],
  ['Ende d. M.', 'Ende d. M. = 1898-03-21~1898-03-31 m'],
  ['am 12. dieses schrieb er', '12. dieses = 1898-03-12 m'],
  ['am 24./XI. kam er', '24./XI. = 1897-11-24 l'],
  ['am 24./11. kam er', '24./11. = 1897-11-24 l'],
  ['vom 12. 5.–13. 5. 1895', '12. 5.–13. 5. 1895 = 1895-05-12..1895-05-13 h'],
  ['Montag oder Dienstag komme ich', 'Montag = 1898-03-28 l; Dienstag = 1898-03-29 l'],
  ['Graz, 5. 3.', '5. 3. = 1898-03-05 m'],
  ['zu Pfingsten 97', 'Pfingsten 97 = 1897-06-06 m'],
  ['Pfingsten 1855', 'Pfingsten 1855 = 1855-05-27 m'],
  ['am 12. d. M.', '12. d. M. = 1898-03-12 m'],
  ['den 12. v. M.', '12. v. M. = 1898-02-12 m'],
  ['am 5. März d. J.', '5. März d. J. = 1898-03-05 m'],
  ['Ende vorigen Monats', 'Ende vorigen Monats = 1898-02-21~1898-02-28 m'],
  ['im Herbst vorigen Jahres', 'Herbst vorigen Jahres = 1897-09~1897-11 m'],
  ['am Samstag war ich dort', 'Samstag = 1898-03-26 l'],
  ['am Samstag komme ich', 'Samstag = 1898-04-02 l'],
  ['nächsten Samstag komme ich', 'nächsten Samstag = 1898-04-02 m'],
  ['vorigen Samstag', 'vorigen Samstag = 1898-03-26 m'],
  ['Herr Sonntag war hier', ''],
  ['zu Ostern waren wir in Rom', 'Ostern = 1897-04-18 l'],
  ['zu Ostern werde ich kommen', 'Ostern = 1898-04-10 m'],
  ['Weihnachten 1897', 'Weihnachten 1897 = 1897-12-25 m'],
  ['am 12. hatte ich Besuch', '12. = 1898-03-12 l'],
  ['am 28. hatte ich Besuch', '28. = 1898-02-28 l'],
  ['am 28. werde ich kommen', '28. = 1898-03-28 l'],
  ['am 12. Platz', ''],
  ['Satz 3. 4. 5. ist falsch', ''],
];

const russian: readonly Row[] = [
  ['18. 7. 97', '18. 7. 97 = 1897-07-18 m'],
  ['7. X. 897', '7. X. 897 = 1897-10-07 m'],
  ['24/6 95', '24/6 95 = 1895-06-24 m'],
  ['12 июня 94 года', '12 июня 94 года = 1894-06-12 m'],
  ['в 94 году', '94 году = 1894 m'],
  ['12-го марта с. г.', '12-го марта с. г. = 1898-03-12 m'],
  ['5-го числа он уехал', '5-го числа = 1898-03-05 l'],
  ['12-го числа сего месяца', '12-го числа сего месяца = 1898-03-12 m'],
  ['Генваря 5 дня 1801 года', 'Генваря 5 дня 1801 года = 1801-01-05 h'],
  ['3 іюня 1812 года', '3 іюня 1812 года = 1812-06-03 h'],
  ['третьего марта 1881 года', 'третьего марта 1881 года = 1881-03-03 h'],
  ['двадцать пятого марта 1881 года', 'двадцать пятого марта 1881 года = 1881-03-25 h'],
  ['3, 5 и 9 марта 1837 г.', '3 = 1837-03-03 h; 5 = 1837-03-05 h; 9 марта 1837 г. = 1837-03-09 h'],
  ['11 (23) марта 1881 года', '11 (23) марта 1881 года = 1881-03-23 h'],
  ['на Пасху 1850 года', 'Пасху 1850 года = 1850-03-31 m'],
  ['до 1850 г.', '1850 г. = ~1849 h'],
];

describe.each([
  ['en', '1898-03-03', letter],
  ['de', '1898-03-27', german],
  ['ru', '1898-03-27', russian],
] as const)('%s', (language: DateContext['language'], when, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(toldSurely(text, findDates(text, { language, documentDate: { when } }))).toBe(expected);
  });
});

test.each([
  ["enlisted in '42", "'42 = 1942 l"],
  ["in November of '44", "November of '44 = 1944-11 m"],
  ["served in '17", "'17 = 1917 l"],
  ['born 12 June 34', '12 June 34 = 1934-06-12 l'],
  ['died on 3/14/62', '3/14/62 = 1962-03-14 m'],
  ["moved in '03", "'03 = 2003 m"],
  ["moved in '04", "'04 = ? l"],
])('in an interview of 14 October 2003: %s', (text, expected) => {
  expect(toldSurely(text, findDates(text, { language: 'en', documentDate: { when: '2003-10-14' } }))).toBe(expected);
});

test.each([
  ['born on 12 June 94', '12 June 94 = ? l'],
  ['7. X. 902', '7. X. 902 = ? l'],
  ['the 14th inst.', '14th inst. = ? l'],
  ['In 1863 he came; he left on 12 June 64', '1863 = 1863 h; 12 June 64 = 1864-06-12 l'],
])('where the document has no date: %s', (text, expected) => {
  expect(toldSurely(text, findDates(text, { language: text.startsWith('7') ? 'de' : 'en' }))).toBe(expected);
});

test.each([
  ['next month he will come', 'next month = 1898-04 m'],
  ['this March', 'this March = 1898-03 m'],
  [
    'In May 1894 he came; on the 7th of the previous month he wrote',
    'May 1894 = 1894-05 h; 7th of the previous month = 1894-04-07 m',
  ],
  ['the 1/11 March 1881', '1/11 March 1881 = 1881-03-11 h'],
  ['the 1/16 March 1881', ''],
  ['the thirty-first of May 1894', 'thirty-first of May 1894 = 1894-05-31 h'],
  ['Dinner, 5 September', '5 September = ? l'],
  ['Dinner, 5 October', '5 October = 1897-10-05 l'],
  ['He came last May', 'last May = 1897-05 m'],
  ['25 October/6 November 1894', '25 October/6 November 1894 = 1894-11-06 h'],
  ['the 21st century', '21st century = 2001..2100 h'],
  ['the 22nd century', ''],
])('in a letter of 3 March 1898: %s', (text, expected) => {
  expect(toldSurely(text, findDates(text, { language: 'en', documentDate: { when: '1898-03-03' } }))).toBe(expected);
});
