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
const WHOLE_DATE = /^\d{4}-\d\d-\d\d$/;
/** Years that two digits mean where nothing in the text tells. */
const USUAL = { first: 1850, last: 1949 } as const;
const YEAR_AT_END = /(?<![\p{L}\d])((?:1[5-9]|20)\d\d)[.\s)\]]*$/u;
const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;
/** Code units in which years are looked for. */
const STRETCH = 100_000;

export function openingDate(source: SourceText, outline: Outline, language: EncodeLanguage): OpeningDate | undefined {
  const value = wholeDate(source, language);
  if (value !== undefined) return { value, isAssumed: false };
  const assumed = assumedDate(source, outline, language);
  return assumed === undefined ? undefined : { value: assumed, isAssumed: true };
}

/** A whole date in a short line at the top, but for one before the year that a title above it ends with: `Burials, 1814`, `Born Dec. 20, 1783`. */
function wholeDate({ text, lines }: SourceText, language: EncodeLanguage): DateValue | undefined {
  const written = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '').slice(0, OPENING_LINES);
  let earliest = '';
  for (const { start, end } of written) {
    if (end - start > LONGEST_OPENING) continue;
    const words = text.slice(start, end);
    for (const { date, cert } of findDates(words, { language })) {
      const day = cert === 'high' && WHOLE_DATE.test(date?.when ?? '') ? date : undefined;
      if (day?.when !== undefined && day.when >= earliest) return day;
    }
    earliest = YEAR_AT_END.exec(words)?.[1] ?? earliest;
  }
  return undefined;
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
  const years = (text.slice(0, STRETCH).match(YEAR) ?? []).map(Number).toSorted((one, other) => one - other);
  const middle = years[years.length >> 1];
  const candidates = [1700, 1800, 1900, 2000].map((century) => century + Number(digits));
  if (middle === undefined)
    return candidates.find((year) => year >= USUAL.first && year <= USUAL.last) ?? 1900 + Number(digits);
  return candidates.reduce(
    (best, year) => (Math.abs(year - middle) < Math.abs(best - middle) ? year : best),
    1900 + Number(digits),
  );
}
