// Entries of an authority made ready for searching: every form of all their names. Immutable once built.

import type { AuthorityEntry } from './authority.ts';
import { stemOf } from './declensions.ts';
import type { NamePattern } from './name-pattern.ts';
import { NameTrie } from './name-trie.ts';
import { mayBeRespelled } from './respelling.ts';
import { type SearchForms, searchForms } from './search-forms.ts';
import type { Sex } from './sex.ts';
import { spellingsOf } from './spelling-variants.ts';
import { transliterationKeys } from './transliteration.ts';
import { OF, wholesOf } from './wholes.ts';
import { WordTable } from './word-table.ts';

export type DeclinedWord = { readonly word: number; readonly endings: readonly string[] };

export type SearchIndex = {
  /** All of the authority; they are known by their numbers in it. */
  readonly entries: readonly AuthorityEntry[];
  /** How many of them can be found here. */
  readonly searched: number;
  /** Given names of entries, by name; of those entries that have any. */
  readonly given: ReadonlyMap<number, readonly (readonly string[])[]>;
  /** Forms of address with which names of an entry are listed; of those entries that have any. */
  readonly address: ReadonlyMap<number, readonly string[]>;
  /** Of those entries of which a name tells it. */
  readonly sexes: ReadonlyMap<number, Sex>;
  readonly words: WordTable;
  /** The word that a spelling is taken for, by number. */
  readonly canonical: Int32Array;
  /** Words that are searched in a way of their own, by number. */
  readonly article: number;
  readonly of: number;
  readonly trie: NameTrie;
  readonly stems: ReadonlyMap<string, readonly DeclinedWord[]>;
  /** Words by `spelledOut`, of those that can be written otherwise. */
  readonly spellings: ReadonlyMap<string, readonly number[]>;
  /** Words of surnames, by what they are in any transliteration. */
  readonly transliterations: ReadonlyMap<string, readonly number[]>;
  /** Entries that an entry is part of, at any remove: by relation, or because its name says so. */
  readonly wholes: (entry: number) => ReadonlySet<number>;
};

/** What an index is built of. */
export type Searched = {
  readonly entries: readonly AuthorityEntry[];
  /** Numbers of the entries to be found, ascending. */
  readonly numbers: Iterable<number>;
  /** The number of the entry with a key. */
  readonly numberOf: (key: string) => number | undefined;
  /** Of entries of which they have been made. */
  readonly forms?: ReadonlyMap<number, SearchForms>;
};

export function buildSearchIndex(searched: Searched): SearchIndex {
  const { entries, numbers, numberOf, forms } = searched;
  const builder = new IndexBuilder();
  let count = 0;
  for (const number of numbers) {
    const entry = entries[number];
    if (entry === undefined) continue;
    builder.add(entry, number, forms?.get(number) ?? searchForms(entry));
    count++;
  }
  const parts = builder.parts();
  return { ...parts, entries, searched: count, wholes: wholesOf({ entries, numberOf, ...parts }) };
}

type IndexParts = Omit<SearchIndex, 'entries' | 'searched' | 'wholes'>;

class IndexBuilder {
  readonly #words = new WordTable();
  readonly #canonical: number[] = [];
  readonly #trie = new NameTrie();
  readonly #stems = new Map<string, DeclinedWord[]>();
  /** Words that were looked at as surnames, and as parts of other names. */
  readonly #declined = { surname: new Set<string>(), body: new Set<string>(), place: new Set<string>() };
  readonly #transliterated = new Set<string>();
  readonly #spellings = new Map<string, number[]>();
  readonly #transliterations = new Map<string, number[]>();
  readonly #given = new Map<number, readonly (readonly string[])[]>();
  readonly #address = new Map<number, readonly string[]>();
  readonly #sexes = new Map<number, Sex>();
  readonly #patterns = new Map<string, NamePattern>();

  add(entry: AuthorityEntry, number: number, { forms, given, address, sex }: SearchForms): void {
    if (given.length > 0) this.#given.set(number, given);
    if (address.length > 0) this.#address.set(number, address);
    if (sex !== undefined) this.#sexes.set(number, sex);
    const { type } = entry.entity;
    for (const { words, spelled, pattern, key, kind, isDerived } of forms) {
      const numbers = words.map((word) => this.#word(word));
      const isLone = words.length === 1;
      for (const [at, word] of spelled.entries()) this.#respell(word, words[at] ?? '', numbers[at] ?? 0);
      for (const [at, word] of words.entries())
        this.#decline(word, numbers[at] ?? 0, kind === 'surname' ? 'surname' : 'body', isLone);
      if (type === 'place' && isLone) this.#decline(words[0] ?? '', numbers[0] ?? 0, 'place', isLone);
      if (kind === 'surname') for (const [at, word] of words.entries()) this.#transliterate(word, numbers[at] ?? 0);
      const shared = this.#shared(pattern, key);
      this.#trie.add(numbers, { kind, type, isDerived, pattern: shared }, kind === 'head' ? undefined : number);
    }
  }

  parts(): IndexParts {
    const article = this.#word('the');
    const of = this.#word(OF);
    for (const declined of this.#stems.values()) this.#sort(declined, ({ word }) => word);
    for (const list of [...this.#spellings.values(), ...this.#transliterations.values()]) this.#sort(list, (word) => word);
    return {
      article,
      of,
      given: this.#given,
      address: this.#address,
      sexes: this.#sexes,
      words: this.#words,
      canonical: Int32Array.from(this.#canonical),
      trie: this.#trie,
      stems: this.#stems,
      spellings: this.#spellings,
      transliterations: this.#transliterations,
    };
  }

  #word(word: string): number {
    const known = this.#words.size;
    const [canonical = word, ...others] = spellingsOf(word);
    const number = this.#words.add(canonical);
    if (number < known) return this.#canonical[number] ?? number;
    this.#canonical[number] = number;
    for (const other of others) this.#canonical[this.#words.add(other)] = number;
    return number;
  }

  /** By the letters of the words: so that their order tells nothing of the other entries. */
  #sort<T>(list: T[], wordOf: (one: T) => number): void {
    if (list.length < 2) return;
    list.sort((one, other) => {
      const [first, second] = [this.#words.word(wordOf(one)), this.#words.word(wordOf(other))];
      return first === second ? 0 : first < second ? -1 : 1;
    });
  }

  /** Words of Russian names in Cyrillic are all declined; in Latin letters surnames, and bodies that are one long word. */
  #decline(word: string, number: number, of: 'surname' | 'body' | 'place', isLone: boolean): void {
    if (this.#declined[of].has(word)) return;
    const isLatin = word.charCodeAt(0) < 0x250;
    if (isLatin && of === 'body' && (!isLone || word.length < SHORTEST_DECLINED_BODY)) return;
    this.#declined[of].add(word);
    const declined = stemOf(word, of);
    if (declined === undefined) return;
    const words = this.#stems.get(declined.stem);
    const one = { word: number, endings: declined.paradigm.endings };
    if (words === undefined) this.#stems.set(declined.stem, [one]);
    else words.push(one);
  }

  /** `spelled` of a folded word. */
  #respell(spelled: string, word: string, number: number): void {
    if (spelled !== word || mayBeRespelled(spelled)) put(this.#spellings, spelled, number);
  }

  /** A surname that many entries have is looked at once. */
  #transliterate(word: string, number: number): void {
    if (this.#transliterated.has(word)) return;
    this.#transliterated.add(word);
    for (const key of transliterationKeys(word)) put(this.#transliterations, key, number);
  }

  /** Most patterns are the same few. */
  #shared(pattern: NamePattern, key: string): NamePattern {
    const shared = this.#patterns.get(key) ?? pattern;
    this.#patterns.set(key, shared);
    return shared;
  }
}

function put(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else if (!list.includes(number)) list.push(number);
}

/** Letters: `Narkomvnudel`, not `Cheka`. */
const SHORTEST_DECLINED_BODY = 8;
