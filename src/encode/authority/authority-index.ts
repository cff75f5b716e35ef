// The names of authority files, to be searched in any number of texts. Of each text it is told first which entries it can name
// (name-starts.ts), and an index is built of those alone: what is found is the same.

import type { AuthorityEntity, AuthorityEntry } from './authority.ts';
import { NameStarts } from './name-starts.ts';
import { type SearchForms, searchForms } from './search-forms.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
import { ownersIn } from './wholes.ts';

export type AuthorityIndex = {
  readonly entries: readonly AuthorityEntry[];
  readonly entity: (key: string) => AuthorityEntity | undefined;
  /** The entries that a text can name, made ready for searching in it; in no other text. */
  readonly forText: (text: string) => SearchIndex;
};

/** Every id must stand for one entry (`combineAuthorities`). */
export function buildAuthorityIndex(entries: readonly AuthorityEntry[]): AuthorityIndex {
  const numbers = new Map<string, number>();
  for (const [number, { entity }] of entries.entries()) numbers.set(entity.key, number);
  const numberOf = (key: string): number | undefined => numbers.get(key);
  const entity = (key: string): AuthorityEntity | undefined => entries[numbers.get(key) ?? -1]?.entity;
  const searching = new Searching(entries, numberOf);
  return { entries, entity, forText: (text) => searching.forText(text) };
}

/** All entries made ready, for any text. */
export function wholeIndex({ entries }: Pick<AuthorityIndex, 'entries'>): SearchIndex {
  const numbers = new Map(entries.map(({ entity }, number) => [entity.key, number]));
  return buildSearchIndex({ entries, numbers: entries.keys(), numberOf: (key) => numbers.get(key) });
}

type NumberOf = (key: string) => number | undefined;

class Searching {
  readonly #entries: readonly AuthorityEntry[];
  readonly #numberOf: NumberOf;
  #starts: NameStarts | undefined;
  /** Entries that were made ready so far, for all texts. */
  #made = 0;
  #whole: SearchIndex | undefined;

  constructor(entries: readonly AuthorityEntry[], numberOf: NumberOf) {
    this.#entries = entries;
    this.#numberOf = numberOf;
  }

  /** Once the texts have together named as many entries as there are, all are made ready, and kept. */
  forText(text: string): SearchIndex {
    if (this.#whole !== undefined) return this.#whole;
    this.#starts ??= new NameStarts(this.#entries);
    const named = this.#starts.entriesIn(text);
    const forms = this.#withOwners(named, this.#starts);
    this.#made += named.size;
    const isWhole = this.#made >= this.#entries.length;
    const numbers = isWhole ? this.#entries.keys() : [...named].sort((one, other) => one - other);
    const index = buildSearchIndex({ entries: this.#entries, numbers, numberOf: this.#numberOf, forms });
    if (!isWhole) return index;
    this.#whole = index;
    this.#starts = undefined;
    return index;
  }

  /** With all that the entries named can be parts of, at any remove (wholes.ts). What was found of their forms comes back. */
  #withOwners(named: Set<number>, starts: NameStarts): ReadonlyMap<number, SearchForms> {
    const forms = new Map<number, SearchForms>();
    const asked = new Set<string>();
    // a set gives what is added to it while it is gone through
    for (const number of named) {
      const entry = this.#entries[number];
      if (entry === undefined) continue;
      const found = searchForms(entry);
      forms.set(number, found);
      for (const key of entry.partOf) {
        const whole = this.#numberOf(key);
        if (whole !== undefined) named.add(whole);
      }
      for (const [word = ''] of ownersIn(found)) {
        if (asked.has(word)) continue;
        asked.add(word);
        for (const owner of starts.entriesOf(word)) named.add(owner);
      }
    }
    return forms;
  }
}
