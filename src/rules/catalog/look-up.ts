// What catalogs have for an address (OASIS XML Catalogs 1.1, §7.1 and §7.2): the catalogs in their order, each with those that it leads
// to. Every catalog is read once, so that a circle of them ends.

import type { Catalog, CatalogEntry, CatalogKind } from './catalog-entry.ts';
import { normalPublicId, normalUri } from './read-catalog.ts';

/** Catalogs that one look-up goes through. */
const MOST_CATALOGS = 1000;

export type CatalogReader = {
  /** Undefined for one that cannot be had. The same catalog for the same address. */
  readonly read: (uri: string) => Catalog | undefined;
};

/** `catalogs`: their addresses. Entries for URIs count first, then those for system identifiers, which people write in their place. */
export function lookUp(address: string, catalogs: readonly string[], reader: CatalogReader): string | undefined {
  const publicId = publicIdOf(address);
  if (publicId !== undefined) return search(publicId, catalogs, { reader, kinds: OF_PUBLIC });
  const name = normalUri(address);
  return search(name, catalogs, { reader, kinds: OF_URIS }) ?? search(name, catalogs, { reader, kinds: OF_SYSTEM });
}

type Kinds = {
  readonly exact: CatalogKind;
  readonly rewrite?: CatalogKind;
  readonly suffix?: CatalogKind;
  readonly delegate: CatalogKind;
};

const OF_URIS: Kinds = { exact: 'uri', rewrite: 'rewriteURI', suffix: 'uriSuffix', delegate: 'delegateURI' };
const OF_SYSTEM: Kinds = { exact: 'system', rewrite: 'rewriteSystem', suffix: 'systemSuffix', delegate: 'delegateSystem' };

const OF_PUBLIC: Kinds = { exact: 'public', delegate: 'delegatePublic' };

type Search = { readonly reader: CatalogReader; readonly kinds: Kinds };

function search(name: string, catalogs: readonly string[], { reader, kinds }: Search): string | undefined {
  const seen = new Set<string>();
  const open = [...catalogs].reverse();
  for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
    if (seen.has(uri) || seen.size >= MOST_CATALOGS) continue;
    seen.add(uri);
    const entries = reader.read(uri)?.entries ?? [];
    const found = resolvedIn(entries, name, kinds);
    if (found !== undefined) return found;
    const delegates = longestFirst(entries, kinds.delegate, (start) => name.startsWith(start));
    // where some are to decide, nobody else is asked
    if (delegates.length > 0) open.length = 0;
    const next = delegates.length > 0 ? delegates : entries.filter(({ kind }) => kind === 'nextCatalog');
    for (const { target } of next.toReversed()) open.push(target);
  }
  return undefined;
}

function resolvedIn(entries: readonly CatalogEntry[], name: string, { exact, rewrite, suffix }: Kinds): string | undefined {
  const same = entries.find((entry) => entry.kind === exact && nameOf(entry) === name);
  if (same !== undefined) return same.target;
  const [start] = longestFirst(entries, rewrite, (one) => name.startsWith(one));
  if (start !== undefined) return start.target + name.slice(nameOf(start).length);
  return longestFirst(entries, suffix, (one) => name.endsWith(one))[0]?.target;
}

function longestFirst(
  entries: readonly CatalogEntry[],
  kind: CatalogKind | undefined,
  fits: (name: string) => boolean,
): readonly CatalogEntry[] {
  return entries
    .filter((entry) => entry.kind === kind && fits(nameOf(entry)))
    .toSorted((a, b) => nameOf(b).length - nameOf(a).length);
}

function nameOf(entry: CatalogEntry): string {
  return 'name' in entry ? entry.name : '';
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['+', ' '],
  [':', '//'],
  [';', '::'],
]);

/** §6.4: a public identifier can be written as an address. */
function publicIdOf(address: string): string | undefined {
  const [, written] = /^urn:publicid:(.*)$/is.exec(address) ?? [];
  if (written === undefined) return undefined;
  try {
    return normalPublicId(decodeURIComponent(written.replace(/[+:;]/g, (sign) => SIGNS.get(sign) ?? sign)));
  } catch {
    return undefined;
  }
}
