// The vocabulary by language and by domain: the one place where words of names stand.
import { english } from './english.ts';
import { german } from './german.ts';
import { soviet } from './packs/soviet.ts';
import { russian } from './russian.ts';
import type { LanguageLexicon, LexiconPack, TitleFacet, TitleRow, WordClass } from './shape/language-lexicon.ts';
import { wordsOf } from './shape/language-lexicon.ts';

export const languages: Readonly<Record<'en' | 'de' | 'ru', LanguageLexicon>> = { en: english, de: german, ru: russian };

/** By the name that a profile gives. */
export const packs: ReadonlyMap<string, LexiconPack> = new Map([soviet].map((pack) => [pack.name, pack]));

const all: readonly LanguageLexicon[] = [...Object.values(languages), ...packs.values()];

/** Titles of all languages and domains. */
export const titleRows: readonly TitleRow[] = all.flatMap(({ titles = [] }) => titles);

export function titleWords(isWanted: (row: TitleRow) => boolean): ReadonlySet<string> {
  return new Set(titleRows.filter(isWanted).flatMap(({ words }) => wordsOf(words)));
}

export function titlesOf(...facets: readonly TitleFacet[]): ReadonlySet<string> {
  return titleWords(({ facet }) => facets.includes(facet));
}

/** Offices of all languages, without those of domains. */
export const officeWords: ReadonlySet<string> = new Set(Object.values(languages).flatMap(({ offices }) => wordsOf(offices)));

/** The words of a narrow class, of all languages. */
export function classWords(...names: readonly WordClass[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ classes = {} }) => names.flatMap((name) => wordsOf(classes[name]))));
}

/** Places that are known by one word, of all languages. */
export const placeWords: ReadonlySet<string> = new Set(
  all.flatMap(({ words }) => words.flatMap(({ place }) => wordsOf(place))),
);

/** Full forenames of all languages, in small letters. */
export const forenames: ReadonlySet<string> = new Set(all.flatMap(({ forenames: names }) => wordsOf(names?.full)));

/** `jno` → `john`, `jonathan`: what an abbreviated forename stands for. */
export const fullForenames: ReadonlyMap<string, readonly string[]> = collectShort();

function collectShort(): Map<string, string[]> {
  const collected = new Map<string, string[]>();
  for (const { forenames: names } of all) {
    for (const pair of [...wordsOf(names?.short), ...wordsOf(names?.dotted)]) {
      const [short = '', full = ''] = pair.split(':');
      collected.set(short, [...(collected.get(short) ?? []), full]);
    }
  }
  return collected;
}
