// Lines that hold a date and little else: `Moscow, 3 March 1937`.

import { findDates } from '../../dates/find-dates.ts';
import { isWeekday } from '../../dates/weekdays.ts';
import { classWords } from '../../lexicon/lexicon.ts';
import type { Span } from '../../source/span.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';
import { wordsOf } from '../profiles/phrases.ts';
import { readLabel } from './labels.ts';

/** Code units. */
const LONGEST_DATE_LINE = 110;

/** What a date line can hold beside a date: names of places, numbers of documents, times. */
const DATE_LINE_WORD =
  /^(?:\p{Lu}[\p{L}'’]*|\d{1,6}\p{L}{0,2}|the|of|city|town|at|am|pm|a|p|m|den|d|hours?|in|on|no|nr|s|ss|г|год)$/u;
const DATE_LINE_SIGNS = /^[\p{L}\p{N}\s,.:;()[\]/"'’“”«»№–—-]*$/u;
const MOST_OTHER_WORDS = 6;

const YEAR_ALONE = /^(?:1[5-9]|20)\d\d$/;

/** What follows is a name, and no place. */
const GREETING =
  /^(?:hello|hi|hallo|greetings|good (?:morning|day|afternoon|evening)|(?:my )?dear|guten (?:morgen|tag|abend)|liebe[rs]?|здравствуй(?:те)?|привет|дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые))(?!\p{L})/iu;

/** `a) Baptisms, 1782`; of `d. 5. März` the article is no label. */
function isPoint(line: string, date: Span): boolean {
  const label = readLabel(line);
  const isLabelled = label?.readings.some(({ style }) => !style.startsWith('bullet')) ?? false;
  return isLabelled && /\p{L}/u.test(line.slice(label?.length, date.start));
}

export type DateLine = { readonly namesPlace: boolean };

export function readDateLine(line: string, language: EncodeLanguage): DateLine | undefined {
  if (line.length > LONGEST_DATE_LINE || !/\d/.test(line) || GREETING.test(line)) return undefined;
  if (YEAR_ALONE.test(line)) return { namesPlace: false };
  const date = findDates(line, { language }).find(({ span }) => /\d/.test(line.slice(span.start, span.end)))?.span;
  if (date === undefined || isPoint(line, date)) return undefined;
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
  if (YEAR_ALONE.test(line.slice(date.start, date.end)) && isInCapitals(rest)) return undefined;
  const isRead = wordsOf(rest).length <= MOST_OTHER_WORDS && !NO_PLACE.test(rest) && isDateLineRest(rest);
  return isRead ? { namesPlace: PLACE.test(rest) } : undefined;
}

/** `BURIALS, 1814` is a title. */
function isInCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}

const NO_PLACE = /\b(?:Resolution|Decree|Order|Minutes|Protocol|Letter|Telegram|Report|Annex)\b/i;
const PLACE = /(?<!\p{L})\p{Lu}\p{Ll}{2,}/u;

/** Code units and words of a line with a day of the week. */
const LONGEST_DAY_LINE = 40;
const MOST_DAY_WORDS = 4;
/** `Thurs`, and no `Sun`. */
const SHORTEST_DAY = 5;
/** `Wien `, `Wien, `, `New York, ` */
const PLACE_BEFORE_DAY = /^\p{Lu}[\p{L}.]*(?:,?|\s\p{Lu}[\p{L}.]*,)\s$/u;
const THE = classWords('the');
const DAY_PARTS = classWords('dayPart');

/** `Samstag früh`, `Wien, Montag`. */
export function isDayLine(line: string, language: EncodeLanguage): boolean {
  if (line.length > LONGEST_DAY_LINE || /\d[^\d]*\d/.test(line) || !/^\p{Lu}/u.test(line) || /[!?:,]$/.test(line)) return false;
  const words = wordsOf(line);
  if (words.length > MOST_DAY_WORDS) return false;
  const day = dayIn(line, language);
  if (day === undefined) return false;
  const [before, after] = [line.slice(0, day.start), line.slice(day.end)];
  const isPlace = before === '' || (PLACE_BEFORE_DAY.test(before) && !wordsOf(before).some((word) => THE.has(word)));
  return isPlace && wordsOf(after).every((word) => DAY_PARTS.has(word) || /^\d/.test(word));
}

/** What the rules for dates find, and the name of a day that is no date for them. */
function dayIn(line: string, language: EncodeLanguage): Span | undefined {
  const [date, other] = findDates(line, { language });
  if (date !== undefined)
    return other === undefined && !/\d/.test(line.slice(date.span.start, date.span.end)) ? date.span : undefined;
  const name = [...line.matchAll(/\p{L}+/gu)].find(([word]) => word.length >= SHORTEST_DAY && isWeekday(word));
  return name && { start: name.index, end: name.index + name[0].length };
}

function isDateLineRest(rest: string): boolean {
  if (!DATE_LINE_SIGNS.test(rest)) return false;
  return (rest.match(/[\p{L}\p{N}'’]+/gu) ?? []).every((word) => DATE_LINE_WORD.test(word));
}
