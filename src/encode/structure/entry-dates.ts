// The date that an entry of a diary, a log or a register begins with: alone on its line, or with the words of the entry after it.

import { findDates } from '../../dates/find-dates.ts';
import { isWeekday } from '../../dates/weekdays.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';

/** `whole`: the line holds nothing but the date, and where the entry was written. */
export type EntryDate = { readonly kind: 'whole' } | { readonly kind: 'run-in'; readonly length: number };

/** Code units in which the date stands. */
const STRETCH = 60;
const LONGEST_HEADING = 80;
const MOST_OTHER_WORDS = 6;
const DAY_AND_WEEKDAY = /^\d{1,2}(?:st|nd|rd|th|d)?[.,]?\s+(\p{L}+)(?![\p{L}\d])/u;
const WEEKDAY_AND_DAY = /^(\p{L}+)[.,]?\s+(?:the\s+|den\s+)?\d{1,2}(?:st|nd|rd|th|d)?(?![\p{L}\d:])/u;
const BEFORE_DATE = /^[[(]?(?:\p{L}+[.,]{0,2}\s{1,2})?(?:the\s|den\s)?$/u;
const AFTER_DATE = /^[.,]?\s?(\p{L}+)(?![\p{L}])/u;
/** What parts the date from the words of the entry. */
const PARTING =
  /^[\])]?(?:[.,]?[ \t]?[:–—]|[.,]?[ \t]-{1,2}(?=[ \t])|[.])[–—-]?\s+(?=["'“„«(]?[\p{L}\d])|^[\])]?\s{2,}(?=["'“„«(]?\p{L})/u;
/** Words of no sentence, after a comma. */
const PLACE_SIGNS = /^[\])]?\.?,\s[\p{L}\p{N}\s,'’()-]*[.:]?$/u;
const LONGEST_SMALL = 4;
const NOTHING_ELSE = /^[\])]?[.,:;]?\s?[–—-]?$/u;

export function entryDateOf(line: string, language: EncodeLanguage): EntryDate | undefined {
  if (!/^[[(]?[\p{L}\d]/u.test(line) || !/\d/.test(line.slice(0, STRETCH))) return undefined;
  const end = endOfDate(line, language);
  if (end === undefined) return undefined;
  const rest = line.slice(end);
  if (NOTHING_ELSE.test(rest)) return { kind: 'whole' };
  const parting = PARTING.exec(rest)?.[0];
  const isPlace = line.length <= LONGEST_HEADING && isPlaceAfter(rest);
  if (isPlace) return { kind: 'whole' };
  return parting === undefined ? undefined : { kind: 'run-in', length: end + parting.trimEnd().length };
}

/** Where the date at the beginning of a line ends, the day of the week after it included. */
function endOfDate(line: string, language: EncodeLanguage): number | undefined {
  const start = line.slice(0, STRETCH);
  const end = endOfFull(start, language) ?? endOfShort(start);
  if (end === undefined) return undefined;
  const [whole = '', word = ''] = AFTER_DATE.exec(line.slice(end)) ?? [];
  return word !== '' && isWeekday(word) ? end + whole.length : end;
}

function endOfFull(start: string, language: EncodeLanguage): number | undefined {
  const date = findDates(start, { language, areLinesApart: true })[0];
  if (date === undefined) return undefined;
  const { span } = date;
  const words = start.slice(span.start, span.end);
  const hasDay = /(?<!\d)\d{1,2}(?!\d)/.test(words.replace(/['’]\d\d/g, ''));
  const [, before = ''] = /^[[(]?(\p{L}*)/u.exec(start.slice(0, span.start)) ?? [];
  const isAtStart = BEFORE_DATE.test(start.slice(0, span.start)) && (before === '' || isOpening(before));
  return hasDay && isAtStart && /\p{L}|[./-]/u.test(words) ? span.end : undefined;
}

/** A day of the week or an article. */
function isOpening(word: string): boolean {
  return isWeekday(word) || /^(?:the|den)$/i.test(word);
}

/** `Monday, 3rd`, `3. Monday` */
function endOfShort(start: string): number | undefined {
  const match = WEEKDAY_AND_DAY.exec(start) ?? DAY_AND_WEEKDAY.exec(start);
  return match !== null && isWeekday(match[1] ?? '') ? match[0].length : undefined;
}

/** `, London`, `, off Cape May`, `, evening`. */
function isPlaceAfter(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (words.length > MOST_OTHER_WORDS || !PLACE_SIGNS.test(rest)) return false;
  return words.length === 1 || words.every((word) => /^[\p{Lu}\d]/u.test(word) || word.length <= LONGEST_SMALL);
}
