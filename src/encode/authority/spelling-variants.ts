// British and American spellings of words that names of bodies are made of.

/** The second is what the first is taken for. */
const PAIRS: readonly (readonly [american: string, british: string])[] = [
  ['ization', 'isation'],
  ['izations', 'isations'],
  ['center', 'centre'],
  ['centers', 'centres'],
  ['defense', 'defence'],
  ['labor', 'labour'],
  ['theater', 'theatre'],
  ['program', 'programme'],
  ['color', 'colour'],
  ['harbor', 'harbour'],
];

/** The other spellings of a folded word, itself first, in British spelling. */
export function spellingsOf(word: string): readonly string[] {
  for (const [american, british] of PAIRS) {
    const stem = word.endsWith(american)
      ? word.slice(0, -american.length)
      : word.endsWith(british)
        ? word.slice(0, -british.length)
        : undefined;
    if (stem !== undefined) return [stem + british, stem + american];
  }
  return [word];
}
