// An XML catalog as text → its entries (OASIS XML Catalogs 1.1, §6). Elements that the standard does not have are passed over, as it
// asks for; what has no name or no target is a fault.

import { parseTree, type XmlElement } from '../../xml/read/tree.ts';
import type { Catalog, CatalogEntry, CatalogKind } from './catalog-entry.ts';

const CATALOG = 'urn:oasis:names:tc:entity:xmlns:xml:catalog';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** Entries of one catalog. */
const MOST_ENTRIES = 100_000;

export type CatalogReading =
  | { readonly kind: 'catalog'; readonly catalog: Catalog }
  /** `offset`: in the text. */
  | { readonly kind: 'wrong'; readonly offset: number; readonly reason: string };

/** Attributes that hold the name and the target of an entry. */
const ATTRIBUTES: Readonly<Record<CatalogKind, readonly [name: string | undefined, target: string]>> = {
  uri: ['name', 'uri'],
  system: ['systemId', 'uri'],
  public: ['publicId', 'uri'],
  rewriteURI: ['uriStartString', 'rewritePrefix'],
  rewriteSystem: ['systemIdStartString', 'rewritePrefix'],
  uriSuffix: ['uriSuffix', 'uri'],
  systemSuffix: ['systemIdSuffix', 'uri'],
  delegateURI: ['uriStartString', 'catalog'],
  delegateSystem: ['systemIdStartString', 'catalog'],
  delegatePublic: ['publicIdStartString', 'catalog'],
  nextCatalog: [undefined, 'catalog'],
};

/** `uri`: of the catalog. */
export function readCatalog(text: string, uri: string): CatalogReading {
  // the DTD that catalogs name says nothing that is needed
  const tree = parseTree(text, {});
  if (tree.kind === 'fatal') return { kind: 'wrong', offset: tree.problem.span.start, reason: tree.problem.message };
  const { root } = tree;
  if (root.localName !== 'catalog' || root.namespace !== CATALOG) {
    const reason = `its root is <${root.qName}>, where <catalog xmlns="${CATALOG}"> is wanted`;
    return { kind: 'wrong', offset: root.span.start, reason };
  }
  return entriesOf(root, uri);
}

type Open = { readonly element: XmlElement; readonly base: string };

function entriesOf(root: XmlElement, uri: string): CatalogReading {
  const entries: CatalogEntry[] = [];
  const open: Open[] = [{ element: root, base: baseOf(root, uri) }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, base } = next;
    if (element === root || (element.localName === 'group' && element.namespace === CATALOG)) {
      // the last child is put down first, so that the first is taken first
      for (const child of element.children.toReversed())
        if (child.kind === 'element') open.push({ element: child, base: baseOf(child, base) });
      continue;
    }
    const entry = entryOf(element, base);
    if (typeof entry === 'string') return { kind: 'wrong', offset: element.span.start, reason: entry };
    if (entry !== undefined) entries.push(entry);
    if (entries.length > MOST_ENTRIES)
      return { kind: 'wrong', offset: element.span.start, reason: `more than ${MOST_ENTRIES} entries` };
  }
  return { kind: 'catalog', catalog: { uri, entries } };
}

/** Text: what is wrong; undefined: no entry. */
function entryOf(element: XmlElement, base: string): CatalogEntry | string | undefined {
  const { localName: kind, namespace, qName } = element;
  if (namespace !== CATALOG || !isKind(kind)) return undefined;
  const [nameAttribute, targetAttribute] = ATTRIBUTES[kind];
  const written = element.attribute(targetAttribute);
  if (written === undefined) return `<${qName}> has no ${targetAttribute}`;
  const target = absolute(written, base);
  if (target === undefined) return `${targetAttribute} of <${qName}> is no address: ${written}`;
  if (kind === 'nextCatalog') return { kind, target };
  const name = nameAttribute === undefined ? undefined : element.attribute(nameAttribute);
  if (name === undefined) return `<${qName}> has no ${nameAttribute}`;
  return { kind, name: kind === 'public' || kind === 'delegatePublic' ? normalPublicId(name) : normalUri(name), target };
}

function isKind(name: string): name is CatalogKind {
  return Object.hasOwn(ATTRIBUTES, name);
}

function baseOf({ attributes }: XmlElement, base: string): string {
  const own = attributes.find(({ localName, namespace }) => localName === 'base' && namespace === XML)?.value;
  return own === undefined ? base : (absolute(own, base) ?? base);
}

function absolute(reference: string, base: string): string | undefined {
  try {
    return new URL(reference.trim(), base).href;
  } catch {
    return undefined;
  }
}

/** §6.2: white space is one blank. */
export function normalPublicId(id: string): string {
  return id.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** §6.3: what cannot stand in a URI is written as bytes with %. */
export function normalUri(uri: string): string {
  return uri.replace(/[^!-~]|["<>\\^`{|}]/gu, (character) =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
