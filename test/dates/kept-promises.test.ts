// What holds for every date that is found, whatever its words: nothing sure after the document, no digit left over, no value
// finer than the words, no doubt that makes surer, the same date anywhere in a sentence.

import { expect, test } from 'vitest';
import { type DateContext, findDates } from '../../src/dates/find-dates.ts';
import type { DateValue, FoundDate } from '../../src/dates/found-date.ts';
import { Random } from '../support/random.ts';
import { toldSurely } from './told.ts';

type Language = DateContext['language'];

const DOCUMENT = '1898-03-27';

const days = ['1', '3', '12', '28'];
const shortYears = ['94', '63', '99', '07'];

type Forms = {
  readonly months: readonly string[];
  readonly day: (d: string, m: string) => string;
  readonly frame: readonly [string, string];
};

const forms: Readonly<Record<Language, Forms>> = {
  en: {
    months: ['Jany.', 'March', 'June', 'Octr.', 'Decr.'],
    day: (d, m) => `${d} ${m}`,
    frame: ['We saw him on ', ' and left.'],
  },
  de: {
    months: ['Jänner', 'März', 'Juni', 'Octbr.', 'Dezember'],
    day: (d, m) => `${d}. ${m}`,
    frame: ['Wir sahen ihn am ', ' und gingen.'],
  },
  ru: {
    months: ['января', 'марта', 'іюня', 'октября', 'декабря'],
    day: (d, m) => `${d} ${m}`,
    frame: ['Мы видели его ', ' и ушли.'],
  },
};
const languages: readonly Language[] = ['en', 'de', 'ru'];

function* phrases(language: Language): Generator<{ readonly words: string; readonly year: string; readonly parts: 1 | 2 | 3 }> {
  const { months, day } = forms[language];
  const mark = language === 'ru' ? ' г.' : '';
  for (const year of [...shortYears, '1894', '1863', '1790', '1898'])
    for (const month of months) {
      yield { words: `${month} ${year}${mark}`, year, parts: 2 };
      for (const d of days) yield { words: `${day(d, month)} ${year}${mark}`, year, parts: 3 };
    }
}

function found(text: string, language: Language): readonly FoundDate[] {
  return findDates(text, { language, documentDate: { when: DOCUMENT } });
}

function values(date: DateValue | undefined): readonly string[] {
  return date === undefined
    ? []
    : [date.when, date.from, date.to, date.notBefore, date.notAfter].flatMap((value) => value ?? []);
}

test.each(languages)('no sure value after the document, no digit of a year left outside, no finer value: %s', (language) => {
  const [before, after] = forms[language].frame;
  for (const { words, year, parts } of phrases(language)) {
    const text = before + words + after;
    const mentions = found(text, language);
    // A month and two digits that can be a day are a month and its day.
    if (parts === 2 && Number(year) <= 31) continue;
    expect(mentions, text).toHaveLength(1);
    const [{ span, date, cert } = { span: { start: 0, end: 0 }, date: undefined, cert: 'low' }] = mentions;
    expect(text.slice(span.start, span.end), text).toContain(year);
    for (const value of values(date)) {
      expect(value.split('-').length, text).toBeLessThanOrEqual(parts);
      if (cert === 'high' && year.length === 2) expect(value <= DOCUMENT, text).toBe(true);
    }
  }
});

const ORDER = ['low', 'medium', 'high'];

test.each(languages)('a question mark never makes surer: %s', (language) => {
  const [before, after] = forms[language].frame;
  for (const { words } of phrases(language)) {
    const [plain] = found(before + words + after, language);
    for (const mark of ['?', ' (?)', ' [?]']) {
      const [doubted] = found(before + words + mark + after, language);
      if (plain === undefined || doubted === undefined) continue;
      expect(doubted.cert, words + mark).not.toBe('high');
      expect(ORDER.indexOf(doubted.cert), words + mark).toBeLessThanOrEqual(ORDER.indexOf(plain.cert));
      expect(doubted.date, words + mark).toEqual(plain.date);
    }
  }
});

const fillers: Readonly<Record<Language, readonly string[]>> = {
  en: ['the garden', 'with them', 'a long way', 'our friend', 'so it seems'],
  de: ['der Garten', 'mit ihnen', 'ein weiter Weg', 'unser Freund', 'wie man sagt'],
  ru: ['сад', 'с ними', 'далекий путь', 'наш друг', 'как говорят'],
};

test.each(languages)('a whole date is found at any place of a sentence, in brackets and between marks: %s', (language) => {
  const random = new Random(7);
  const full = [...phrases(language)].filter(({ year, parts }) => year.length === 4 && parts === 3);
  for (const { words } of full) {
    const [alone] = found(words, language);
    const lead = Array.from({ length: random.below(6) }, () => random.pick(fillers[language])).join(', ');
    const tail = Array.from({ length: random.below(6) }, () => random.pick(fillers[language])).join(', ');
    for (const [open, close] of [
      [' ', ' '],
      [' (', ') '],
      [', ', ', '],
      [' “', '” '],
      ['; ', '; '],
      [' – ', ' – '],
    ]) {
      const text = `${lead}${open}${words}${close}${tail}`;
      expect(
        found(text, language).map(({ date }) => date),
        text,
      ).toEqual([alone?.date]);
    }
  }
});

test('a date does not go over the end of a line where lines stand for themselves', () => {
  const text = 'Present: Mayer, 12\nMarch 1898\n\nNew business\n';
  const context = { language: 'en', documentDate: { when: DOCUMENT } } as const;
  expect(toldSurely(text, findDates(text, { ...context, areLinesApart: true }))).toBe('March 1898 = 1898-03 h');
});
