// Dates and times as regular languages (XSD 1.0 Part 2 §3.2.7 to §3.2.14), as src/datatypes/calendar.ts reads them,
// but for years of more than four digits: they are rare, and would make the automata five times as large:
//
// - A year has four digits or more, more only if the first is not 0, and a sign only if it is `-`. There is no year 0000, and
//   none beyond 292278994 on either side.
// - A year before the common era is a leap year as if -0001 were 0: -0001, -0005 … are, -0101 is not, -0401 is.
// - A month has two digits, 01 to 12, a day 01 to the last of its month; --02-29 is a day, and ---31.
// - Hours are 00 to 23 (24:00:00 is refused), minutes 00 to 59, seconds 00 to 60 in every minute. After the seconds may stand
//   a point with any number of digits, none included.
// - A zone is Z, or + or - with hh:mm, hours 00 to 13 and minutes 00 to 59, or 14:00. Each type may have one.
// - Letters are capitals, digits ASCII; no white space within.

import type { TemporalType } from '../../datatypes/calendar.ts';
import { intersectionOf, type Language, regexLanguage } from './language.ts';

const YEAR = '-?(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12][0-9]|3[01])';
const COMMON_DAYS = '(02-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-31)';
const MONTH_DAY = `(${COMMON_DAYS}|02-29)`;

/** Two digits that 4 divides, but for 00. */
const FOURTH = '(0[48]|[2468][048]|[13579][26])';
const LEAP_YEAR = `([0-9]{2}${FOURTH}|(00|${FOURTH})00)`;
const LEAP_YEAR_BEFORE = `-([0-9]{2}(0[59]|[2468][159]|[13579][37])|(00|${FOURTH})01)`;

/** Among texts that are dates but for leap days, those that are none or fall in leap years; anything may follow. */
const LEAP_DAYS = `(-?[0-9]{4}-${COMMON_DAYS}|(${LEAP_YEAR}|${LEAP_YEAR_BEFORE})-02-29)([^0-9](.|\\n|\\r)*)?`;

const TIME = '([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]*)?';
const ZONE = '(Z|[+\\-](0[0-9]|1[0-3]):[0-5][0-9]|[+\\-]14:00)?';

/** Texts that may be dates with a year of more than four digits. */
export function temporalWithLongYear(): Language {
  return regexLanguage('-?[1-9][0-9]{4,}(.|\\n|\\r)*');
}

export function temporalLanguage(type: TemporalType): Language {
  switch (type) {
    case 'dateTime':
      return intersectionOf([regexLanguage(`${YEAR}-${MONTH_DAY}T${TIME}${ZONE}`), regexLanguage(LEAP_DAYS)]);
    case 'date':
      return intersectionOf([regexLanguage(`${YEAR}-${MONTH_DAY}${ZONE}`), regexLanguage(LEAP_DAYS)]);
    case 'time':
      return regexLanguage(`${TIME}${ZONE}`);
    case 'gYear':
      return regexLanguage(`${YEAR}${ZONE}`);
    case 'gYearMonth':
      return regexLanguage(`${YEAR}-${MONTH}${ZONE}`);
    case 'gMonth':
      return regexLanguage(`--${MONTH}${ZONE}`);
    case 'gMonthDay':
      return regexLanguage(`--${MONTH_DAY}${ZONE}`);
    case 'gDay':
      return regexLanguage(`---${DAY}${ZONE}`);
    default:
      return type satisfies never;
  }
}
