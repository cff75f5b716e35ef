// The languages that have rules of words.

export type EncodeLanguage = 'en' | 'ru' | 'de';
export const encodeLanguages: readonly EncodeLanguage[] = ['en', 'ru', 'de'];

/** `none`: no rules of words: structure, dates in digits, and listed names. */
export type RuleLanguage = EncodeLanguage | 'none';
export const ruleLanguages: readonly RuleLanguage[] = [...encodeLanguages, 'none'];
