// Printed labels of points at the start of a text: `1.` `1)` `(a)` `I.` `§ 1` `1.1.` `Article 2.` and bullets. A label can be
// read in several ways (`i)` is a letter or a number); which one is meant shows in the sequence.

/** One way to read a label. Readings of one style count in one sequence. */
export type LabelReading = {
  readonly style: string;
  /** From 1. */
  readonly value: number;
  /** The numbers before the last, of `1.2.`: `1`. */
  readonly prefix: string;
  /** Lower ranks are divided by higher ones: `I.` before `1.` before `a)`. */
  readonly rank: number;
  /** Can be a list without a second point to confirm it. */
  readonly isStrong: boolean;
};

export type Label = {
  /** Length of the label with its punctuation. */
  readonly length: number;
  readonly readings: readonly LabelReading[];
};

/** Each string holds the signs that can stand for one place: letters of two scripts look alike. */
const ALPHABETS: readonly { readonly name: string; readonly letters: readonly string[] }[] = [
  { name: 'latin', letters: 'aа b cс d eе f g h i j k l m n oо pр q r s t u v w xх y z'.split(' ') },
  { name: 'transliterated', letters: 'a b v g d e zh z i k l m n o p r s t u f kh ts ch sh'.split(' ') },
  { name: 'cyrillic', letters: 'аa б в г д еe ж з и к л м н оo рp сc т у ф хx ц ч ш щ э ю я'.split(' ') },
  { name: 'cyrillic-full', letters: 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ э ю я'.split(' ') },
];

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const ROMAN = /^(?:x[lc]|l?x{0,3})(?:i[xv]|v?i{0,3})$/;

/** The value of a Roman number up to 99, or undefined. */
export function romanValue(text: string): number | undefined {
  const letters = text.toLowerCase();
  if (letters === '' || letters.length > 8 || !ROMAN.test(letters)) return undefined;
  let sum = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = ROMAN_DIGITS[letters.charAt(at)] ?? 0;
    sum += value < (ROMAN_DIGITS[letters.charAt(at + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

const SIMPLE = /^(\(?)(\d{1,3}|[IVXL]{1,8}|[ivxl]{1,8}|zh|kh|ts|ch|sh|\p{L})(\.\)|\)\.?|\.)(?=(\s|$)|(.))(?![IVX]{1,4}\.)/u;
const MULTIPLE = /^(\d{1,3}(?:\.\d{1,3}){1,3})(\.\)|[.)])?(?=\s|$)/;
const WORDED =
  /^(§{1,2}|Article|Art\.|Clause|Point|Paragraph|Para\.|Item|Статья|Пункт|Artikel|Punkt|Ziffer)\s?(\d{1,3}|[IVXL]{1,8})([.:)]|\.\))?(?=\s|$)/u;
const BULLET = /^([•●▪◦‣·]|[-–—])(?=\s)/u;
/** Initials before a surname: no label, though `I.` could be one. */
const INITIALS = /^\p{Lu}\.\s?\p{Lu}\p{Ll}?\./u;

/** `head`: the text from its first sign on; a few dozen code units do. */
export function readLabel(head: string): Label | undefined {
  return readWorded(head) ?? readMultiple(head) ?? readSimple(head) ?? readBullet(head);
}

function readWorded(head: string): Label | undefined {
  const match = WORDED.exec(head);
  if (match === null) return undefined;
  const [whole, word = '', number = ''] = match;
  const value = Number.isNaN(Number(number)) ? romanValue(number) : Number(number);
  if (value === undefined || value === 0) return undefined;
  const style = word.startsWith('§') ? '§' : word.toLowerCase();
  return { length: whole.length, readings: [{ style, value, prefix: '', rank: 1, isStrong: true }] };
}

function readMultiple(head: string): Label | undefined {
  const match = MULTIPLE.exec(head);
  if (match === null) return undefined;
  const numbers = (match[1] ?? '').split('.');
  const value = Number(numbers.at(-1));
  if (value === 0) return undefined;
  const prefix = numbers.slice(0, -1).join('.');
  const style = `numbers ${numbers.length}`;
  return { length: match[0].length, readings: [{ style, value, prefix, rank: 2 + numbers.length / 10, isStrong: false }] };
}

function readSimple(head: string): Label | undefined {
  const match = SIMPLE.exec(head);
  if (match === null || INITIALS.test(head)) return undefined;
  const [whole, open = '', core = '', close = '', space, next = ''] = match;
  const isNumber = /^\d/.test(core);
  if (open !== '' && !close.includes(')')) return undefined;
  // `1)Text` is a label without its blank; `U.S.` and `1.5` are none.
  if (space === undefined && !(/\p{L}/u.test(next) && (isNumber || close.includes(')')))) return undefined;
  const frame = `${open}${close}`;
  const readings = isNumber ? numberReadings(core, frame) : letterReadings(core, frame);
  return readings.length === 0 ? undefined : { length: whole.length, readings };
}

function numberReadings(core: string, frame: string): readonly LabelReading[] {
  const value = Number(core);
  if (value === 0 || core.startsWith('0')) return [];
  return [{ style: `number ${frame}`, value, prefix: '', rank: frame === '.' ? 2 : 3, isStrong: true }];
}

function letterReadings(core: string, frame: string): readonly LabelReading[] {
  const isUpper = core !== core.toLowerCase();
  const letter = core.toLowerCase();
  const size = isUpper ? 'upper' : 'lower';
  const readings: LabelReading[] = [];
  const roman = romanValue(core);
  if (roman !== undefined) {
    const isStrong = core.length > 1 || frame !== '.';
    readings.push({ style: `roman ${size} ${frame}`, value: roman, prefix: '', rank: isUpper ? 0 : 5, isStrong });
  }
  for (const { name, letters } of ALPHABETS) {
    const value =
      letters.findIndex((signs) => signs === letter || (letter.length === 1 && signs.length === 2 && isAlike(signs, letter))) +
      1;
    if (value === 0) continue;
    readings.push({ style: `${name} ${size} ${frame}`, value, prefix: '', rank: isUpper ? 1 : 4, isStrong: frame !== '.' });
  }
  return readings;
}

/** Two signs for one place, not a letter written with two (`zh`). */
function isAlike(signs: string, letter: string): boolean {
  return /[а-я]/.test(signs) && signs.includes(letter);
}

function readBullet(head: string): Label | undefined {
  const sign = BULLET.exec(head)?.[1];
  if (sign === undefined) return undefined;
  return { length: sign.length, readings: [{ style: `bullet ${sign}`, value: 0, prefix: '', rank: 6, isStrong: false }] };
}
