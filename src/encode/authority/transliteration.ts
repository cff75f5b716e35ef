// One key for the spellings that a Russian name can have: Ezhov and Yezhov, Trotsky and Trotskii, Sosnowski, Sinowjew, Зиновьев.

/** In this order, on folded words. */
const STEPS: readonly Step[] = [
  [/sch?tsch|shch/g, 'sc'],
  [/tsch|tch/g, 'ch'],
  [/dsch|dzh/g, 'j'],
  [/sch/g, 'sh'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'c'],
  [/w/g, 'v'],
  [/ph/g, 'f'],
  [/ff$/g, 'v'],
  [/(?:iy|ij|yi|ii|yj|ey|ei)$/g, 'i'],
  [/[jy]$/g, 'i'],
  [/^[jy]e/g, 'e'],
  [/([aeiouy])[jyi]e/g, '$1e'],
  [/[jy]o/g, 'e'],
  [/[jyi]([au])/g, 'y$1'],
  [/[iyj]e/g, 'e'],
  [/ks/g, 'x'],
  [/(.)\1/g, '$1'],
];

type Step = readonly [pattern: RegExp, to: string];

/** German letters for Russian sounds, where English ones would be others: Sinowjew, Jeschow, Bucharin. Made English before `STEPS`. */
const GERMAN: readonly Step[] = [
  [/sch?tsch/g, 'shch'],
  [/tsch/g, '#'],
  [/sch/g, 'zh'],
  [/ch/g, 'kh'],
  [/#/g, 'ch'],
  [/(?<![sc])s(?=[aeiou])/g, 'z'],
];
const LOOKS_GERMAN = /w|ch|j/;

/** French ones: Boukharine, Trotski. */
const FRENCH: readonly Step[] = [
  [/tch/g, 'ch'],
  [/dj/g, 'j'],
  [/ou/g, 'u'],
  [/ine$/g, 'in'],
];
const LOOKS_FRENCH = /ou|ine$|tch|dj/;

/** Cyrillic letters (й is no и) in the spelling that `STEPS` reads. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const CYRILLIC = /^[а-яё]+$/;

/** `word` folded. */
export function transliterationKey(word: string): string {
  return changed(word, STEPS);
}

/** The keys that a folded word can have, by the countries whose spelling it may be in; none where it is no Russian surname. */
export function transliterationKeys(word: string): readonly string[] {
  const latin = inLatin(word);
  if (!looksRussian(latin) && !/(?:(?<!ll|rr)[eo]wa?|ine)$/.test(latin)) return [];
  const keys = [transliterationKey(latin)];
  if (LOOKS_GERMAN.test(latin)) keys.push(transliterationKey(changed(latin, GERMAN)));
  if (LOOKS_FRENCH.test(latin)) keys.push(transliterationKey(changed(latin, FRENCH)));
  return [...new Set(keys)];
}

function inLatin(word: string): string {
  return CYRILLIC.test(word) ? [...word].map((letter) => LATIN[letter] ?? letter).join('') : word;
}

/** Letters that a step can take away, put in or exchange for others of these. */
const UNSTEADY = 'acdehijkostuxyz#';
/** Letters that a step can exchange for one another: as `v`. */
const LIKE_V = 'fpvw';
const PLAIN_END = 0x80;

/** What each code unit of ASCII is in a skeleton; 0 is nothing. */
const SKELETON: Uint8Array = Uint8Array.from({ length: PLAIN_END }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (UNSTEADY.includes(letter)) return 0;
  return LIKE_V.includes(letter) ? 'v'.charCodeAt(0) : code;
});

/**
 * What no step changes in a folded word: words with a key in common have one skeleton. Made much faster than a key, to look for
 * words that may have one.
 */
export function transliterationSkeleton(word: string): string {
  const latin = word.charCodeAt(0) < PLAIN_END ? word : inLatin(word);
  let skeleton = '';
  let before = 0;
  for (let at = 0; at < latin.length; at++) {
    const code = latin.charCodeAt(at);
    const kept = code < PLAIN_END ? (SKELETON[code] ?? 0) : code;
    if (kept === 0 || kept === before) continue;
    skeleton += String.fromCharCode(kept);
    before = kept;
  }
  return skeleton;
}

function changed(word: string, steps: readonly Step[]): string {
  let result = word;
  for (const [pattern, to] of steps) result = result.replace(pattern, to);
  return result;
}

/** Whether a folded word looks like a Russian (or other Soviet) surname in Latin letters. */
export function looksRussian(word: string): boolean {
  return /(?:[eo]v|[eo]va|[eo]ff|[iy]n|[iy]na|[kct]k?(?:y|i|ii|iy|ij|yi|aya|aja)|ich|itch|itsch|enko|[uy]k|chuk|[aei]k|[yi]an|adze|idze|shvili|ovich)$/.test(
    word,
  );
}
