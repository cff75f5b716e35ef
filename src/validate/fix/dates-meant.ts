// A date that is written in words, or in another order or with fewer digits than ISO 8601 has it.

import { isInCalendar, isoDate } from '../../dates/date-value.ts';
import { findDates } from '../../dates/find-dates.ts';
import type { Certainty } from '../../diagnostics/diagnostic.ts';

/** A value that may have been meant. */
export type MeantValue = { readonly value: string; readonly certainty: Certainty };

/** Characters: what is longer is no date. */
const LONGEST = 60;

/** The likeliest first; none where the value is not one date with a year of four digits, and nothing else. */
export function datesMeant(value: string): readonly MeantValue[] {
  const written = value.trim();
  if (written.length > LONGEST || !/\d{4}/u.test(written)) return [];
  const inDigits = dateInDigits(written);
  return inDigits.length > 0 ? inDigits : dateInWords(written);
}

const YEAR_FIRST = /^(\d{4})([-–—./])(\d{1,2})(?:\2(\d{1,2}))?$/u;
const YEAR_LAST = /^(\d{1,2})([-–—./])\s?(\d{1,2})\2\s?(\d{4})$/u;

function dateInDigits(written: string): readonly MeantValue[] {
  const [, year, , month, day] = YEAR_FIRST.exec(written) ?? [];
  if (year !== undefined) return isoDates([[year, month, day]], 'safe');
  const [, first, , second, lastYear] = YEAR_LAST.exec(written) ?? [];
  if (first === undefined || second === undefined || lastYear === undefined) return [];
  const isPlain = Number(first) > MONTHS || Number(second) > MONTHS;
  const readings = [
    [lastYear, second, first],
    [lastYear, first, second],
  ] as const;
  return isoDates(readings, isPlain ? 'safe' : 'suggested');
}

const MONTHS = 12;

type Digits = readonly [year: string, month: string | undefined, day: string | undefined];

function isoDates(readings: readonly Digits[], certainty: Certainty): readonly MeantValue[] {
  const points = readings.map(([year, month, day]) => ({
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }));
  const values = new Set(points.filter(isInCalendar).map(isoDate));
  return [...values].map((value) => ({ value, certainty }));
}

const LANGUAGES = ['en', 'de', 'ru'] as const;

/** A date that is the whole of the words. Languages that read it differently leave it open. */
function dateInWords(written: string): readonly MeantValue[] {
  const values = new Set(LANGUAGES.flatMap((language) => wholeDate(written, language)));
  return [...values].map((value) => ({ value, certainty: values.size === 1 ? 'safe' : 'suggested' }));
}

function wholeDate(written: string, language: (typeof LANGUAGES)[number]): readonly string[] {
  const [found, another] = findDates(written, { language });
  if (found === undefined || another !== undefined || found.cert !== 'high') return [];
  const { span, date } = found;
  const isWhole = span.start === 0 && /^[.\s]*$/u.test(written.slice(span.end));
  return isWhole && date?.when !== undefined && date.calendar === undefined ? [date.when] : [];
}
