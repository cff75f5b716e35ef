// What an entry is part of, at any remove: by relation, or because its name says so (`NKVD of the USSR`).

import type { AuthorityEntry } from './authority.ts';
import { type NameTrie, ROOT } from './name-trie.ts';
import { type SearchForms, searchForms } from './search-forms.ts';
import { spellingsOf } from './spelling-variants.ts';
import type { WordTable } from './word-table.ts';

export const OF = 'of';

type Known = {
  readonly entries: readonly AuthorityEntry[];
  readonly words: WordTable;
  /** The word that a spelling is taken for, by number. */
  readonly canonical: Int32Array;
  readonly trie: NameTrie;
  /** The number of the entry with a key. */
  readonly numberOf: (key: string) => number | undefined;
};

export function wholesOf(index: Known): (entry: number) => ReadonlySet<number> {
  const { entries, numberOf } = index;
  const known = new Map<number, ReadonlySet<number>>();
  return (entry) => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const wholes = new Set<number>();
    const open = [entry];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const listed = entries[at];
      if (listed === undefined) continue;
      for (const whole of [...listed.partOf.flatMap((key) => numberOf(key) ?? []), ...namedWholes(listed, index)]) {
        if (whole === entry || wholes.has(whole)) continue;
        wholes.add(whole);
        open.push(whole);
      }
    }
    known.set(entry, wholes);
    return wholes;
  };
}

/** What stands after each "of" of a name: whose name it may be. */
export function ownersIn({ forms }: SearchForms): readonly (readonly string[])[] {
  const owners: (readonly string[])[] = [];
  for (const { words, kind } of forms) {
    if (kind !== 'name') continue;
    for (let at = words.indexOf(OF); at >= 0; at = words.indexOf(OF, at + 1)) owners.push(words.slice(at + 1));
  }
  return owners;
}

/** Entries whose name stands at the end of a name, after "of". */
function namedWholes(entry: AuthorityEntry, { words, canonical, trie }: Known): readonly number[] {
  const found: number[] = [];
  for (const owner of ownersIn(searchForms(entry))) {
    let node = ROOT;
    for (const word of owner)
      node = node < 0 ? node : trie.child(node, canonical[words.numberOf(spellingsOf(word)[0] ?? word)] ?? -1) || -1;
    if (node > 0)
      found.push(
        ...trie.groups(node).flatMap((group) => (group.type === 'org' || group.type === 'place' ? group.entries : [])),
      );
  }
  return found;
}
