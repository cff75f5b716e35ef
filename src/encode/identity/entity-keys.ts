// Readable keys of entities that a document makes: `smirnov`, `smirnov-2`. They serve as xml:id.

/** Cyrillic letters whose Latin spelling is not found by taking accents away. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya і i ї yi є ye ґ g'
    .split(/ (?=[а-яіїєґ])/)
    .map((pair) => [pair.slice(0, 1), pair.slice(2)]),
);

/** Characters. */
const LONGEST = 40;
const FALLBACK = 'name';

export class EntityKeys {
  readonly #isTaken: (key: string) => boolean;
  readonly #given = new Set<string>();
  /** The last number given to each stem. */
  readonly #numbers = new Map<string, number>();

  /** `isTaken`: keys of others that must not be given. */
  constructor(isTaken: (key: string) => boolean) {
    this.#isTaken = isTaken;
  }

  keyFor(name: string): string {
    const stem = slug(name);
    let number = this.#numbers.get(stem) ?? 0;
    let key: string;
    do {
      number++;
      key = number === 1 ? stem : `${stem}-${number}`;
    } while (this.#isTaken(key) || this.#given.has(key));
    this.#numbers.set(stem, number);
    this.#given.add(key);
    return key;
  }
}

function slug(name: string): string {
  const compact = name.replace(/(?<=(?:^|[^\p{L}])\p{Lu})\.\s?(?=\p{Lu}(?:\.|$))/gu, '');
  const latin = [...compact.toLowerCase()].map((character) => LATIN[character] ?? character).join('');
  const words = latin
    .normalize('NFD')
    .replace(/[\p{M}'\u2019]/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const trimmed = words.replace(/^-+|-+$/g, '');
  const short =
    trimmed.length > LONGEST
      ? trimmed
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST)
      : trimmed;
  if (short === '') return FALLBACK;
  return /^[a-z]/.test(short) ? short : `n-${short}`;
}
