// A repository over an index and the documents that it is of.

import type { Datestamp } from './datestamp.ts';
import { describeDocument } from './describe-document.ts';
import { type Keeping, noteDocument } from './keep-index.ts';
import { MarkupCache } from './markup-cache.ts';
import { oaiIdentifier, pathOf } from './oai-identifier.ts';
import type { Entry } from './record-index.ts';
import type { Item, Repository, RepositoryDescription, SetDescription } from './repository.ts';
import type { TokenCodec } from './resumption-token.ts';
import { describeSets, setsOf } from './set-names.ts';

export type RepositorySettings = {
  readonly description: RepositoryDescription;
  readonly pageSize: number;
  readonly tokens: TokenCodec;
};

export function indexedRepository(keeping: Keeping, { description, pageSize, tokens }: RepositorySettings): Repository {
  const { index, formats } = keeping;
  const { namespace } = description;
  const cache = new MarkupCache();
  const itemOf = (entry: Entry): Item => new IndexedItem(entry, namespace);
  return {
    description,
    formats,
    pageSize,
    tokens,
    itemsAfter: function* (sequence) {
      for (const entry of index.after(sequence)) yield itemOf(entry);
    },
    find: (identifier) => {
      const path = pathOf(namespace, identifier);
      const entry = path === undefined ? undefined : index.entryOf(path);
      return entry === undefined ? undefined : itemOf(entry);
    },
    earliestDatestamp: () => index.earliestDatestamp,
    sets: setsIn(keeping),
    disseminate: async (item, prefix) => {
      const path = pathOf(namespace, item.identifier) ?? '';
      const markup = await markupOf(path, prefix, { ...keeping, cache });
      const entry = index.entryOf(path);
      return { item: entry === undefined ? item : itemOf(entry), markup };
    },
  };
}

/** What a list asks of every entry is made when it is asked for. */
class IndexedItem implements Item {
  readonly sequence: number;
  readonly datestamp: Datestamp;
  readonly available: readonly string[];
  readonly withdrawn: readonly string[];
  readonly #entry: Entry;
  readonly #namespace: string;

  constructor(entry: Entry, namespace: string) {
    this.sequence = entry.sequence;
    this.datestamp = entry.datestamp;
    this.available = entry.available;
    this.withdrawn = entry.withdrawn;
    this.#entry = entry;
    this.#namespace = namespace;
  }

  get identifier(): string {
    return oaiIdentifier(this.#namespace, this.#entry.path);
  }

  get sets(): readonly string[] {
    return setsOf(this.#entry);
  }
}

/** Made once as long as nothing changes. */
function setsIn({ index }: Keeping): () => readonly SetDescription[] {
  let made: { readonly version: number; readonly sets: readonly SetDescription[] } | undefined;
  return () => {
    if (made?.version !== index.version) made = { version: index.version, sets: describeSets(listed(index.after(0))) };
    return made.sets;
  };
}

function* listed(entries: Iterable<Entry>): Generator<Entry> {
  for (const entry of entries) if (entry.available.length + entry.withdrawn.length > 0) yield entry;
}

type Making = Keeping & { readonly cache: MarkupCache };

/** A document that changed since it was last looked at is noted first: the header is never older than the record. */
async function markupOf(path: string, prefix: string, making: Making): Promise<string | undefined> {
  const { index, source, cache } = making;
  const known = index.entryOf(path);
  if (known?.available.includes(prefix) !== true) return undefined;
  const key = `${prefix} ${known.stamp} ${path}`;
  const made = known.stamp === '' ? undefined : cache.get(key);
  if (made !== undefined && (await source.stampOf(path)) === known.stamp) return made;
  const read = await source.read(path);
  const isKnown = read.kind === 'text' && read.stamp !== '' && read.stamp === known.stamp;
  if (!isKnown) return (await noteDocument(path, read, making)).get(prefix);
  const formats = making.formats.filter((format) => format.prefix === prefix);
  const { markups } = await describeDocument({ text: read.text, name: path }, formats);
  const markup = markups.get(prefix);
  if (markup !== undefined) cache.put(key, markup);
  return markup;
}
