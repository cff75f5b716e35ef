// dateTime, date, time and the five parts of dates (XSD 1.0 Part 2, second edition, §3.2.7 to §3.2.14). Where Jing reads
// otherwise, the rules say which way it is; jing-differences.ts lists where that is.

import type { DatatypeRules } from './datatype.ts';

export type TemporalType = 'dateTime' | 'date' | 'time' | 'gYear' | 'gYearMonth' | 'gMonth' | 'gMonthDay' | 'gDay';

/** What a type is written with: a prefix, then its fields, `-` between those of the date and `T` before the time. */
type Layout = { readonly prefix: string; readonly fields: readonly Field[] };
type Field = 'year' | 'month' | 'day' | 'time';

export const layouts: Readonly<Record<TemporalType, Layout>> = {
  dateTime: { prefix: '', fields: ['year', 'month', 'day', 'time'] },
  date: { prefix: '', fields: ['year', 'month', 'day'] },
  time: { prefix: '', fields: ['time'] },
  gYear: { prefix: '', fields: ['year'] },
  gYearMonth: { prefix: '', fields: ['year', 'month'] },
  gMonth: { prefix: '--', fields: ['month'] },
  gMonthDay: { prefix: '--', fields: ['month', 'day'] },
  gDay: { prefix: '---', fields: ['day'] },
};

/** Fields as written; those that the type does not have stand as in 2000-01-01T00:00:00. */
export type Temporal = {
  /** Negative before the common era; there is no year 0. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Seconds from midnight; a leap second counts as the one before it. */
  readonly second: number;
  readonly isLeapSecond: boolean;
  /** Digits of the fraction of the second, without trailing zeros. */
  readonly fraction: string;
  /** Minutes east of Greenwich. */
  readonly zone: number | undefined;
};

/** A point on the time line, of UTC where the value has a time zone. */
export type Instant = {
  readonly day: number;
  readonly second: number;
  readonly isLeapSecond: boolean;
  readonly fraction: string;
  readonly hasZone: boolean;
};

/** Years that are told apart when values are compared; farther ones are all as far. */
const MAX_COMPARED_YEAR = 10_000_000_000_000;

/** What Java's calendar, and so Jing, can count: 2^63 milliseconds from 1970. */
const JAVA = { firstYear: -292_269_055, lastYear: 292_278_994, lastDay: 106_751_991_167, lastSecond: 25_975 };

/** Java has no time zone before this one; in minutes. */
const FIRST_ZONE_OF_JAVA = -13 * 60;

/** Digits of the fraction of a second that Jing reads. */
const DIGITS_OF_JING = 3;

/** Hours from Greenwich that a time zone may be, and by which a time without one is uncertain. */
const MAX_ZONE_HOURS = 14;

const MINUTES_PER_HOUR = 60;
const SECONDS_PER_HOUR = 3_600;
const SECONDS_PER_DAY = 86_400;

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const COLON = 0x3a;
const LETTER_T = 0x54;
const LETTER_Z = 0x5a;

export function parseTemporal(type: TemporalType, text: string, rules: DatatypeRules = 'standard'): Temporal | undefined {
  const temporal = new TemporalReader(text, rules).read(layouts[type]);
  return temporal !== undefined && rules === 'jing' && !isCountedByJava(temporal) ? undefined : temporal;
}

function isCountedByJava(temporal: Temporal): boolean {
  const { year, zone = 0 } = temporal;
  if (year < JAVA.firstYear || year > JAVA.lastYear || zone < FIRST_ZONE_OF_JAVA) return false;
  if (year < JAVA.lastYear) return true;
  const { day, second } = instantOf(temporal);
  return day < JAVA.lastDay || (day === JAVA.lastDay && second <= JAVA.lastSecond);
}

/** Days in a month of the Gregorian calendar, extended backwards; -1 is the year before 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to a day of the Gregorian calendar; here the year before 1 is 0. */
export function daysFromEpoch({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): number {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * 146_097 + dayOfCycle - 719_468;
}

export function instantOf(temporal: Temporal): Instant {
  const year = temporal.year < 0 ? temporal.year + 1 : temporal.year;
  const second = temporal.second - (temporal.zone ?? 0) * MINUTES_PER_HOUR;
  const { isLeapSecond, fraction } = temporal;
  return atSecond({
    day: daysFromEpoch({ ...temporal, year }),
    second,
    isLeapSecond,
    fraction,
    hasZone: temporal.zone !== undefined,
  });
}

export function instantKey({ day, second, isLeapSecond, fraction, hasZone }: Instant): string {
  return `${day}:${second}${isLeapSecond ? '+' : ''}.${fraction}${hasZone ? 'Z' : ''}`;
}

/** Undefined where one has a time zone, the other none, and they are within 14 hours of each other. */
export function compareInstants(left: Instant, right: Instant): number | undefined {
  if (left.hasZone === right.hasZone) return compareInUtc(left, right);
  if (!left.hasZone) return negated(compareInstants(right, left));
  if (compareInUtc(left, shifted(right, -MAX_ZONE_HOURS)) < 0) return -1;
  if (compareInUtc(left, shifted(right, MAX_ZONE_HOURS)) > 0) return 1;
  return undefined;
}

/** Reads the text of one value; every `take…` advances, and gives undefined where the text is not so. */
class TemporalReader {
  readonly #text: string;
  readonly #rules: DatatypeRules;
  #index = 0;
  /** A year that is a leap year when the one that was read is: in 400 years all come again. */
  #yearOfCycle = 2000;

  constructor(text: string, rules: DatatypeRules) {
    this.#text = text;
    this.#rules = rules;
  }

  read({ prefix, fields }: Layout): Temporal | undefined {
    if (!this.#text.startsWith(prefix)) return undefined;
    this.#index = prefix.length;
    let year = 2000;
    let month = 1;
    let day = 1;
    let time = MIDNIGHT;
    for (const [position, field] of fields.entries()) {
      if (position > 0 && this.#takeUnit() !== (field === 'time' ? LETTER_T : MINUS)) return undefined;
      if (field === 'year') year = this.#takeYear();
      else if (field === 'month') month = this.#takeTwoDigits(12);
      else if (field === 'day') day = this.#takeTwoDigits(31);
      else time = this.#takeTime();
    }
    const zone = this.#takeZone();
    const isDay = month >= 1 && day >= 1 && day <= daysInMonth(this.#yearOfCycle, month);
    if (year === 0 || !isDay || time.second < 0 || zone === 'wrong') return undefined;
    // without a date, the end of the day is its beginning
    const second = fields.length === 1 ? time.second % SECONDS_PER_DAY : time.second;
    return { year, month, day, ...time, second, zone };
  }

  /** 0 where no year stands here. */
  #takeYear(): number {
    const isNegative = this.#text.charCodeAt(this.#index) === MINUS;
    if (isNegative) this.#index++;
    const start = this.#index;
    this.#skipDigits();
    const length = this.#index - start;
    if (length < 4 || (length > 4 && this.#text.startsWith('0', start))) return 0;
    const year = Math.min(Number(this.#text.slice(start, this.#index)), MAX_COMPARED_YEAR);
    const sign = isNegative ? -1 : 1;
    this.#yearOfCycle = sign * (Number(this.#text.slice(this.#index - 4, this.#index)) + YEARS_OF_CYCLES);
    return sign * year;
  }

  #takeTime(): Pick<Temporal, 'second' | 'isLeapSecond' | 'fraction'> {
    const isByJing = this.#rules === 'jing';
    const hours = this.#takeTwoDigits(isByJing ? 23 : 24);
    const firstColon = this.#takeUnit();
    const minutes = this.#takeTwoDigits(59);
    const secondColon = this.#takeUnit();
    const seconds = this.#takeTwoDigits(isByJing ? 60 : 59);
    if (hours < 0 || minutes < 0 || seconds < 0 || firstColon !== COLON || secondColon !== COLON) return NO_TIME;
    const isLeapSecond = seconds === 60;
    const second = hours * SECONDS_PER_HOUR + minutes * MINUTES_PER_HOUR + (isLeapSecond ? 59 : seconds);
    const fraction = this.#takeFraction();
    const isPastDay = hours === 24 && (second > SECONDS_PER_DAY || fraction !== '');
    return fraction === undefined || isPastDay ? NO_TIME : { second, isLeapSecond, fraction };
  }

  /** Undefined where a point has no digit behind it. */
  #takeFraction(): string | undefined {
    if (this.#text.charCodeAt(this.#index) !== POINT) return '';
    const start = ++this.#index;
    this.#skipDigits();
    if (this.#rules === 'standard' && this.#index === start) return undefined;
    const end = this.#rules === 'jing' ? Math.min(this.#index, start + DIGITS_OF_JING) : this.#index;
    return this.#text.slice(start, end).replace(/(?<!0)0+$/u, '');
  }

  #takeZone(): number | undefined | 'wrong' {
    const rest = this.#text.length - this.#index;
    if (rest === 0) return undefined;
    const sign = this.#takeUnit();
    if (sign === LETTER_Z) return rest === 1 ? 0 : 'wrong';
    if ((sign !== PLUS && sign !== MINUS) || rest !== 6) return 'wrong';
    const hours = this.#takeTwoDigits(MAX_ZONE_HOURS);
    const colon = this.#takeUnit();
    const minutes = this.#takeTwoDigits(59);
    if (hours < 0 || colon !== COLON || minutes < 0 || (hours === MAX_ZONE_HOURS && minutes > 0)) return 'wrong';
    return (sign === MINUS ? -1 : 1) * (hours * MINUTES_PER_HOUR + minutes);
  }

  /** -1 where not two digits of at most `max` stand here. */
  #takeTwoDigits(max: number): number {
    const tens = this.#takeUnit() - 0x30;
    const ones = this.#takeUnit() - 0x30;
    const isNumber = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    const value = tens * 10 + ones;
    return isNumber && value <= max ? value : -1;
  }

  #skipDigits(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#index);
      if (!(unit >= 0x30 && unit <= 0x39)) return;
      this.#index++;
    }
  }

  #takeUnit(): number {
    return this.#text.charCodeAt(this.#index++);
  }
}

/** A multiple of 400 that makes four digits a year after or before 0. */
const YEARS_OF_CYCLES = 10_000;

const MIDNIGHT = { second: 0, isLeapSecond: false, fraction: '' };
const NO_TIME = { second: -1, isLeapSecond: false, fraction: '' };

function isLeapYear(year: number): boolean {
  const astronomical = year < 0 ? year + 1 : year;
  return astronomical % 4 === 0 && (astronomical % 100 !== 0 || astronomical % 400 === 0);
}

function atSecond(instant: Instant): Instant {
  const days = Math.floor(instant.second / SECONDS_PER_DAY);
  return days === 0 ? instant : { ...instant, day: instant.day + days, second: instant.second - days * SECONDS_PER_DAY };
}

function shifted(instant: Instant, hours: number): Instant {
  return atSecond({ ...instant, second: instant.second + hours * SECONDS_PER_HOUR });
}

function compareInUtc(left: Instant, right: Instant): number {
  return (
    left.day - right.day ||
    left.second - right.second ||
    Number(left.isLeapSecond) - Number(right.isLeapSecond) ||
    (left.fraction === right.fraction ? 0 : left.fraction < right.fraction ? -1 : 1)
  );
}

function negated(order: number | undefined): number | undefined {
  return order === undefined ? undefined : -order;
}
