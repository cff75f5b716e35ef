// Months of calendars that are found and not converted, as Latin letters spell them in English and German.

import { all, type WordClass } from './date-language.ts';

export const otherCalendarWords: Readonly<Record<string, WordClass>> = {
  'revolutionaryMonth+': all(
    'vendémiaire vendemiaire brumaire frimaire nivôse nivose pluviôse pluviose ventôse ventose germinal floréal floreal prairial messidor thermidor fructidor',
  ),
  'revolutionaryMonth-': all(
    'vendémiaire vendemiaire brumaire frimaire nivôse nivose pluviôse pluviose ventôse ventose floréal floreal prairial messidor thermidor fructidor',
  ),
  republicYear: all('an'),
  'otherMonth+': all(
    'tishri tishrei tischri heshvan cheshvan marcheshvan kislev kislew tevet tebet shevat schewat nisan nissan iyar iyyar sivan siwan tammuz elul adar muharram safar rajab ramadan ramazan shaban shawwal dhulhijja',
  ),
};
