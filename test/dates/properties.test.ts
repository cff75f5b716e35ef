// What holds for any text: spans in order and inside it, values that the calendar has, the same answer again, time in proportion.

import { expect, test } from 'vitest';
import { type DateContext, findDates } from '../../src/dates/find-dates.ts';
import type { Mention } from '../../src/encode/model/mention.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { Random } from '../support/random.ts';
import * as cases from './cases.ts';

const LANGUAGES: readonly DateContext['language'][] = ['en', 'ru', 'de'];
/** '' for none. */
const DOCUMENT_DATES: readonly string[] = ['', '1937-03-03', '1863-09', '1917', '0004-01-01', '9998-12-31'];

/** Runs that grow with the length of the text, and pieces of dates that make many beginnings. */
const HOSTILE: readonly string[] = [
  '1937-',
  '3, ',
  'March ',
  '3 March ',
  'from 3 to ',
  'between ',
  'early in the ',
  '1.1.',
  '5/',
  '(',
  ' ',
  '\n',
  '\r\n',
  'not later than ',
  'first half of ',
  'Monday, ',
  'twenty-',
  '\u0000',
  '\ud800',
  '١٩٣٧',
  '1937 ',
  '25 October (7 ',
  'A. D. ',
  'марта 1937 г. ',
  '3.',
];

const PIECES: readonly string[] = [
  ...Object.values(cases).flatMap((rows: readonly cases.DateCase[]) => rows.flatMap(([text]) => text.split(/(?<=[ .,/()-])/))),
  ...HOSTILE,
];

function randomText(random: Random): string {
  return Array.from({ length: random.below(60) }, () => random.pick(PIECES)).join(random.chance(0.3) ? ' ' : '');
}

const DATE = /^-?\d{4}(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?)?)?)?$/;

/** The days of a month, from a table of its own: 0 for a month that there is not. */
function lastDay(year: number, month: number): number {
  if (month === 2) return new Date(Date.UTC(year < 100 ? year + 400 : year, 2, 0)).getUTCDate();
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function objections(text: string, mentions: readonly Mention[]): readonly string[] {
  let end = 0;
  return mentions.flatMap(({ span, date, type, evidence }) => {
    const told: string[] = [];
    const words = text.slice(span.start, span.end);
    if (span.start < end || span.end <= span.start || span.end > text.length) told.push(`span ${span.start}-${span.end}`);
    if (/^\s|\s$/.test(words)) told.push(`white space at the edge of “${words}”`);
    if (type !== 'date' || evidence === '') told.push('no evidence');
    end = span.end;
    for (const value of Object.values(date ?? {})) if (value !== 'julian' && !isValid(value)) told.push(`${words} = ${value}`);
    if (date !== undefined && Object.keys(date).length === 0) told.push(`${words}: an empty value`);
    if (isBackwards(date?.from, date?.to) || isBackwards(date?.notBefore, date?.notAfter))
      told.push(`${words}: ends before it starts`);
    if (date?.when !== undefined && Object.keys(date).some((key) => key !== 'when' && key !== 'calendar'))
      told.push(`${words}: two values`);
    return told;
  });
}

/** Years are compared as numbers: those before Christ count down. */
function isBackwards(first: string | undefined, last: string | undefined): boolean {
  if (first === undefined || last === undefined) return false;
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  return from > to || (from === to && first > last && !first.startsWith(last));
}

function isValid(value: string): boolean {
  const parts = DATE.exec(value);
  if (parts === null || Number.parseInt(value, 10) === 0) return false;
  const [, month, day] = parts;
  if (month === undefined) return true;
  const last = lastDay(Math.abs(Number.parseInt(value, 10)), Number(month));
  return last > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= last));
}

function contextOf(random: Random): DateContext {
  const when = random.pick(DOCUMENT_DATES);
  return { language: random.pick(LANGUAGES), ...(when === '' ? {} : { documentDate: { when } }) };
}

test('any mixture of pieces of dates', () => {
  for (let seed = 1; seed <= 6000; seed++) {
    const random = new Random(seed);
    const [text, context] = [randomText(random), contextOf(random)];
    const mentions = findDates(text, context);
    expect(objections(text, mentions), `seed ${seed}`).toEqual([]);
    expect(findDates(text, context), `seed ${seed}`).toEqual(mentions);
  }
});

test('any characters', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const random = new Random(seed);
    const text = String.fromCharCode(
      ...Array.from({ length: random.below(200) }, () => random.below(random.chance(0.8) ? 128 : 65536)),
    );
    expect(objections(text, findDates(text, contextOf(random))), `seed ${seed}`).toEqual([]);
  }
});

test('every day of some years, as written in words and in numbers', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  for (const year of [1900, 1936, 1937, 2000]) {
    for (const [index, month] of months.entries()) {
      for (let day = 1; day <= 31; day++) {
        const value = `${year}-${String(index + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const expected = day <= lastDay(year, index + 1) ? [{ when: value }] : [];
        for (const text of [`${day} ${month} ${year}`, `${month} ${day}, ${year}`, value, `${day}.${index + 1}.${year}`]) {
          expect(
            findDates(text, { language: 'en' }).map(({ date }) => date),
            text,
          ).toEqual(expected);
        }
      }
    }
  }
});

/** UTF-16 code units of a long text, and how much longer than a quarter of it the whole may take. */
const LONG = 400_000;
const AT_MOST_TIMES = 12;
/** Milliseconds below which a time says nothing. */
const LEAST = 150;

test.each(HOSTILE)('time in proportion to the length: %j', (piece) => {
  const long = piece.repeat(LONG / piece.length);
  const short = time(long.slice(0, LONG / 4));
  expect(time(long)).toBeLessThan(AT_MOST_TIMES * Math.max(short, LEAST));
});

/** Milliseconds of the processor. */
function time(text: string): number {
  const used = startCpuTime();
  findDates(text, { language: 'en', documentDate: { when: '1937-03-03' } });
  return used();
}
