// Whether a phrase that could be a date is one: years, months and days that stand alone need words around them that say so.

import { BROKEN, EARLY_YEAR, TWO_DIGITS } from './grammar/day-rules.ts';
import { PAIR } from './grammar/list-rules.ts';
import {
  MONTH_EARLY_YEAR,
  MONTH_TWO_DIGITS,
  WEEKDAY_DAY,
  WEEKDAY_NUMBER,
  YEAR_COMMA_MONTH,
  YEAR_MONTH,
} from './grammar/month-rules.ts';
import { SLASH_SPACE } from './grammar/numeric-rules.ts';
import type { Meaning, Period, Point, Reading, YearWord } from './grammar/period.ts';
import { OPEN_END } from './grammar/range-rules.ts';
import { FIRST_OF_THREE } from './grammar/rule-parts.ts';
import { FEAST, NAMED_DAY, POINTED_DAY_MONTH, QUARTER, WEEKDAY } from './grammar/single-rules.ts';
import { SEASON } from './grammar/stretch-rules.ts';
import { isDigit, isLetter } from './words/characters.ts';
import type { DateContextWords, DateLanguage } from './words/date-language.ts';

/** UTF-16 code units of the text that are looked at before and after. */
const WINDOW = 64;

/** Numbers in a row before a number: “Nos. 5, 6 and 1937”. */
const NUMBERS_BEFORE = /(?:\d{1,6}[ \u00a0]{0,2}(?:[-–,/&]|and|und|и)[ \u00a0]{0,2}){1,3}$/u;

/** The first year that a bare number of four digits can mean without more. */
const FIRST_BARE_YEAR = 1400;
/** Years after the document's that it may speak of in passing. */
const FUTURE_YEARS = 20;
/** Without the document's date: the last year of which an archival text could speak. */
const LAST_BARE_YEAR = 2050;

/** Rules that end with digits of a year, which could count what comes after. */
const COUNTABLE: readonly string[] = [TWO_DIGITS, MONTH_TWO_DIGITS, SLASH_SPACE];
/** Of three digits: how far before and after the document the year may lie. */
const THREE_BEFORE = 120;
const THREE_AFTER = 5;

/** The end of a line or a clause. */
const ENDS_HERE = /^[ \u00a0]*(?:$|[([][ \u00a0]?\?|[\r\n.,;:)\]!?"”»“]|[-–—][ \u00a0])/u;

const BRACKET_AFTER = /^[ \u00a0][([]/u;

const LINE_OF_PLACE = /(?:^|[\r\n])[ \u00a0]*(?:\p{Lu}\p{L}+,?[ \u00a0]+)?$/u;
const LINE_ENDS = /^[.,]?[ \u00a0]*(?:$|[\r\n])/u;

export type Surroundings = {
  readonly text: string;
  readonly language: DateLanguage;
  readonly documentYear: number | undefined;
  /** The end of the date before this one, or -1. */
  readonly endBefore: number;
};

type Kind = 'year' | 'years' | 'month' | 'ordinal' | 'relative' | 'partial' | 'full';

export function isDate(reading: Reading, around: Surroundings): boolean {
  const { text, language } = around;
  const before = text.slice(Math.max(0, reading.start - WINDOW), reading.start);
  const after = text.slice(reading.end, reading.end + WINDOW);
  const kind = kindOf(reading.meaning);
  if (isPartOfNumber(text, reading, kind)) return false;
  if (language.context.numberBefore.test(before)) return false;
  switch (kind) {
    case 'full':
      return isBroughtIn(reading, before, after, language.context) && isWholeDate(reading, before, after, around);
    case 'partial':
      if (!isBroughtIn(reading, before, after, language.context)) return false;
      return !language.context.namesakeAfter.test(after) && !language.context.namesakeBefore.test(before);
    case 'relative':
      return !isOfDocument(reading.meaning) || !language.context.relativeBefore.test(before);
    case 'month':
      return isBareMonth(reading, before, after, around);
    case 'ordinal':
      return isBareDay(reading, before, after, language);
    case 'year':
    case 'years':
      return isBareYear(reading, kind, before, after, around);
    default:
      return kind satisfies never;
  }
}

/** What could be something else needs the words before it, or none after it. */
function isBroughtIn({ rule, meaning }: Reading, before: string, after: string, context: DateContextWords): boolean {
  if (rule.includes(SEASON)) return isBareSeason(before, after, context);
  if (isNearSeason(meaning) && context.relativeBefore.test(before)) return false;
  switch (rule) {
    case QUARTER:
      return !context.noQuarterAfter.test(after);
    case WEEKDAY:
      return (
        context.weekdayBefore.test(before) ||
        context.weekdayAfter.test(after) ||
        endsDateline(before, after) ||
        isFree(before, after, context)
      );
    case FEAST:
      return context.feastBefore.test(before);
    case POINTED_DAY_MONTH:
      return context.ordinalBefore.test(before) || context.weekdayBefore.test(before) || endsDateline(before, after);
    default:
      return true;
  }
}

/** `in the spring`, and not `in the spring sowing`, `in the fall of the city`. */
function isBareSeason(before: string, after: string, { seasonBefore, ordinalAfter }: DateContextWords): boolean {
  return seasonBefore?.test(before) === true && ordinalAfter.test(after) && !NAME_AFTER.test(after);
}

const NAME_AFTER = /^[ \u00a0](?:\p{Lu}|of\b|de[rs]\b)/u;

function isNearSeason(meaning: Meaning): boolean {
  return meaning.kind === 'single' && meaning.period.kind === 'season' && meaning.period.year?.kind === 'nearest';
}

function isFree(before: string, after: string, { freeWeekday }: DateContextWords): boolean {
  return freeWeekday?.before.test(before) === true && freeWeekday.after.test(after);
}

/** Alone on its line, or at the end of it after a place: `Wien, Samstag`. */
function endsDateline(before: string, after: string): boolean {
  return LINE_OF_PLACE.test(before) && LINE_ENDS.test(after);
}

function isWholeDate(reading: Reading, before: string, after: string, around: Surroundings): boolean {
  const { rule, meaning } = reading;
  const { text, language, documentYear } = around;
  if (rule.includes(BROKEN)) return ENDS_HERE.test(after);
  if (rule.includes(YEAR_COMMA_MONTH)) return STARTS_HERE.test(before) && ENDS_HERE.test(after);
  if (rule.includes(YEAR_MONTH)) return isMonthAfterYear(text.slice(reading.start, reading.end), after, language.context);
  if (rule.includes(EARLY_YEAR) || rule.includes(MONTH_EARLY_YEAR)) return isEarlyYear(reading, before, after, around);
  const year = yearWordOf(meaning);
  if (year?.kind !== 'short') return true;
  if (year.digits === 3 && !isLikelyThousand(year.value, documentYear)) return false;
  if (!COUNTABLE.some((countable) => rule.includes(countable))) return true;
  const { amountAfter, countedAfter, thingAfter } = language.context;
  return ENDS_HERE.test(after) || ![amountAfter, countedAfter, thingAfter].some((words) => words.test(after));
}

/** `in 1937 March the town burned`, and not `in 1937 March went home`. */
function isMonthAfterYear(written: string, after: string, { doubtfulMonth, clauseAfter }: DateContextWords): boolean {
  if (ENDS_HERE.test(after) || BRACKET_AFTER.test(after) || clauseAfter.test(after)) return true;
  return !doubtfulMonth.test(/\p{L}+/u.exec(written)?.[0] ?? '') && !/^[ \u00a0]\p{Lu}/u.test(after);
}

/** A number that nothing after it is counted by: a word for the year stands there, or a clause begins or ends. */
function isEarlyYear({ start, end }: Reading, before: string, after: string, { text, language }: Surroundings): boolean {
  const { clauseAfter, ordinalBefore, monthBefore } = language.context;
  if (!/\d$/.test(text.slice(start, end)) || clauseAfter.test(after)) return true;
  return ENDS_HERE.test(after) && (ordinalBefore.test(before) || monthBefore.test(before));
}

function isLikelyThousand(digits: number, documentYear: number | undefined): boolean {
  if (documentYear === undefined) return digits >= FIRST_OF_THREE;
  const year = Math.floor(documentYear / 1000) * 1000 + digits;
  return year >= documentYear - THREE_BEFORE && year <= documentYear + THREE_AFTER;
}

function yearWordOf(meaning: Meaning): YearWord | undefined {
  return meaning.kind === 'single' && meaning.period.kind === 'point' ? meaning.period.point.year : undefined;
}

/** Counted from the document, but not the document's own: `last year`, which after an article is another. */
function isOfDocument(meaning: Meaning): boolean {
  if (meaning.kind !== 'single' || meaning.period.kind !== 'point') return false;
  const { year, month } = meaning.period.point;
  const word = month ?? year;
  return word?.kind === 'relative' && word.to === 'document' && word.offset !== 0;
}

function kindOf(meaning: Meaning): Kind {
  if (meaning.kind === 'single') return kindOfPeriod(meaning.period);
  const kinds = [kindOfPeriod(meaning.from), kindOfPeriod(meaning.to)];
  if (kinds.includes('full')) return 'full';
  if (kinds.includes('year')) return 'years';
  return kinds.includes('month') ? 'month' : kinds.includes('ordinal') ? 'ordinal' : 'partial';
}

function kindOfPeriod(period: Period): Kind {
  if (period.kind !== 'point' || period.share !== undefined) return 'full';
  return kindOfPoint(period.point);
}

function kindOfPoint({ year, month, day, unordered, weekday }: Point): Kind {
  if (month === undefined && day === undefined && weekday !== undefined) return 'full';
  if (unordered !== undefined || (year !== undefined && month !== undefined)) return 'full';
  if (year?.kind === 'full' && year.isOfEra) return 'full';
  if (year !== undefined) return year.kind === 'relative' ? 'relative' : 'year';
  if (month?.kind === 'relative') return day === undefined ? 'relative' : 'full';
  if (month === undefined) return 'ordinal';
  return day === undefined && weekday === undefined ? 'month' : 'partial';
}

/** Parts of longer numbers and words: `1.1937`, `1937-II`, `SU-1937`, `1,937`; not `c.1810-1840`, where the point is that of a lead. */
function isPartOfNumber(text: string, { start, end, isCued }: Reading, kind: Kind): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const isNumberStart = isDigit(text.charCodeAt(start));
  const isAfterLead = isCued && before === 0x2e && isLetter(text.charCodeAt(start - 2));
  if (isNumberStart && !isAfterLead && isSeparator(before) && isPartOfWord(text.charCodeAt(start - 2))) return true;
  if (isNumberStart && (before === 0x2b || (before === 0x2d && kind === 'year'))) return true;
  const isNumberEnd = isDigit(text.charCodeAt(end - 1));
  if (!isNumberEnd || !isSeparator(after)) return false;
  const next = text.charCodeAt(end + 1);
  return isDigit(next) || (after !== 0x2e && after !== 0x2c && kind !== 'full' && isLetter(next));
}

function isSeparator(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x3a ||
    code === 0x5f ||
    code === 0x40 ||
    code === 0x3d
  );
}

function isPartOfWord(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

function isBareMonth(reading: Reading, before: string, after: string, { text, language }: Surroundings): boolean {
  const { context } = language;
  if (!reading.isCued && !context.monthBefore.test(before)) return false;
  const written = text.slice(reading.start, reading.end);
  const isName = context.doubtfulMonth.test(written) && /^[ \u00a0]\p{Lu}/u.test(after) && !context.placeBefore.test(before);
  return !isName && !context.namesakeAfter.test(after);
}

function isBareDay(reading: Reading, before: string, after: string, { context }: DateLanguage): boolean {
  if (reading.rule === NAMED_DAY) return true;
  if (reading.rule.includes(WEEKDAY_DAY)) return !context.ordinalNounAfter.test(after);
  if (reading.rule.includes(WEEKDAY_NUMBER)) return STARTS_LINE.test(before) && HEADING_ENDS.test(after);
  const afterPair = after.replace(PAIR_AFTER, '');
  if (reading.rule === PAIR) return isOfPair(reading, before, context) && context.ordinalAfter.test(afterPair);
  if (reading.isCued && (reading.meaning.kind === 'range' || reading.meaning.relation !== undefined))
    return !context.ordinalNounAfter.test(after);
  return context.ordinalBefore.test(before) && context.ordinalAfter.test(after) && context.ordinalAfter.test(afterPair);
}

/** `Monday 3` alone on its line, or before the words of an entry. */
const STARTS_LINE = /(?:^|[\r\n])[ \u00a0]*$/u;
const HEADING_ENDS = /^[ \u00a0]*(?:$|[\r\n.:–—]|-[ \u00a0])/u;

/** The second of two days, after the first: `am 16. oder `. */
const PAIR_BEFORE = /\d{1,2}\.?[ \u00a0]*(?:\p{L}{1,3}\.?|oder)[ \u00a0]*$/u;
const PAIR_AFTER = /^[ \u00a0]*(?:\p{L}{1,3}\.?|oder)[ \u00a0]*\d{1,2}\./u;

function isOfPair({ isCued }: Reading, before: string, { ordinalBefore }: DateContextWords): boolean {
  return isCued || ordinalBefore.test(before) || PAIR_BEFORE.test(before);
}

function isBareYear(reading: Reading, kind: 'year' | 'years', before: string, after: string, around: Surroundings): boolean {
  const { context } = around.language;
  const ahead = before.replace(NUMBERS_BEFORE, '');
  if (ahead !== before && (context.numberBefore.test(ahead) || context.referenceBefore.test(ahead))) return false;
  if (reading.rule === OPEN_END) return STARTS_HERE.test(before) && LIST_ENDS.test(after);
  if (context.referenceBefore.test(before) || !isLikelyYear(reading, around)) return false;
  if (context.amountAfter.test(after) || context.titleAfter.test(after)) return false;
  if (kind === 'years') return !context.amountBefore.test(before);
  if (context.countedAfter.test(after) && !context.placeBefore.test(before)) return false;
  const isMarked = /\p{L}/u.test(around.text.slice(reading.start, reading.end));
  const isAmount = !isMarked && context.amountBefore.test(before);
  const isDoubted = context.doubt.likely.test(before) || context.doubt.unlikely.test(before);
  if (!isAmount && (reading.isCued || isMarked || isDoubted || context.yearBefore.test(before))) return true;
  return isAfterAnother(reading, around) || isSetApart(before, after, context);
}

/** `ledger, 1825-` */
const STARTS_HERE = /(?:^|[\r\n.,;:([])[ \u00a0]*$/u;
const LIST_ENDS = /^[ \u00a0]*(?:$|[\r\n.,;)\]])/u;

function isLikelyYear({ meaning }: Reading, { documentYear }: Surroundings): boolean {
  const periods = meaning.kind === 'single' ? [meaning.period] : [meaning.from, meaning.to];
  return periods.every((period) => {
    if (period.kind !== 'point' || period.point.year?.kind !== 'full') return true;
    const { value } = period.point.year;
    return value >= FIRST_BARE_YEAR && value <= (documentYear === undefined ? LAST_BARE_YEAR : documentYear + FUTURE_YEARS);
  });
}

/** “1932, 1933 and 1935”: only a comma or a word like “and” stands between. */
function isAfterAnother({ start }: Reading, { text, endBefore }: Surroundings): boolean {
  if (endBefore < 0 || start - endBefore > 12) return false;
  return /^[ \u00a0\r\n]*(?:[,;&/]|and|or|und|oder|bzw\.|и|или)?[ \u00a0\r\n]*(?:and|or|und|oder|и|или)?[ \u00a0\r\n]*(?:in|the|im|в)?[ \u00a0\r\n]*$/u.test(
    text.slice(endBefore, start),
  );
}

/** Alone on a line, in brackets, between commas, after a name at the end; or the subject of a sentence. */
function isSetApart(before: string, after: string, context: DateLanguage['context']): boolean {
  const endsHere = ENDS_HERE.test(after) || /^[ \u00a0]{1,2}\p{Lu}/u.test(after);
  const startsHere = /(?:^|[\r\n.,;:([!?"“«„]|[-–—][ \u00a0])[ \u00a0]*$/u.test(before);
  if (startsHere && context.verbAfter.test(after)) return true;
  if (/,[ \u00a0]*$/.test(before) && BRACKET_AFTER.test(after)) return true;
  if (!endsHere) return /[([][ \u00a0]*$/u.test(before);
  return startsHere || /(?:^|[^\p{L}])\p{Lu}\p{L}+\.?[ \u00a0]+$/u.test(before);
}
