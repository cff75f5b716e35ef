// Dates in a text of any language: by the rules of its own, or, where there are none, those that are digits only.

import { type DateContext, findDates } from '../dates/find-dates.ts';
import type { FoundDate } from '../dates/found-date.ts';
import type { Mention } from './model/mention.ts';
import type { EncodeLanguage, RuleLanguage } from './model/rule-language.ts';
import { isDate } from './write/date-attributes.ts';

export type DatesContext = Omit<DateContext, 'language'> & { readonly language: RuleLanguage };

export function datesIn(text: string, { language, ...context }: DatesContext): readonly Mention[] {
  const found = findDates(text, { ...context, language: dateLanguage(language) }).map(asFarAsKnown);
  return language === 'none' ? found.filter(({ span }) => !/\p{L}/u.test(text.slice(span.start, span.end))) : found;
}

/** A day of which only the year is not known is marked as that. */
function asFarAsKnown({ dayOfYear, ...mention }: FoundDate): Mention {
  return dayOfYear === undefined || !isDate(dayOfYear) ? mention : { ...mention, date: { when: dayOfYear } };
}

/** Nearly everywhere the day comes before the month, as in German. */
export function dateLanguage(language: RuleLanguage): EncodeLanguage {
  return language === 'none' ? 'de' : language;
}
