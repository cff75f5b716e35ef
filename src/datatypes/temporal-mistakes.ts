// What is wrong with a date or time that is almost right, and what was probably meant.

import { daysInMonth, parseTemporal, type TemporalType } from './calendar.ts';
import { monthOf } from './month-words.ts';
import type { Mistake } from './type-definition.ts';
import { withoutZone } from './zone-meant.ts';

/** Longer values are no slips of a date. */
const MAX_LENGTH = 60;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const names: Readonly<Record<TemporalType, string>> = {
  dateTime: 'a date and time',
  date: 'a date',
  time: 'a time',
  gYear: 'a year',
  gYearMonth: 'a year and month',
  gMonth: 'a month',
  gMonthDay: 'a month and day',
  gDay: 'a day of the month',
};

export function temporalName(type: TemporalType): string {
  return names[type];
}

export function mistakeInTemporal(type: TemporalType, value: string): Mistake | undefined {
  if (value.length > MAX_LENGTH) return undefined;
  if (/[tz]/u.test(value) && parseTemporal(type, value.toUpperCase()) !== undefined)
    return { what: `${temporalName(type)} with T and Z in capitals`, repair: value.toUpperCase() };
  const { rest, zone } = withoutZone(value);
  const mistake = type === 'dateTime' ? dateTimeMistake(rest) : partsMistake(type, rest);
  if (mistake === undefined) return zoneMistake(type, value, rest + zone);
  return mistake.repair === undefined ? mistake : { ...mistake, repair: mistake.repair + zone };
}

const DATE_AND_TIME = /^(.+?)(T| *[Tt ] *)([0-9]{1,2}[:.h-][0-9].*)$/u;

/** The date and the time may be wrong both. */
function dateTimeMistake(value: string): Mistake | undefined {
  const [, date = value, mark, time = ''] = DATE_AND_TIME.exec(value) ?? [];
  const [ofDate, ofTime] = [dateMistake(date, 'dateTime'), timeMistake(time, 'dateTime')];
  if (mark === undefined) return ofDate ?? timeLacking(value);
  const dateMeant = parseTemporal('date', date) === undefined ? ofDate?.repair : date;
  const timeMeant = parseTemporal('time', time) === undefined ? ofTime?.repair : time;
  const what = ofDate?.what ?? ofTime?.what ?? (mark === 'T' ? undefined : 'a date and time with T between them');
  if (what === undefined) return undefined;
  return dateMeant === undefined || timeMeant === undefined ? { what } : { what, repair: `${dateMeant}T${timeMeant}` };
}

function timeLacking(value: string): Mistake | undefined {
  if (!/^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$/u.test(value)) return undefined;
  return { what: 'a date and time with a time after the date', repair: `${value}T00:00:00` };
}

function partsMistake(type: Exclude<TemporalType, 'dateTime'>, value: string): Mistake | undefined {
  switch (type) {
    case 'date':
      return dateMistake(value, type) ?? notJustADate(value);
    case 'gYearMonth':
      return wrongField(value, type) ?? monthFirst(value) ?? monthInWords(value);
    case 'gYear':
      return yearMistake(value);
    case 'gMonth':
    case 'gDay':
    case 'gMonthDay':
      return partMistake(type, value);
    case 'time':
      return timeMistake(value, type);
    default:
      return type satisfies never;
  }
}

function dateMistake(value: string, type: 'date' | 'dateTime'): Mistake | undefined {
  return wrongField(value, type) ?? otherOrder(value) ?? inWords(value, temporalName(type));
}

const FIELDS = /^(-?)([0-9]{1,9})([-./ _\u2010-\u2015\u2212])([0-9]{1,2})(?:([-./ _\u2010-\u2015\u2212])([0-9]{1,2}))?$/u;

/** A year, month and day in the right order, with too few digits, another mark between them, or a number out of range. */
function wrongField(value: string, type: TemporalType): Mistake | undefined {
  const match = FIELDS.exec(value);
  if (match === null) return undefined;
  const [, sign = '', year = '', mark, month = '', secondMark = mark, day] = match;
  if (year.length < 3 || (day === undefined) !== (type === 'gYearMonth')) return undefined;
  const digits = [year.padStart(4, '0'), month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const repair = sign + digits.join('-');
  const name = temporalName(type);
  const outOfRange = numberMistake(name, {
    year: Number(sign + year),
    month: Number(month),
    day: day === undefined ? 1 : Number(day),
  });
  if (outOfRange !== undefined) return outOfRange;
  if (year.length < 4) return { what: `${name} with four digits for the year`, repair };
  if (mark !== '-' || secondMark !== '-') return { what: `${name} with - between its parts`, repair };
  if (month.length < 2 || (day !== undefined && day.length < 2))
    return { what: `${name} with two digits for ${day === undefined ? 'the month' : 'month and day'}`, repair };
  return undefined;
}

type Numbers = { readonly year: number; readonly month: number; readonly day: number };

function numberMistake(name: string, { year, month, day }: Numbers): Mistake | undefined {
  if (year === 0) return { what: `${name} in a year other than 0000: the year before 0001 is -0001` };
  if (month < 1 || month > 12) return { what: `${name} with a month from 01 to 12` };
  const days = daysInMonth(year, month);
  if (day < 1) return { what: `${name} with a day from 01 to ${days}` };
  if (day <= days) return undefined;
  const monthName = capitalised(MONTHS[month - 1] ?? '');
  const paddedYear = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const repair = `${paddedYear}-${twoDigits(month)}-${days}`;
  return { what: `${name} that exists: ${monthName} ${month === 2 ? `${paddedYear} ` : ''}has ${days} days`, repair };
}

/** Day and month before the year, or all in one. With a slash between, which is the month must be clear. */
function otherOrder(value: string): Mistake | undefined {
  const what = 'a date in the order year-month-day';
  const compact = /^([0-9]{4})([0-9]{2})([0-9]{2})$/u.exec(value);
  if (compact !== null) return { what: 'a date with - between its parts', repair: compact.slice(1).join('-') };
  const match = /^([0-9]{1,2})([-./]) ?([0-9]{1,2})\2 ?([0-9]{4})$/u.exec(value);
  if (match === null) return undefined;
  const [, first = '', mark, second = '', year = ''] = match;
  if (Number(second) > 12) return { what, repair: joinDate(year, first, second) };
  const isClear = mark === '.' || Number(first) > 12 || Number(first) === Number(second);
  return isClear ? { what, repair: joinDate(year, second, first) } : { what };
}

const DAY_FIRST = /^([0-9]{1,2})(?:st|nd|rd|th|\.)? (?:of )?(\p{L}{3,9})\.?,? ([0-9]{4})(?: ?(?:г\.?|года))?$/u;
const MONTH_FIRST = /^(\p{L}{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$/u;
const NO_DAY = /^(\p{L}{3,9})\.?,? ([0-9]{4})(?: ?(?:г\.?|года))?$/u;

/** `3 March 1937`, `March 3, 1937`, `3rd of March, 1937`, `3. März 1937`, `3 марта 1937`, and months by their first letters. */
function inWords(value: string, name: string): Mistake | undefined {
  const dayFirst = DAY_FIRST.exec(value);
  const monthFirstMatch = MONTH_FIRST.exec(value);
  const [day, word, year] = dayFirst?.slice(1) ?? [monthFirstMatch?.[2], monthFirstMatch?.[1], monthFirstMatch?.[3]];
  if (day === undefined || word === undefined || year === undefined) return undefined;
  const month = monthOf(word);
  if (month === undefined) return undefined;
  const outOfRange = numberMistake(name, { year: Number(year), month, day: Number(day) });
  return outOfRange ?? { what: 'a date in digits', repair: joinDate(year, String(month), day) };
}

/** `March 1937`. */
function monthInWords(value: string): Mistake | undefined {
  const [, word = '', year = ''] = NO_DAY.exec(value) ?? [];
  const month = monthOf(word);
  return month === undefined ? undefined : { what: 'a year and month in digits', repair: `${year}-${twoDigits(month)}` };
}

/** Less than a date, or more. */
function notJustADate(value: string): Mistake | undefined {
  if (/^-?[0-9]{4}(?:-[0-9]{2})?$/u.test(value)) return { what: 'a full date of year, month and day' };
  if (ZONE_AT_END.test(value)) return undefined;
  const match = /(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])/u.exec(value);
  return match === null || match[0] === value ? undefined : { what: 'a date and nothing else', repair: match[0] };
}

function monthFirst(value: string): Mistake | undefined {
  const match = /^([0-9]{1,2})[-./]([0-9]{4})$/u.exec(value);
  if (match === null) return undefined;
  return { what: 'a year and month in the order year-month', repair: `${match[2]}-${match[1]?.padStart(2, '0')}` };
}

function yearMistake(value: string): Mistake | undefined {
  if (/^-?0+$/u.test(value)) return { what: 'a year other than 0000: the year before 0001 is -0001' };
  const short = /^(-?)([0-9]{1,3})$/u.exec(value);
  if (short !== null) return { what: 'a year of four digits', repair: `${short[1]}${short[2]?.padStart(4, '0')}` };
  const within = /^(-?[0-9]{4})(?![0-9])/u.exec(value);
  return within === null || within[0] === value ? undefined : { what: 'a year and nothing else', repair: within[1] ?? '' };
}

const parts = {
  gMonth: { prefix: '--', written: '--MM', range: ' from --01 to --12' },
  gDay: { prefix: '---', written: '---DD', range: ' from ---01 to ---31' },
  gMonthDay: { prefix: '--', written: '--MM-DD', range: ' that exists' },
} as const;

/** Three dashes are those of a day, never of a month. */
function partMistake(type: keyof typeof parts, value: string): Mistake | undefined {
  const [, dashes = '', ...found] = /^(-*)([0-9]{1,2})(?:[-./]([0-9]{1,2}))?-*$/u.exec(value) ?? [];
  const numbers = found.filter((part) => part !== undefined);
  if (numbers.length !== (type === 'gMonthDay' ? 2 : 1)) return undefined;
  const { prefix, written, range } = parts[type];
  const repair = prefix + numbers.map((part) => part.padStart(2, '0')).join('-');
  if (repair === value) return parseTemporal(type, repair) === undefined ? { what: temporalName(type) + range } : undefined;
  if (type !== 'gDay' && dashes.length > 2) return { what: `${temporalName(type)} written ${written}` };
  if (parseTemporal(type, repair) === undefined) return { what: temporalName(type) + range };
  return { what: `${temporalName(type)} written ${written}`, repair };
}

const CLOCK = /^([0-9]{1,2})([:.h-])([0-9]{1,2})(?:([:.m-])([0-9]{1,2})(?:[.,]([0-9]*))?)?$/u;

function timeMistake(value: string, type: 'time' | 'dateTime'): Mistake | undefined {
  const match = CLOCK.exec(value);
  if (match === null) return undefined;
  const name = temporalName(type);
  const [, hours = '', mark, minutes = '', secondMark = ':', seconds, fraction] = match;
  if (hours === '24' && (Number(minutes) > 0 || Number(seconds ?? 0) > 0 || Number(fraction ?? 0) > 0))
    return { what: `${name} with only zeros after the hour 24` };
  if (Number(hours) > 24) return { what: `${name} with an hour from 00 to 23` };
  if (Number(minutes) > 59 || Number(seconds ?? 0) >= 60) return { what: `${name} with minutes and seconds from 00 to 59` };
  const digits = [hours, minutes, seconds ?? '00'].map((part) => part.padStart(2, '0'));
  const repair = `${digits.join(':')}${fraction === undefined || fraction === '' ? '' : `.${fraction}`}`;
  if (repair === value) return hours === '24' ? { what: `${name} with an hour from 00 to 23` } : undefined;
  if (mark !== ':' || secondMark !== ':') return { what: `${name} with : between its parts`, repair };
  if (seconds === undefined) return { what: `${name} with seconds`, repair };
  if (fraction === '') return { what: `${name} with digits after the point`, repair };
  if (hours.length < 2) return { what: `${name} with two digits for the hour`, repair };
  return { what: `${name} with two digits for each part`, repair };
}

const ZONE_AT_END = /(?:^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}|:[0-9]{2}(?:\.[0-9]*)?)[+-]([0-9]{1,2}):?([0-9]{2})?$/u;

/** `mended`: the value with the zone as it should be written. */
function zoneMistake(type: TemporalType, value: string, mended: string): Mistake | undefined {
  const what = `${temporalName(type)} with a time zone of hours and minutes (+01:00)`;
  if (mended !== value && parseTemporal(type, mended) !== undefined) return { what, repair: mended };
  const match = ZONE_AT_END.exec(value);
  if (match === null) return undefined;
  const [, hours = '', minutes = '00'] = match;
  const isOut = Number(hours) * 60 + Number(minutes) > 14 * 60 || Number(minutes) > 59;
  return { what: isOut ? `${temporalName(type)} with a time zone from -14:00 to +14:00` : what };
}

function joinDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
