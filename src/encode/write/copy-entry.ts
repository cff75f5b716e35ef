// An authority's entry → the entry in our document: as it stands there, or, where our schema has no room for that, reduced to
// its names and identifiers. Pointers to what is only in the authority file lead into that file.

import { parseTree, type XmlElement, type XmlNode } from '../../xml/read/tree.ts';
import type { WritableElement, WritableNode } from '../../xml/write-xml.ts';
import { namePartElements } from '../authority/read-authority-tei.ts';
import { element } from './elements.ts';
import { entryElements, orgType, placeType } from './entry-types.ts';
import type { TypedEntity } from './mention-marks.ts';

const TEI = 'http://www.tei-c.org/ns/1.0';
const XML = 'http://www.w3.org/XML/1998/namespace';
const POINTERS = new Set([
  'resp',
  'target',
  'ref',
  'source',
  'corresp',
  'sameAs',
  'active',
  'passive',
  'mutual',
  'ana',
  'decls',
]);
/** Prefixes that an entry may use without declaring them: what was declared around it is not known any more. */
const UNDECLARED = /<\/?([\w.-]+):/g;

/** The element of an authority's entry; undefined when it cannot be read on its own. */
export function readEntry(xml: string): XmlElement | undefined {
  const prefixes = new Set([...xml.matchAll(UNDECLARED)].map(([, prefix]) => prefix));
  const declared = [...prefixes].filter((prefix) => prefix !== 'xml').map((prefix) => ` xmlns:${prefix}="${TEI}"`);
  const tree = parseTree(`<copy xmlns="${TEI}"${declared.join('')}>${xml}</copy>`);
  if (tree.kind !== 'tree') return undefined;
  return tree.root.children.find((node): node is XmlElement => node.kind === 'element');
}

/** Identifiers in an entry, its own among them. */
export function identifiersIn(entry: XmlElement): readonly string[] {
  return [entry, ...descendants(entry)].flatMap((found) => xmlId(found) ?? []);
}

function xmlId(found: XmlElement): string | undefined {
  return found.attributes.find(({ localName, namespace }) => localName === 'id' && namespace === XML)?.value;
}

/** `isHere`: whether the document has an element of this identifier. `file`: the authority file, as a pointer. */
export type CopySettings = { readonly isHere: (id: string) => boolean; readonly file: string };

export function copyEntry(entity: TypedEntity, entry: XmlElement, settings: CopySettings): WritableElement {
  const copied = copyElement(entry, settings);
  const name = entryElements[entity.type].entry;
  const others = copied.attributes.filter(({ qName }) => qName !== 'xml:id' && qName !== 'type');
  return {
    ...copied,
    qName: name,
    attributes: [{ qName: 'xml:id', value: entity.key }, ...typeAttribute(entity, entry), ...others],
  };
}

function typeAttribute(entity: TypedEntity, entry: XmlElement): WritableElement['attributes'] {
  const given = entry.attribute('type') ?? entity.subtype;
  if (entity.type === 'person') return given === undefined ? [] : [{ qName: 'type', value: given }];
  const value = entity.type === 'place' ? placeType(entity, given) : orgType(entity, given);
  return [{ qName: 'type', value }];
}

/** Without recursion of its own where entries are deep: notes nest by paragraphs and lists only, within the XML reader's bound. */
function copyElement(source: XmlElement, settings: CopySettings): WritableElement {
  const children = source.children.flatMap((node, at): readonly WritableNode[] => {
    const isJoined = isNamePart(node) && isNamePart(source.children[at - 1]);
    return isJoined ? [{ kind: 'text', text: ' ' }, ...copyNode(node, settings)] : copyNode(node, settings);
  });
  const attributes = source.attributes.flatMap(({ localName, namespace, value }) => {
    if (namespace === XML) return [{ qName: `xml:${localName}`, value }];
    return namespace === '' ? [{ qName: localName, value: POINTERS.has(localName) ? relocate(value, settings) : value }] : [];
  });
  return { kind: 'element', qName: source.localName, attributes, children };
}

function isNamePart(node: XmlNode | undefined): boolean {
  return node?.kind === 'element' && namePartElements.has(node.localName);
}

function copyNode(node: XmlNode, settings: CopySettings): readonly WritableNode[] {
  if (node.kind === 'text') return [{ kind: 'text', text: node.text.replace(/\s+/g, ' ') }];
  if (node.kind !== 'element' || node.namespace !== TEI || isEntry(node)) return [];
  return [copyElement(node, settings)];
}

function isEntry({ localName }: XmlElement): boolean {
  return ['person', 'personGrp', 'org', 'place', 'listPerson', 'listOrg', 'listPlace'].includes(localName);
}

function relocate(value: string, { isHere, file }: CopySettings): string {
  const moved = value
    .split(/\s+/)
    .map((pointer) => (pointer.startsWith('#') && !isHere(pointer.slice(1)) ? `${file}${pointer}` : pointer));
  return moved.join(' ');
}

const ID_TYPES = new Set(['VIAF', 'GND', 'ISNI', 'LCCN', 'Wikidata', 'GeoNames', 'TGN', 'URI', 'local']);

/** Only what the schema surely has. */
export function reduceEntry(entity: TypedEntity, entry: XmlElement): WritableElement {
  const { entry: name, name: nameElement, kinds } = entryElements[entity.type];
  const names = entity.names.map(({ kind, text }) => element(nameElement, { type: kinds[kind] }, text));
  const numbers = entry.children.flatMap((node) => {
    if (node.kind !== 'element' || node.localName !== 'idno' || !ID_TYPES.has(node.attribute('type') ?? '')) return [];
    return [element('idno', { type: node.attribute('type') }, textOf(node))];
  });
  const attributes = {
    'xml:id': entity.key,
    ...(entity.type === 'person' ? {} : { type: typeAttribute(entity, entry)[0]?.value }),
  };
  return element(name, attributes, names.length > 0 ? names : element(nameElement, {}, entity.key), numbers);
}

function textOf(node: XmlElement): string {
  return node.children
    .map((child) => (child.kind === 'text' ? child.text : ''))
    .join('')
    .trim();
}

function descendants(top: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [top];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const child of at.children) {
      if (child.kind !== 'element') continue;
      found.push(child);
      open.push(child);
    }
  }
  return found;
}
