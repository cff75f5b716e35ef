// The form of a date, for telling a date line from a title: what the date means is not asked here.

const MONTHS =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?|' +
  'januar|februar|märz|mai|juni|juli|oktober|dezember|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const YEAR = "(?:1[5-9]|20)\\d\\d|['’]\\d\\d";
const DAY = '\\d{1,2}(?:st|nd|rd|th|d|\\.)?';
const AFTER_YEAR = '(?:\\s?(?:г\\.?|g\\.|года|year))?';

const FORMS: readonly string[] = [
  `${DAY}(?:\\s?[-–]\\s?${DAY})?\\s(?:of\\s)?(?:${MONTHS})(?:,?\\s(?:${YEAR})${AFTER_YEAR})?`,
  `(?:${MONTHS})\\s${DAY}(?:\\s?[-–]\\s?${DAY})?(?:,?\\s(?:${YEAR}))?`,
  `(?:${MONTHS}),?\\s(?:${YEAR})`,
  `\\d{1,2}[./-](?:\\d{1,2}|[IVX]{1,4})[./-](?:\\d{4}|\\d{2})(?!\\d)${AFTER_YEAR}`,
  '(?:1[5-9]|20)\\d\\d-\\d\\d-\\d\\d',
];

const DATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${FORMS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const YEAR_ALONE = /^(?:1[5-9]|20)\d\d$/;

/** Where the first date stands in a short text. */
export function findDateForm(text: string): { readonly start: number; readonly end: number } | undefined {
  if (!/\d/.test(text)) return undefined;
  const match = DATE.exec(text);
  if (match === null) return YEAR_ALONE.test(text) ? { start: 0, end: text.length } : undefined;
  return { start: match.index, end: match.index + match[0].length };
}
