// What stands between two words of a name, as a class; and which classes of a text may stand for which of a listed form.

/** `none`: nothing that can stand inside a name. */
export type Separator = 'none' | 'space' | 'hyphen' | 'dash' | 'dot' | 'comma' | 'open' | 'close' | 'slash' | 'ampersand';

/** Characters; more than these do not stand inside a name. */
const LONGEST = 24;

/** One character → what it adds to the class. Quotation marks and apostrophes add nothing. */
const SIGNS: Readonly<Record<string, Separator>> = {
  '.': 'dot',
  ',': 'comma',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '/': 'slash',
  '&': 'ampersand',
};
const HYPHENS = /[-\u2010\u2011]/;
const DASHES = /[\u2012-\u2015\u2212]/;
const SILENT = /[\s'"\u2018-\u201f\u00ab\u00bb\u02bc]/;
const LINE_END = /\r\n|\n|\r/g;

/** `text` from the end of one word to the start of the next. A name goes over one line end at most. */
export function separatorOf(text: string, start: number, end: number): Separator {
  if (end - start === 1 && text[start] === ' ') return 'space';
  if (end - start > LONGEST) return 'none';
  const between = text.slice(start, end);
  if ((between.match(LINE_END)?.length ?? 0) > 1) return 'none';
  let found: Separator = 'space';
  for (const character of between) {
    const sign = signOf(character, between.length > 1);
    if (sign === 'none') return 'none';
    if (sign === 'space' || sign === found) continue;
    if (found !== 'space' && !(found === 'dot' && sign === 'hyphen')) return 'none';
    if (found === 'space') found = sign;
  }
  return found;
}

function signOf(character: string, hasMore: boolean): Separator {
  if (SILENT.test(character)) return 'space';
  if (HYPHENS.test(character)) return hasMore ? 'dash' : 'hyphen';
  if (DASHES.test(character)) return 'dash';
  return Object.hasOwn(SIGNS, character) ? (SIGNS[character] ?? 'none') : 'none';
}

/** Words of at most this many letters can be abbreviations that lack their full stop: `St Petersburg`. */
const LONGEST_ABBREVIATION = 4;

/** Whether a name that is listed with `form` between two words can stand in a text with `found` there. */
export function mayStandFor(form: Separator, found: Separator, lettersBefore: number): boolean {
  if (form === found) return true;
  switch (form) {
    case 'space':
      return found === 'hyphen' || (found === 'dot' && lettersBefore <= LONGEST_ABBREVIATION);
    case 'dot':
      return found === 'space';
    case 'hyphen':
      return found === 'space' || found === 'dash';
    case 'dash':
      return found === 'hyphen';
    default:
      return false;
  }
}
