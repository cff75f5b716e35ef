// Doubts around a date, dates of other calendars, years that are left out, and numbers that are no dates.

import { describe, expect, test } from 'vitest';
import { type DateContext, findDates } from '../../src/dates/find-dates.ts';
import { toldSurely } from './told.ts';

type Row = readonly [text: string, expected: string];
type Language = DateContext['language'];

const doubts: readonly (readonly [Language, string, string])[] = [
  ['en', 'dated 1870?, they say', '1870 = 1870 l'],
  ['en', 'Were you there in 1870?', '1870 = 1870 m'],
  ['en', '[1873?]', '1873 = 1873 l'],
  ['en', '[1873]', '1873 = 1873 m'],
  ['en', '(1874?)', '1874 = 1874 l'],
  ['en', '?1874', '1874 = 1874 l'],
  ['en', '[?1874]', '1874 = 1874 l'],
  ['en', 'on 5 May 1875 (?)', '5 May 1875 = 1875-05-05 l'],
  ['en', 'on 5 May 1876?, or so', '5 May 1876 = 1876-05-05 l'],
  ['en', '5 May [1876]', '5 May [1876] = 1876-05-05 m'],
  ['en', '5 May [1876?]', '5 May [1876?] = 1876-05-05 l'],
  ['en', 'possibly 5 May 1878', '5 May 1878 = 1878-05-05 l'],
  ['en', 'perhaps in 1878', '1878 = 1878 l'],
  ['en', 'probably 1878', '1878 = 1878 m'],
  ['en', 'probably in the year 1878', '1878 = 1878 m'],
  ['en', 'possibly in the 1850s', '1850s = 1850..1859 l'],
  ['en', 'c. 1850', 'c. 1850 = 1845~1855 m'],
  ['en', 'ca. 1850', 'ca. 1850 = 1845~1855 m'],
  ['en', 'circa June 1850', 'circa June 1850 = 1850-05~1850-07 m'],
  ['en', 'about 5 May 1850', '5 May 1850 = 1850-05-02~1850-05-08 m'],
  ['en', 'about the year 1850', '1850 = 1845~1855 m'],
  ['en', 'circa 1850-60', '1850-60 = 1850~1860 m'],
  ['en', 'from about 1850 to 1860', '1850 to 1860 = 1850~1860 m'],
  ['en', 'about 1897', '1897 = 1892~1898 m'],
  ['en', 'about 1900', '1900 = 1895~1905 m'],
  ['de', 'um 1850', '1850 = 1845~1855 m'],
  ['de', 'gegen 1850', '1850 = 1845~1855 m'],
  ['de', 'um das Jahr 1850', '1850 = 1845~1855 m'],
  ['de', 'wohl 1850', '1850 = 1850 m'],
  ['de', 'vermutlich im Jahre 1850', '1850 = 1850 m'],
  ['de', 'vielleicht im Mai 1850', 'Mai 1850 = 1850-05 l'],
  ['de', '[1850?]', '1850 = 1850 l'],
  ['de', '5. Mai 1850 (?)', '5. Mai 1850 = 1850-05-05 l'],
  ['de', 'um die Mitte des 18. Jahrhunderts', 'Mitte des 18. Jahrhunderts = 1734~1766 m'],
  ['ru', 'около 1850 г.', '1850 г. = 1845~1855 m'],
  ['ru', 'ок. 1850 г.', 'ок. 1850 г. = 1845~1855 m'],
  ['ru', 'примерно в 1850 году', '1850 году = 1845~1855 m'],
  ['ru', 'вероятно, в 1850 году', '1850 году = 1850 m'],
  ['ru', 'возможно, 5 мая 1850 г.', '5 мая 1850 г. = 1850-05-05 l'],
  ['ru', '1850 г. (?)', '1850 г. = 1850 l'],
];

const otherCalendars: readonly (readonly [Language, string, string])[] = [
  ['en', 'the statute of 12 Geo. III', '12 Geo. III = ? l'],
  ['en', '4 & 5 Vict. c. 12', '4 & 5 Vict. = ? l'],
  ['en', 'in the third year of Queen Anne', 'third year of Queen Anne = ? l'],
  ['en', 'in the 5th year of the reign of King George III', '5th year of the reign of King George III = ? l'],
  ['en', '14 Brumaire an VIII', '14 Brumaire an VIII = ? l'],
  ['en', '14 Brumaire, year VIII', '14 Brumaire, year VIII = ? l'],
  ['en', 'the 18th Brumaire', '18th Brumaire = ? l'],
  ['en', 'Year II of the Republic', 'Year II of the Republic = ? l'],
  ['en', '5 Nisan 5661', '5 Nisan 5661 = ? l'],
  ['en', '12 Ramadan 1317', '12 Ramadan 1317 = ? l'],
  ['en', 'in 1317 A.H.', '1317 A.H. = ? l'],
  ['en', 'A.H. 1317', 'A.H. 1317 = ? l'],
  ['en', 'in 5661 A.M.', '5661 A.M. = ? l'],
  ['en', 'at 10 A.M.', ''],
  ['de', '14. Brumaire VIII', '14. Brumaire VIII = ? l'],
  ['de', 'im dritten Jahre der Regierung Kaiser Leopolds', 'dritten Jahre der Regierung Kaiser Leopolds = ? l'],
  ['de', '5. Nisan 5661', '5. Nisan 5661 = ? l'],
  ['de', '1317 d. H.', '1317 d. H. = ? l'],
  ['ru', 'в третий год царствования Николая I', 'третий год царствования Николая I = ? l'],
  ['ru', '14 брюмера VIII года', '14 брюмера VIII года = ? l'],
  ['ru', '5 нисана 5661 года', '5 нисана 5661 года = ? l'],
  ['ru', '1317 г. хиджры', '1317 г. хиджры = ? l'],
];

/** In documents of 3 March 1898. */
const tenses: readonly (readonly [Language, string, string])[] = [
  ['en', 'On 5 May he wrote to us.', '5 May = 1897-05-05 l'],
  ['en', 'We shall meet on 5 May.', '5 May = 1898-05-05 m'],
  ['en', 'The session of 5 May will be short.', '5 May = 1898-05-05 m'],
  ['en', 'The conference opens on 5 May', '5 May = 1898-05-05 l'],
  ['en', 'Dinner, 5 May', '5 May = ? l'],
  ['en', 'on or before 5 May next', '5 May next = ~1898-05-05 m'],
  ['en', 'He will come on 5 December.', '5 December = 1898-12-05 m'],
  ['en', 'He came on 5 December.', '5 December = 1897-12-05 l'],
  ['en', 'We met on 1 March.', '1 March = 1898-03-01 m'],
  ['en', 'on the 28th we left', '28th = 1898-02-28 l'],
  ['en', 'Saturday, Nov. 6, he left', 'Saturday, Nov. 6 = 1897-11-06 l'],
  ['en', 'In 1863 we marched. On 3 July we fought.', '1863 = 1863 h; 3 July = 1863-07-03 m'],
  ['en', 'We marched all of 1863.\n\nOn 3 February we fought.', '1863 = 1863 h; 3 February = 1898-02-03 m'],
  ['en', 'In 1863 we marched.\n\nOn 3 February we fought.', '1863 = 1863 h; 3 February = ? l'],
  [
    'en',
    'In 1861, 1862 and 1863 we marched.\n\nOn 3 February we fought.',
    '1861 = 1861 h; 1862 = 1862 h; 1863 = 1863 h; 3 February = ? l',
  ],
  [
    'en',
    'He left on the 1st of April 1863. In 1898 all is well; on 3 February we dined.',
    '1st of April 1863 = 1863-04-01 h; 1898 = 1898 h; 3 February = 1898-02-03 m',
  ],
  ['en', 'last Tuesday', 'last Tuesday = 1898-03-01 m'],
  ['en', 'Tuesday next', 'Tuesday next = 1898-03-08 m'],
  ['de', 'Am 5. Mai schrieb er.', '5. Mai = 1897-05-05 l'],
  ['de', 'Am 5. Mai werde ich kommen.', '5. Mai = 1898-05-05 m'],
  ['de', 'Am 5. Mai komme ich.', '5. Mai = 1898-05-05 l'],
  ['de', 'Am 5. Mai bin ich abgereist.', '5. Mai = 1897-05-05 l'],
  ['de', 'bis zum 5. Mai', '5. Mai = ..1898-05-05 m'],
  ['de', 'im September war er da', 'September = 1897-09 l'],
  ['en', 'RESOLVED: To open the crossing on 5 May.', '5 May = 1898-05-05 m'],
  ['en', 'Resolved: not to be late, and to open the crossing on 5 May.', '5 May = 1898-05-05 m'],
  ['en', 'To the Board I wrote on 5 May.', '5 May = 1897-05-05 l'],
  ['en', 'To Boston he went on 5 May.', '5 May = 1897-05-05 l'],
  ['en', 'Decided: That the crossing be opened on 5 May.', '5 May = 1898-05-05 m'],
  ['en', 'Carts are ordered for 5 May.', '5 May = 1898-05-05 l'],
  ['en', 'Carts are now ordered for 5 May.', '5 May = 1898-05-05 l'],
  ['en', 'Carts were ordered for 5 May.', '5 May = 1897-05-05 l'],
  ['en', 'The ship is expected here on 5 May.', '5 May = 1898-05-05 m'],
  ['en', 'He lost the barge. Convoy expected on 5 May.', '5 May = 1898-05-05 m'],
  ['en', 'BOILERS LEAVE LENINGRAD 5 MAY STOP WORKS HAS ORDERED FURNACES STOP', '5 MAY = 1898-05-05 l'],
  ['en', 'WORKS HAS ORDERED FURNACES STOP BOILERS LEAVE 5 MAY STOP', '5 MAY = 1898-05-05 l'],
  ['en', 'The man who left the army goes home on 5 May.', '5 May = ? l'],
  ['en', 'The works has ordered that it be done by the 19th.', '19th = ~1898-03-19 l'],
  ['ru', 'Постановили: Открыть переправу 5 мая.', '5 мая = 1898-05-05 m'],
  ['ru', 'Предоставить отпуск с 5 мая.', '5 мая = 1898-05-05.. m'],
  ['ru', '5 мая он уехал', '5 мая = 1897-05-05 l'],
  ['ru', '5 мая будет собрание', '5 мая = 1898-05-05 m'],
  ['ru', 'к 5 мая', '5 мая = ~1898-05-05 m'],
];

const none: readonly (readonly [Language, string])[] = [
  ['en', 'Fig. 1850'],
  ['en', 'his novel 1984'],
  ['en', 'the 1812 Overture'],
  ['en', 'a force of 1812 men'],
  ['en', 'the ratio was 24/6'],
  ['en', 'at 12.30 we left'],
  ['en', 'version 1.2.97'],
  ['en', 'John 3:16'],
  ['en', 'Matthew 5. 12. 40'],
  ['en', 'Gen. 1, 12'],
  ['en', 'pp. 12-16'],
  ['en', 'He paid $1850 or 1850 dollars'],
  ['en', 'twelve of 1850 houses'],
  ['en', 'at 1850 Main Street'],
  ['en', 'at 12 June Street'],
  ['en', 'call number 1850.12'],
  ['en', 'Tel. 12-6-94'],
  ['en', 'MS 12.6.94'],
  ['en', '12 George Street'],
  ['en', 'an XV'],
  ['en', '10 mo. old'],
  ['de', 'Nr. 12.3.45'],
  ['de', 'um 12.30 Uhr'],
  ['de', 'Telefon 1850'],
  ['de', 'Seite 1850'],
  ['de', '1850 Mark'],
  ['de', 'Psalm 12, 3'],
  ['de', 'im Verhältnis 24/6'],
  ['de', '1812 bewaffnete Männer'],
  ['ru', '1812 человек'],
  ['ru', 'стр. 1850'],
  ['ru', '1850 руб.'],
  ['ru', 'дом 1850'],
  ['ru', 'в 12.30 часов'],
  ['ru', 'соотношение 24/6'],
];

describe.each([
  ['doubts', doubts],
  ['other calendars', otherCalendars],
  ['tenses', tenses],
  ['no dates', none.map(([language, text]) => [language, text, ''] as const)],
])('%s', (_, rows: readonly (readonly [Language, ...Row])[]) => {
  test.each(rows)('%s: %s', (language, text, expected) => {
    expect(toldSurely(text, findDates(text, { language, documentDate: { when: '1898-03-03' } }))).toBe(expected);
  });
});

test('nothing of another calendar is without its reason', () => {
  for (const [language, text, expected] of otherCalendars) {
    const evidence = findDates(text, { language }).map((mention) => mention.evidence);
    expect(
      evidence.every((words) => words.includes('not c')),
      `${text}: ${evidence}`,
    ).toBe(true);
    expect(evidence.length).toBe(expected === '' ? 0 : 1);
  }
});

test.each([
  ['He will come on 5 January.', '5 January = 1899-01-05 l'],
  ['to be done by 5 January', '5 January = ~1899-01-05 l'],
  ['He came on 5 January.', '5 January = 1898-01-05 m'],
])('near the end of 1898: %s', (text, expected) => {
  expect(toldSurely(text, findDates(text, { language: 'en', documentDate: { when: '1898-11-20' } }))).toBe(expected);
});

describe('a month counted from the one before it', () => {
  const lines = 'begins on 1 August and reports on the 15th of the following month';
  test.each([
    [
      'though its year is only likely',
      `The Board ${lines}.`,
      '1 August = 1898-08-01 l; 15th of the following month = 1898-09-15 l',
    ],
    [
      'and never from one before that',
      `Files begun after 19 July 1894 are handed over. The Board ${lines}.`,
      '19 July 1894 = 1894-07-20~ h; 1 August = 1898-08-01 l; 15th of the following month = 1898-09-15 l',
    ],
  ])('%s', (_, text, expected) => {
    expect(toldSurely(text, findDates(text, { language: 'en', documentDate: { when: '1898-07-25' } }))).toBe(expected);
  });
});
