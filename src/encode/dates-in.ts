// Dates in a text of any language: by the rules of its own, or, where there are none, those that are digits only.

import { type DateContext, findDates } from '../dates/find-dates.ts';
import type { Mention } from './model/mention.ts';
import type { EncodeLanguage, RuleLanguage } from './model/rule-language.ts';

export type DatesContext = Omit<DateContext, 'language'> & { readonly language: RuleLanguage };

export function datesIn(text: string, { language, ...context }: DatesContext): readonly Mention[] {
  const found = findDates(text, { ...context, language: dateLanguage(language) });
  return language === 'none' ? found.filter(({ span }) => !/\p{L}/u.test(text.slice(span.start, span.end))) : found;
}

/** Nearly everywhere the day comes before the month, as in German. */
export function dateLanguage(language: RuleLanguage): EncodeLanguage {
  return language === 'none' ? 'de' : language;
}
