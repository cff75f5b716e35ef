// All groups of rules and all phrases, in their order: a group may only use groups before it.

import { duals, otherCalendars } from './calendar-rules.ts';
import { dayMonths, dayMonthsAlone, days, spelledDays, wordyDates } from './day-rules.ts';
import { leads } from './lead-rules.ts';
import { listRules } from './list-rules.ts';
import { daysOfRelativeMonth, daysOfRomanMonth, months, partialDates } from './month-rules.ts';
import { numericDates, times } from './numeric-rules.ts';
import type { Period } from './period.ts';
import type { PhraseRules } from './phrase-parts.ts';
import { numberedMonths, numberedWeekdays, quakerDates } from './quaker-rules.ts';
import { rangeRules } from './range-rules.ts';
import type { Rule } from './rule-matcher.ts';
import { combined, type PeriodRules } from './rule-parts.ts';
import { shares } from './share-rules.ts';
import { mistakes, singleDates } from './single-rules.ts';
import { feasts, seasonsAlone, stretches } from './stretch-rules.ts';
import {
  bareYears,
  eraYears,
  numbers,
  relativeYears,
  shortYears,
  smallNumbers,
  spelledYears,
  yearsBefore,
} from './year-rules.ts';

/** Only points that have all of a day. */
const wholeDays: PeriodRules = [{ name: 'date', row: 'p:@fullDate|@dateTime', read: (f) => f.period('p') }];

/** What can have a share or be the end of a range. */
const dated: PeriodRules = [
  { name: 'date', row: 'p:@stretch|@monthYear|@year|@relativeYear|@wholeDay|@feast', read: (f) => f.period('p') },
  { name: 'month', row: 'm:month', read: combined },
];

export const periodGroups: Readonly<Record<string, readonly Rule<Period>[]>> = {
  number: numbers,
  yearBefore: yearsBefore,
  eraYear: eraYears,
  year: bareYears,
  shortYear: shortYears,
  smallNumber: smallNumbers,
  spelledYear: spelledYears,
  relativeYear: relativeYears,
  day: days,
  spelledDay: spelledDays,
  dayMonthAlone: dayMonthsAlone,
  dayMonth: dayMonths,
  numberedMonth: numberedMonths,
  numberedWeekday: numberedWeekdays,
  dayOfRelativeMonth: daysOfRelativeMonth,
  dayOfRomanMonth: daysOfRomanMonth,
  numericDate: numericDates,
  fullDate: [...wordyDates, { name: 'date', row: 'p:@numericDate', read: (f) => f.period('p') }],
  dateTime: times,
  partialDate: partialDates,
  monthYear: months,
  friendly: quakerDates,
  stretch: stretches,
  seasonAlone: seasonsAlone,
  feast: feasts,
  wholeDay: wholeDays,
  dated,
  share: shares,
  calendars: duals,
  other: otherCalendars,
};

export const phraseRules: PhraseRules = [...singleDates, ...rangeRules, ...listRules, ...leads, ...mistakes];
