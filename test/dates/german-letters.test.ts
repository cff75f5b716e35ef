// Days as German letters write them, and words that only look like it. Documents are of Thursday, 3 March 1898.

import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { datesIn } from '../../src/encode/dates-in.ts';
import { told, toldSurely } from './told.ts';

const tables: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  'days of the week that stand freely': [
    ['Ich bin Samstag um 5 bei Ihnen.', 'Samstag = 1898-03-05 l'],
    ['Sonntag fahre ich nach Wien.', 'Sonntag = 1898-03-06 l'],
    ['Ich komme Dienstag.', 'Dienstag = 1898-03-08 l'],
    ['Sie haben mir Dienstag geschrieben.', 'Dienstag = 1898-03-01 l'],
    ['samstag bin ich bei dir', 'samstag = 1898-03-05 l'],
    ['Ich komme Dinstag Abend.', 'Dinstag = 1898-03-08 l'],
    ['Samst. Abend', 'Samst. = ? l'],
    ['heute Samstag', 'Samstag = ? l'],
    ['das Bild heißt Sonntag', ''],
    ['jeden Samstag gehe ich', ''],
    ['der Samstag ist schön', ''],
    ['an einem Samstag komme ich', ''],
    ['Herr Montag kommt', ''],
    ['Maier, Freitag und Huber', ''],
    ['Wir gehen zu Freitag Karl', ''],
    ['mit Frl. Sonntag', ''],
    ['Dr. Sonntag kommt', ''],
    ['Montags kommt er', ''],
  ],
  'days of no month': [
    ['am 3ten komme ich', '3ten = 1898-03-03 l'],
    ['am 13.ten komme ich', '13.ten = 1898-03-13 l'],
    ['am 3.ten d. M.', '3.ten d. M. = 1898-03-03 m'],
    ['am 13.ten Mai 1897', '13.ten Mai 1897 = 1897-05-13 h'],
    ['vom 3. d.', '3. d. = 1898-03-03 m'],
    ['am fünften komme ich', 'fünften = 1898-03-05 l'],
    ['am ersten komme ich', ''],
    ['am zweiten komme ich', ''],
    ['am dritten komme ich', 'dritten = 1898-03-03 l'],
    ['am fünften Tag kam er', ''],
    ['am dritten Platz', ''],
  ],
  'two days of no month': [
    ['bis 16. od. 17. bei ihr bleiben', '16. = 1898-03-16 l; 17. = 1898-03-17 l'],
    ['am 16. oder 17. komme ich', '16. = 1898-03-16 l; 17. = 1898-03-17 l'],
    ['zwischen 10. und 15. komme ich', '10. = 1898-03-10 l; 15. = 1898-03-15 l'],
    ['vom 10. bis 15. bin ich in Wien', '10. bis 15. = 1898-03-10..1898-03-15 l'],
    ['am 16. oder 17. Mai 1897', '16. oder 17. Mai 1897 = 1897-05-16~1897-05-17 h'],
    ['zwischen 3. und 4. Stock', ''],
    ['am 3. und 4. Platz', ''],
    ['der 3. und 4. Akt', ''],
  ],
  'what is to be done': [
    ['Wir bitten, den Übergang am 5. Mai zu öffnen.', '5. Mai = 1898-05-05 m'],
    ['Beschlossen: die Akten am 5. Mai abzugeben.', '5. Mai = 1898-05-05 m'],
    ['Sie bittet, ihn am 5. Mai zu holen und zu bringen.', '5. Mai = 1898-05-05 m'],
    ['Er hatte am 5. Mai zu arbeiten.', '5. Mai = 1897-05-05 l'],
    ['Ich erinnere mich, ihn am 5. Mai gesehen zu haben.', '5. Mai = 1897-05-05 l'],
    ['Die Hoffnung, am 5. Mai bereit zu sein', '5. Mai = ? l'],
    ['am 5. Mai zu Hause', '5. Mai = ? l'],
    ['am 5. Mai zu schönen Zeiten', '5. Mai = ? l'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(toldSurely(text, findDates(text, { language: 'de', documentDate: { when: '1898-03-03' } }))).toBe(expected);
  });
});

test.each([
  ['8. März', '8. März = --03-08'],
  ['Paris, 9. Mai.', '9. Mai = --05-09'],
  ['am 29. Februar', '29. Februar = --02-29'],
  ['5./3.', '5./3. = --03-05'],
  ['14. 2. 05', '14. 2. 05 = ?'],
  ['im Mai', 'Mai = ?'],
  ['bis zum 9. Mai', '9. Mai = ?'],
  ['gegen den 9. Mai', '9. Mai = ?'],
  ['Samstag', 'Samstag = ?'],
  ['8. März 1898', '8. März 1898 = 1898-03-08'],
])('a day of which only the year is not known is marked as that day: %s', (text, expected) => {
  expect(told(text, datesIn(text, { language: 'de' }))).toBe(expected);
});
