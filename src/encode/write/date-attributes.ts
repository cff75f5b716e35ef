// A date's value as attributes: one of the combinations that the schema knows, with values that the calendar has.

import type { DateValue } from '../../dates/found-date.ts';

export type DateAttribute = readonly [name: 'when' | 'from' | 'to' | 'notBefore' | 'notAfter', value: string];

const COMBINATIONS = [['when'], ['from', 'to'], ['notBefore', 'notAfter']] as const;
/** A day, a month, a year, or a day of no known year. */
const VALUE = /^(?:(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)-(\d\d))$/;
/** By month; a day of no known year may be 29 February. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Undefined: there is no value, or none that is a date. */
export function dateAttributes(value: DateValue): readonly DateAttribute[] | undefined {
  for (const names of COMBINATIONS) {
    const found = names.flatMap((name): readonly DateAttribute[] => {
      const text = value[name];
      return text === undefined || !isDate(text) ? [] : [[name, text]];
    });
    if (found.length > 0) return found;
  }
  return undefined;
}

/** Whether a text is a value of `@when` as we write it. */
export function isDate(text: string): boolean {
  const [, year, month = '01', day = '01', monthAlone, dayAlone] = VALUE.exec(text) ?? [];
  if (year === undefined) return monthAlone !== undefined && isDayOf(Number(monthAlone), Number(dayAlone));
  const isLeap = isLeapYear(Number(year));
  const isLeapDay = month === '02' && day === '29';
  return Number(year) !== 0 && isDayOf(Number(month), Number(day)) && (isLeap || !isLeapDay);
}

function isDayOf(month: number, day: number): boolean {
  return day >= 1 && day <= (DAYS[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
