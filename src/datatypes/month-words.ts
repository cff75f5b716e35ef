// The names of months in the languages whose dates are read: English, German and Russian.

const ENGLISH = 'january february march april may june july august september october november december';
const GERMAN = 'januar februar märz april mai juni juli august september oktober november dezember';
/** Older and plainer spellings, in the order of the months. */
const GERMAN_AS_WELL = 'jänner feber maerz april mai juni juli august september october november december';
const RUSSIAN = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь';
const RUSSIAN_OF = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря';

const lists = [ENGLISH, GERMAN, GERMAN_AS_WELL, RUSSIAN, RUSSIAN_OF].map((words) => words.split(' '));

/** Letters from which on a beginning is an abbreviation. */
const SHORTEST = 3;

/** From 1; undefined for other words. Names may be shortened. */
export function monthOf(word: string): number | undefined {
  const small = word.toLowerCase();
  if (small.length < SHORTEST) return undefined;
  const found = lists.map((names) => names.findIndex((name) => name.startsWith(small))).find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}
