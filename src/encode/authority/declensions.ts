// Endings that a name can have in Russian text, or in translations that left them: `Narkomvnudela`, `Trotskogo`, `Сталина`.

/** A nominative ending, how many letters of it fall, and the endings that can stand in their place. */
export type Paradigm = {
  readonly script: 'latin' | 'cyrillic';
  /** Surnames are declined in Latin letters only where they look Russian. */
  readonly of: 'surname' | 'body' | 'place' | 'any';
  readonly nominative: RegExp;
  readonly cut: number;
  readonly endings: readonly string[];
};

/** Letters that must be left of a word. */
export const SHORTEST_STEM = 4;
export const LONGEST_ENDING = 4;

/** The first that fits is taken. Words are folded: lower case, ё as е. */
export const paradigms: readonly Paradigm[] = [
  {
    script: 'latin',
    of: 'surname',
    nominative: /(?:[eo]v|[iy]n)$/,
    cut: 0,
    endings: ['a', 'u', 'ym', 'om', 'e', 'y', 'ykh', 'oi', 'oy'],
  },
  { script: 'latin', of: 'surname', nominative: /(?:[eo]va|[iy]na)$/, cut: 1, endings: ['oi', 'oy', 'u'] },
  { script: 'latin', of: 'surname', nominative: /[st]?k(?:y|ii|iy|ij)$/, cut: 1, endings: ['ogo', 'omu', 'im', 'om', 'ogo'] },
  { script: 'latin', of: 'surname', nominative: /s?kaya$/, cut: 3, endings: ['oi', 'oy', 'uyu'] },
  {
    script: 'latin',
    of: 'surname',
    nominative: /(?:ich|uk|ak|ek|yan|ian|man|el|er)$/,
    cut: 0,
    endings: ['a', 'u', 'om', 'em', 'e'],
  },
  { script: 'latin', of: 'body', nominative: /[bcdfghklmnprstvz]$/, cut: 0, endings: ['a', 'u', 'om', 'e'] },
  // the German genitive: “Berlins”
  { script: 'latin', of: 'place', nominative: /[^sßxz]$/, cut: 0, endings: ['s'] },
  {
    script: 'cyrillic',
    of: 'any',
    nominative: /(?:ый|ий|ой)$/,
    cut: 2,
    endings: ['ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем', 'ые', 'ие', 'ых', 'их'],
  },
  { script: 'cyrillic', of: 'any', nominative: /(?:ая|яя)$/, cut: 2, endings: ['ой', 'ей', 'ую', 'юю'] },
  {
    script: 'cyrillic',
    of: 'any',
    nominative: /(?:ое|ее)$/,
    cut: 2,
    endings: ['ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем'],
  },
  { script: 'cyrillic', of: 'any', nominative: /(?:ие|ье)$/, cut: 1, endings: ['я', 'ю', 'ем', 'и'] },
  { script: 'cyrillic', of: 'any', nominative: /ия$/, cut: 1, endings: ['и', 'ю', 'ей'] },
  { script: 'cyrillic', of: 'any', nominative: /[ая]$/, cut: 1, endings: ['ы', 'и', 'е', 'у', 'ю', 'ой', 'ей', 'ою'] },
  { script: 'cyrillic', of: 'any', nominative: /[оь]$/, cut: 1, endings: ['а', 'я', 'у', 'ю', 'ом', 'ем', 'е', 'и'] },
  {
    script: 'cyrillic',
    of: 'any',
    nominative: /[бвгджзклмнпрстфхцчшщ]$/,
    cut: 0,
    endings: ['а', 'у', 'ом', 'ем', 'е', 'ым', 'ы', 'и', 'ов', 'ам', 'ами', 'ах'],
  },
];

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What remains of a folded word under its endings; undefined when it is not declined. */
export function stemOf(
  word: string,
  of: 'surname' | 'body' | 'place',
): { readonly stem: string; readonly paradigm: Paradigm } | undefined {
  const script = CYRILLIC.test(word) ? 'cyrillic' : 'latin';
  const paradigm = paradigms.find(
    (one) => one.script === script && (one.of === 'any' || one.of === of) && one.nominative.test(word),
  );
  if (paradigm === undefined || word.length - paradigm.cut < SHORTEST_STEM) return undefined;
  return { stem: word.slice(0, word.length - paradigm.cut), paradigm };
}
