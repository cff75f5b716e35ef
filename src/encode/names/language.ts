// The languages that rules for names know.
export type Language = 'en' | 'ru' | 'de';
