// The names of authority files made ready for searching. Immutable once built; one serves any number of documents.

import type { AuthorityEntity, AuthorityEntry } from './authority.ts';
import { stemOf } from './declensions.ts';
import type { NamePattern } from './name-pattern.ts';
import { NameTrie, ROOT } from './name-trie.ts';
import { mayBeRespelled } from './respelling.ts';
import { searchForms } from './search-forms.ts';
import type { Sex } from './sex.ts';
import { spellingsOf } from './spelling-variants.ts';
import { transliterationKeys } from './transliteration.ts';
import { WordTable } from './word-table.ts';

export type DeclinedWord = { readonly word: number; readonly endings: readonly string[] };

export type AuthorityIndex = {
  readonly entries: readonly AuthorityEntry[];
  /** Given names of each entry, by name. */
  readonly given: readonly (readonly (readonly string[])[])[];
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
  readonly entity: (key: string) => AuthorityEntity | undefined;
  /** Entries that an entry is part of, at any remove: by relation, or because its name says so. */
  readonly wholes: (entry: number) => ReadonlySet<number>;
};

/** Every id must stand for one entry (`combineAuthorities`). */
export function buildAuthorityIndex(entries: readonly AuthorityEntry[]): AuthorityIndex {
  const builder = new IndexBuilder();
  for (const [number, entry] of entries.entries()) builder.add(entry, number);
  const numbers = new Map(entries.map(({ entity }, number) => [entity.key, number]));
  const parts = builder.parts();
  const entity = (key: string): AuthorityEntity | undefined => entries[numbers.get(key) ?? -1]?.entity;
  return { ...parts, entries, entity, wholes: wholesOf(entries, numbers, parts) };
}

type IndexParts = Omit<AuthorityIndex, 'entries' | 'entity' | 'wholes'>;

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
  readonly #given: (readonly (readonly string[])[])[] = [];
  readonly #address = new Map<number, readonly string[]>();
  readonly #sexes = new Map<number, Sex>();
  readonly #patterns = new Map<string, NamePattern>();

  add(entry: AuthorityEntry, number: number): void {
    const { forms, given, address, sex } = searchForms(entry);
    this.#given.push(given);
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

function wholesOf(
  entries: readonly AuthorityEntry[],
  numbers: ReadonlyMap<string, number>,
  parts: IndexParts,
): (entry: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  return (entry) => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const wholes = new Set<number>();
    const open = [entry];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const listed = entries[at];
      if (listed === undefined) continue;
      for (const whole of [...listed.partOf.flatMap((key) => numbers.get(key) ?? []), ...namedWholes(listed, parts)]) {
        if (whole === entry || wholes.has(whole)) continue;
        wholes.add(whole);
        open.push(whole);
      }
    }
    known.set(entry, wholes);
    return wholes;
  };
}

const OF = 'of';

/** Entries whose name stands at the end of a name, after "of". */
function namedWholes(entry: AuthorityEntry, { words, canonical, trie }: IndexParts): readonly number[] {
  const found: number[] = [];
  for (const { words: name, kind } of searchForms(entry).forms) {
    if (kind !== 'name') continue;
    for (let at = name.indexOf(OF); at >= 0; at = name.indexOf(OF, at + 1)) {
      let node = ROOT;
      for (const word of name.slice(at + 1))
        node = node < 0 ? node : trie.child(node, canonical[words.add(spellingsOf(word)[0] ?? word)] ?? -1) || -1;
      if (node > 0)
        found.push(
          ...trie.groups(node).flatMap((group) => (group.type === 'org' || group.type === 'place' ? group.entries : [])),
        );
    }
  }
  return found;
}
