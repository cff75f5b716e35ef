// What each UTF-16 code unit is in a word, and what it is compared as: case, accents and apostrophes make no difference.

/** Kinds of code units. `mark` (ъ too: it ended Russian words before 1918) and `apostrophe` can stand inside a word and are not compared. */
export const kinds = { other: 0, lower: 1, upper: 2, digit: 3, mark: 4, apostrophe: 5 } as const;

export type Characters = {
  /** A number of `kinds` for each code unit. */
  readonly kind: Uint8Array;
  /** What it is compared as; 0 for what is not compared. */
  readonly folded: Uint16Array;
};

const CODE_UNITS = 0x10000;
const SURROGATES = { first: 0xd800, last: 0xdfff } as const;
/** Scripts with case and accents end here; what lies above is compared as it is. */
const FOLDED_END = 0x2000;

let known: Characters | undefined;

/** Made when first asked for. */
export function characters(): Characters {
  known ??= makeCharacters();
  return known;
}

function makeCharacters(): Characters {
  const kind = new Uint8Array(CODE_UNITS);
  const folded = new Uint16Array(CODE_UNITS);
  for (let code = 0; code < CODE_UNITS; code++) {
    if (code >= SURROGATES.first && code <= SURROGATES.last) continue;
    const character = String.fromCharCode(code);
    kind[code] = kindOf(character);
    if (kind[code] === kinds.mark || kind[code] === kinds.apostrophe) continue;
    folded[code] = code < FOLDED_END ? fold(character) : code;
  }
  return { kind, folded };
}

function kindOf(character: string): number {
  if (/[\u0027\u2019\u02bc\u02b9]/.test(character)) return kinds.apostrophe;
  if (/[ъЪ]/.test(character)) return kinds.mark;
  if (/\p{Lu}/u.test(character)) return kinds.upper;
  if (/\p{L}/u.test(character)) return kinds.lower;
  if (/\p{Nd}/u.test(character)) return kinds.digit;
  return /\p{M}|\u00ad/u.test(character) ? kinds.mark : kinds.other;
}

/** Letters with a stroke, the long s, and letters of Russian before 1918. */
const LIKE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ſ: 's',
  ѣ: 'е',
  і: 'и',
  ѳ: 'ф',
  ѵ: 'и',
};

/** Lower case, without accents; й is a letter of its own, ё is written е more often than not. */
function fold(character: string): number {
  const lower = character.toLowerCase();
  if (lower === 'й') return lower.charCodeAt(0);
  return (LIKE[lower] ?? lower.normalize('NFD')).charCodeAt(0);
}

/** Without apostrophes, which are not compared. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const PLAIN = /^[\u0000-&(-\u007f]*$/;

/** A word as it is compared. */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const { folded } = characters();
  let result = '';
  for (let at = 0; at < word.length; at++) {
    const code = folded[word.charCodeAt(at)] ?? 0;
    if (code !== 0) result += String.fromCharCode(code);
  }
  return result;
}
