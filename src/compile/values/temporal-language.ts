// Dates and times as regular languages (XSD 1.0 Part 2 §3.2.7 to §3.2.14), as src/datatypes/calendar.ts reads them,
// years of more than four digits apart: they are rare, and would make the automata larger:
//
// - A year has four digits or more, more only if the first is not 0, and a sign only if it is `-`. There is no year 0000.
// - A year before the common era is a leap year as if -0001 were 0: -0001, -0005 … are, -0101 is not, -0401 is.
// - A month has two digits, 01 to 12, a day 01 to the last of its month; --02-29 is a day, and ---31.
// - Hours are 00 to 23, minutes and seconds 00 to 59, and 24:00:00 ends a day. After the seconds may stand a point with digits.
// - A zone is Z, or + or - with hh:mm, hours 00 to 13 and minutes 00 to 59, or 14:00. Each type may have one.
// - Letters are capitals, digits ASCII; no white space within.
//
// For Jing seconds go to 60, the digits behind the point may be missing, a day does not end with 24:00:00, and zones begin
// with -13:00.

import type { TemporalType } from '../../datatypes/calendar.ts';
import type { DatatypeRules } from '../../datatypes/datatype.ts';
import { intersectionOf, type Language, regexLanguage } from './language.ts';

const YEAR = '-?(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12][0-9]|3[01])';
const COMMON_DAYS = '(02-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-31)';
const MONTH_DAY = `(${COMMON_DAYS}|02-29)`;

/** Two digits that 4 divides, but for 00. */
const FOURTH = '(0[48]|[2468][048]|[13579][26])';
const LEAP_YEAR = `([0-9]{2}${FOURTH}|(00|${FOURTH})00)`;
const LEAP_YEAR_BEFORE = `([0-9]{2}(0[59]|[2468][159]|[13579][37])|(00|${FOURTH})01)`;

/**
 * Among texts that are dates but for leap days, those that are none or fall in leap years; anything may follow. `more`: what may
 * stand before the last four digits of a year.
 */
function leapDays(more: string): Language {
  const leapYear = `(${more}${LEAP_YEAR}|-${more}${LEAP_YEAR_BEFORE})`;
  return regexLanguage(`(-?${more}[0-9]{4}-${COMMON_DAYS}|${leapYear}-02-29)([^0-9](.|\\n|\\r)*)?`);
}

const TIMES: Readonly<Record<DatatypeRules, string>> = {
  standard: '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?',
  jing: '([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]*)?',
};
const END_OF_DAY = '24:00:00(\\.0+)?';
const TO_13_59 = '(0[0-9]|1[0-3]):[0-5][0-9]';
const ZONES: Readonly<Record<DatatypeRules, string>> = {
  standard: `(Z|[+\\-](${TO_13_59}|14:00))?`,
  jing: `(Z|\\+(${TO_13_59}|14:00)|-((0[0-9]|1[0-2]):[0-5][0-9]|13:00))?`,
};

export function temporalLanguage(type: TemporalType, rules: DatatypeRules): Language {
  return withYear(type, { year: YEAR, more: '', rules });
}

/** The values with a year of five digits or more. */
export function longYearLanguage(type: TemporalType): Language {
  return withYear(type, { year: '-?[1-9][0-9]{4,}', more: '[0-9]*', rules: 'standard' });
}

/** Texts with a long year that are values for Jing if the matcher of dates says so too. */
export function longYearOfJing(type: TemporalType): Language {
  return regexLanguage(written(type, { year: '-?[1-9][0-9]{4,7}', time: TIMES.jing, zone: ZONES.jing }));
}

/** Texts that may have a year at the end of what Java counts, or beyond. */
export function farYearOfJing(): Language {
  return regexLanguage('-?[1-9][0-9]{8,}(.|\\n|\\r)*');
}

type YearParts = { readonly year: string; readonly more: string; readonly rules: DatatypeRules };

function withYear(type: TemporalType, { year, more, rules }: YearParts): Language {
  const time = rules === 'jing' ? TIMES.jing : `(${TIMES.standard}|${END_OF_DAY})`;
  const language = regexLanguage(written(type, { year, time, zone: ZONES[rules] }));
  return type === 'date' || type === 'dateTime' ? intersectionOf([language, leapDays(more)]) : language;
}

type Parts = { readonly year: string; readonly time: string; readonly zone: string };

function written(type: TemporalType, { year, time, zone }: Parts): string {
  switch (type) {
    case 'dateTime':
      return `${year}-${MONTH_DAY}T${time}${zone}`;
    case 'date':
      return `${year}-${MONTH_DAY}${zone}`;
    case 'time':
      return `${time}${zone}`;
    case 'gYear':
      return `${year}${zone}`;
    case 'gYearMonth':
      return `${year}-${MONTH}${zone}`;
    case 'gMonth':
      return `--${MONTH}${zone}`;
    case 'gMonthDay':
      return `--${MONTH_DAY}${zone}`;
    case 'gDay':
      return `---${DAY}${zone}`;
    default:
      return type satisfies never;
  }
}
