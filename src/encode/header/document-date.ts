// When a text was written, as far as its top says it: dates without a year, or with two digits of it, are read by this.

import { findDates } from '../../dates/find-dates.ts';
import type { DateValue } from '../../dates/found-date.ts';
import type { Outline } from '../model/outline.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';
import type { SourceText } from '../model/source-text.ts';

/** `isAssumed`: the text gives two or three digits of the year; the century is that of the years in the text, or what letters in archives mostly have. */
export type OpeningDate = { readonly value: DateValue; readonly isAssumed: boolean };

/** Lines at the top of a text, not counting blank ones, and how long a line may be, to say when the document was written. */
const OPENING_LINES = 8;
const LONGEST_OPENING = 160;
/** Of those, lines that can be the title. */
const TITLE_LINES = 2;
const WHOLE_DATE = /^\d{4}-\d\d-\d\d$/;
const WHOLE_YEAR = /^\d{4}$/;
/** Years that two digits mean where nothing in the text tells. */
const USUAL = { first: 1850, last: 1949 } as const;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;
/** Code units in which years are looked for. */
const STRETCH = 100_000;

export function openingDate(source: SourceText, outline: Outline, language: EncodeLanguage): OpeningDate | undefined {
  const value = topDate(source, language);
  if (value !== undefined) return { value, isAssumed: false };
  const assumed = assumedDate(source, outline, language);
  return assumed === undefined ? undefined : { value: assumed, isAssumed: true };
}

/**
 * A whole date in a short line at the top; not of a year before that of the title: `Baptisms, 1814` and below it `Born Dec. 20, 1813`.
 * Else the year of the title, where the text has no later one.
 */
function topDate({ text, lines }: SourceText, language: EncodeLanguage): DateValue | undefined {
  const written = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '').slice(0, OPENING_LINES);
  let title: string | undefined;
  for (const [index, { start, end }] of written.entries()) {
    if (end - start > LONGEST_OPENING) continue;
    const sure = findDates(text.slice(start, end), { language }).flatMap(({ date, cert }) =>
      cert === 'high' && date?.when !== undefined ? [date.when] : [],
    );
    const whole = sure.find((when) => WHOLE_DATE.test(when) && !(title !== undefined && when < title));
    if (whole !== undefined) return { when: whole };
    if (index < TITLE_LINES) title ??= sure.find((when) => WHOLE_YEAR.test(when));
  }
  return title === undefined || yearsOf(text).some((year) => year > Number(title)) ? undefined : { when: title };
}

/** Of the first date line whose year is short: `27. 3. 98`, `18/1 907`. */
function assumedDate({ text }: SourceText, { blocks }: Outline, language: EncodeLanguage): DateValue | undefined {
  for (const block of blocks) {
    if (block.kind !== 'dateline') continue;
    const words = text.slice(block.span.start, block.span.end);
    const found = findDates(words, { language }).find(({ date }) => date === undefined);
    const digits =
      found === undefined ? undefined : /(?<!\d)(\d{2,3})\.?$/.exec(words.slice(found.span.start, found.span.end))?.[1];
    if (digits === undefined) continue;
    const year = yearOf(digits, text);
    const documentDate = { when: String(year) };
    return findDates(words, { language, documentDate }).find(({ date }) => date?.when?.startsWith(String(year)) === true)?.date;
  }
  return undefined;
}

function yearOf(digits: string, text: string): number {
  if (digits.length === 3) return 1000 + Number(digits);
  const years = yearsOf(text).toSorted((one, other) => one - other);
  const middle = years[years.length >> 1];
  const candidates = [1700, 1800, 1900, 2000].map((century) => century + Number(digits));
  if (middle === undefined)
    return candidates.find((year) => year >= USUAL.first && year <= USUAL.last) ?? 1900 + Number(digits);
  return candidates.reduce(
    (best, year) => (Math.abs(year - middle) < Math.abs(best - middle) ? year : best),
    1900 + Number(digits),
  );
}

/** In the order of the text. */
function yearsOf(text: string): readonly number[] {
  return (text.slice(0, STRETCH).match(YEAR) ?? []).map(Number);
}
