// One key for the spellings that a Russian name can have in Latin letters: Ezhov and Yezhov, Trotsky and Trotskii, Sosnowski.

/** In this order, on folded words. */
const STEPS: readonly (readonly [pattern: RegExp, to: string])[] = [
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

/** `word` folded. */
export function transliterationKey(word: string): string {
  let key = word;
  for (const [pattern, to] of STEPS) key = key.replace(pattern, to);
  return key;
}

/** Whether a folded word looks like a Russian (or other Soviet) surname in Latin letters. */
export function looksRussian(word: string): boolean {
  return /(?:[eo]v|[eo]va|[eo]ff|[iy]n|[iy]na|[kct]k?(?:y|i|ii|iy|ij|yi|aya|aja)|ich|itch|itsch|enko|[uy]k|chuk|[aei]k|[yi]an|adze|idze|shvili|ovich)$/.test(
    word,
  );
}
