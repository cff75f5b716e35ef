// A document as columns: parallel arrays with a row for each node, in document order. An element's attributes are the rows right
// after it, then its content up to `last`. Other documents can be taken in: they stand after it, each from its own document node.

import type { Span } from '../../source/span.ts';
import { XML_NAMESPACE } from '../namespace-scope.ts';
import { attributeOfTag, tagParts } from '../tag-parts.ts';
import type { NamespaceDeclaration, Part } from '../xml-events.ts';
import type { NameTable } from './name-table.ts';
import { ATTRIBUTE, DOCUMENT, ELEMENT, INSTRUCTION, TEXT, type TreeColumns } from './tree-columns.ts';
import type { TreeSource } from './tree-source.ts';

/** A document of the tree. `uri`: where it came from, if that is known. */
export type TreeDocument = { readonly node: number; readonly source: TreeSource; readonly uri: string | undefined };

const NO_NODES: Int32Array = new Int32Array(0);

export class XmlTree {
  readonly #columns: TreeColumns;
  readonly #documents: TreeDocument[];
  readonly #source: TreeSource;
  /** Attributes that a DTD declares as identifiers. */
  readonly #declaredIds: number[];
  #elementsByName: readonly Int32Array[] | undefined;
  #attributesByName: readonly Int32Array[] | undefined;
  #allElements: Int32Array | undefined;
  #allAttributes: Int32Array | undefined;
  readonly #ids = new Map<number, ReadonlyMap<string, number>>();
  readonly #tags = new Map<number, Part>();
  /** The first row that is not of the first document. */
  #second: number;
  kind: Uint8Array;
  /** Number of the expanded name; of an instruction, of its target; -1 where there is none. */
  name: Int32Array;
  /** -1: a document node has none. */
  parent: Int32Array;
  /** The last row of what is in a node; the node itself where nothing is. */
  last: Int32Array;
  count: number;

  constructor(
    columns: TreeColumns,
    source: TreeSource,
    { uri, ids = [] }: { readonly uri?: string | undefined; readonly ids?: readonly number[] } = {},
  ) {
    this.#columns = columns;
    this.#documents = [{ node: 0, source, uri }];
    this.#source = source;
    this.#declaredIds = [...ids];
    this.kind = columns.kind;
    this.name = columns.name;
    this.parent = columns.parent;
    this.last = columns.last;
    this.count = columns.count;
    this.#second = columns.count;
  }

  get names(): NameTable {
    return this.#columns.names;
  }

  get documents(): readonly TreeDocument[] {
    return this.#documents;
  }

  /** Says where the document came from, if that was not known. */
  cameFrom(uri: string | undefined): void {
    const [first] = this.#documents;
    if (first !== undefined && first.uri === undefined) this.#documents[0] = { ...first, uri };
  }

  documentOf(node: number): TreeDocument {
    let found = this.#documents[0] as TreeDocument;
    if (node >= this.#second) for (const document of this.#documents) if (document.node <= node) found = document;
    return found;
  }

  /** The document node, or the topmost node where there is none. */
  rootOf(node: number): number {
    return this.documentOf(node).node;
  }

  prefix(node: number): string {
    return this.#columns.names.prefixes[this.#columns.prefix[node] ?? 0] ?? '';
  }

  localName(node: number): string {
    return this.#columns.names.names[this.name[node] ?? -1]?.localName ?? '';
  }

  namespace(node: number): string {
    return this.#columns.names.names[this.name[node] ?? -1]?.namespace ?? '';
  }

  /** The name as written; empty where a node has none. */
  qName(node: number): string {
    const prefix = this.prefix(node);
    return prefix === '' ? this.localName(node) : `${prefix}:${this.localName(node)}`;
  }

  /** Bindings that an element declares itself. */
  declarations(element: number): readonly NamespaceDeclaration[] {
    return this.#columns.declarations.get(element) ?? [];
  }

  /** The namespace that a prefix is bound to at an element (`''`: the default one). */
  resolvePrefix(element: number, prefix: string): string | undefined {
    if (prefix === 'xml') return XML_NAMESPACE;
    for (let node = element; node >= 0; node = this.parent[node] ?? -1) {
      const found = this.#columns.declarations.get(node)?.find((one) => one.prefix === prefix);
      if (found !== undefined) return found.namespace === '' && prefix !== '' ? undefined : found.namespace;
    }
    return prefix === '' ? '' : undefined;
  }

  /** The string value (XPath Data Model §5.13). */
  value(node: number): string {
    const { values, from, to } = this.#columns;
    const kind = this.kind[node] ?? DOCUMENT;
    if (kind <= ELEMENT) return this.#textIn(node);
    if (values.size > 0) {
      const value = values.get(node);
      if (value !== undefined) return value;
    }
    return this.#sourceOf(node).slice(from[node] as number, to[node] as number);
  }

  #sourceOf(node: number): TreeSource {
    return node < this.#second ? this.#source : this.documentOf(node).source;
  }

  #textIn(node: number): string {
    const { kind } = this;
    const end = this.last[node] ?? node;
    let text = '';
    for (let row = node + 1; row <= end; row++) if (kind[row] === TEXT) text += this.value(row);
    return text;
  }

  /** -1 where there is none. */
  firstChild(node: number): number {
    const { kind } = this;
    const end = this.last[node] ?? node;
    let row = node + 1;
    while (row <= end && kind[row] === ATTRIBUTE) row++;
    return row <= end ? row : -1;
  }

  /** -1 for the last child, and for an attribute. */
  nextSibling(node: number): number {
    const parent = this.parent[node] ?? -1;
    if (parent < 0 || this.kind[node] === ATTRIBUTE) return -1;
    const next = (this.last[node] ?? node) + 1;
    return next <= (this.last[parent] ?? 0) ? next : -1;
  }

  /** -1 for the first child, and for an attribute. */
  previousSibling(node: number): number {
    const parent = this.parent[node] ?? -1;
    if (parent < 0 || this.kind[node] === ATTRIBUTE) return -1;
    let row = node - 1;
    if (row === parent) return -1;
    while (this.parent[row] !== parent) row = this.parent[row] ?? 0;
    return this.kind[row] === ATTRIBUTE ? -1 : row;
  }

  /** Of an element, the row after its attributes. */
  attributesEnd(element: number): number {
    const { kind } = this;
    let row = element + 1;
    while (row < this.count && kind[row] === ATTRIBUTE) row++;
    return row;
  }

  /** The attribute with this name, or -1. */
  attribute(element: number, name: number): number {
    const { kind } = this;
    for (let row = element + 1; row < this.count && kind[row] === ATTRIBUTE; row++) if (this.name[row] === name) return row;
    return -1;
  }

  /** The elements with this name, in document order. */
  elements(name: number): Int32Array {
    this.#elementsByName ??= this.#index(ELEMENT);
    return this.#elementsByName[name] ?? NO_NODES;
  }

  attributes(name: number): Int32Array {
    this.#attributesByName ??= this.#index(ATTRIBUTE);
    return this.#attributesByName[name] ?? NO_NODES;
  }

  allElements(): Int32Array {
    this.#allElements ??= this.#all(ELEMENT);
    return this.#allElements;
  }

  allAttributes(): Int32Array {
    this.#allAttributes ??= this.#all(ATTRIBUTE);
    return this.#allAttributes;
  }

  #all(wanted: number): Int32Array {
    const { kind, count } = this;
    let size = 0;
    for (let row = 0; row < count; row++) if (kind[row] === wanted) size++;
    const found = new Int32Array(size);
    let at = 0;
    for (let row = 0; row < count; row++) if (kind[row] === wanted) found[at++] = row;
    return found;
  }

  /** By the number of the name: one pass counts, one fills. */
  #index(wanted: number): readonly Int32Array[] {
    const { kind, name, count } = this;
    const sizes = new Int32Array(this.names.names.length + 1);
    for (let row = 0; row < count; row++) {
      const number = name[row] ?? -1;
      if (kind[row] === wanted) sizes[number] = (sizes[number] ?? 0) + 1;
    }
    const index = Array.from(sizes, (size) => (size === 0 ? NO_NODES : new Int32Array(size)));
    const filled = new Int32Array(sizes.length);
    for (let row = 0; row < count; row++) {
      if (kind[row] !== wanted) continue;
      const number = name[row] ?? -1;
      const at = filled[number] ?? 0;
      (index[number] as Int32Array)[at] = row;
      filled[number] = at + 1;
    }
    return index;
  }

  /** The element with this identifier in a document, or -1: the first in document order. */
  byId(root: number, id: string): number {
    let ids = this.#ids.get(root);
    if (ids === undefined) {
      ids = this.#idsOf(root);
      this.#ids.set(root, ids);
    }
    return ids.get(id) ?? -1;
  }

  #idsOf(root: number): ReadonlyMap<string, number> {
    const end = this.last[root] ?? 0;
    const xmlId = this.names.find(XML_NAMESPACE, 'id');
    const rows = [...this.#declaredIds, ...(xmlId < 0 ? NO_NODES : this.attributes(xmlId))].sort((a, b) => a - b);
    const ids = new Map<string, number>();
    for (const row of rows) {
      if (row < root || row > end) continue;
      const id = this.value(row).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      if (!ids.has(id)) ids.set(id, this.parent[row] ?? root);
    }
    return ids;
  }

  /** Where the name of an element or attribute stands, or the whole of another node, in the text of its document. */
  span(node: number): Span {
    const { start, from, to } = this.#columns;
    const first = start[node] ?? 0;
    switch (this.kind[node]) {
      case DOCUMENT: {
        const root = this.#rootElement(node);
        return root < 0 ? { start: 0, end: 0 } : this.span(root);
      }
      case ELEMENT:
        return this.#nameSpan(node);
      case ATTRIBUTE: {
        if (first < 0) return this.#attributePart(node, 'name');
        const at = this.#sourceOf(node).unitAt(first);
        return { start: at, end: at + this.qName(node).length };
      }
      case TEXT:
        return trimmedSpan(this.#sourceOf(node).text, this.#spanOf(node, first, to[node] ?? 0));
      default: {
        const closing = first === (from[node] ?? 0) ? 0 : this.kind[node] === INSTRUCTION ? 2 : 3;
        return this.#spanOf(node, first, (to[node] ?? 0) + closing);
      }
    }
  }

  #spanOf(node: number, start: number, end: number): Span {
    const source = this.#sourceOf(node);
    return { start: source.unitAt(start), end: source.unitAt(end) };
  }

  /** The value of an attribute between its quotes. */
  valueSpan(attribute: number): Span {
    const { from, to } = this.#columns;
    const at = from[attribute] ?? -1;
    return at < 0 ? this.#attributePart(attribute, 'value') : this.#spanOf(attribute, at, to[attribute] ?? at);
  }

  /** From the `<` of an element's start tag to the offset after its `>`. */
  startTagSpan(element: number): Span {
    return this.#spanOf(element, this.#columns.start[element] ?? 0, this.#columns.from[element] ?? 0);
  }

  /** Where the end tag of an element begins; for an empty-element tag, where it ends. */
  contentEnd(element: number): number {
    return this.#sourceOf(element).unitAt(this.#columns.to[element] ?? 0);
  }

  #rootElement(document: number): number {
    for (let row = this.firstChild(document); row >= 0; row = this.nextSibling(row)) if (this.kind[row] === ELEMENT) return row;
    return -1;
  }

  /** What came out of an entity stands where the document refers to it. */
  #nameSpan(element: number): Span {
    const { start, from } = this.#columns;
    const source = this.#sourceOf(element);
    const first = start[element] ?? 0;
    const qName = this.qName(element);
    if (source.slice(first, first + 1) !== '<') return this.#spanOf(element, first, from[element] ?? 0);
    const at = source.unitAt(first) + 1;
    return { start: at, end: at + qName.length };
  }

  #attributePart(attribute: number, part: 'name' | 'value'): Span {
    const element = this.parent[attribute] ?? 0;
    const tag = this.#tags.get(element) ?? this.startTagSpan(element);
    this.#tags.set(element, tag);
    const found = attributeOfTag(this.#sourceOf(element).text, tag, this.qName(attribute));
    return found?.[part] ?? tagParts(this.#sourceOf(element).text, tag.start, tag.end).name;
  }

  /** Takes another document in. @returns its document node */
  absorb(other: XmlTree, uri: string | undefined): number {
    const own = this.#columns;
    const node = this.count;
    const added = other.#columns;
    const numbers = added.names.names.map(({ namespace, localName }) => own.names.add(namespace, localName));
    const prefixes = added.names.prefixes.map((prefix) => own.names.addPrefix(prefix));
    const joined = (mine: Int32Array, theirs: Int32Array, change: (value: number) => number): Int32Array => {
      const column = new Int32Array(node + other.count);
      column.set(mine.subarray(0, node));
      for (let row = 0; row < other.count; row++) column[node + row] = change(theirs[row] ?? 0);
      return column;
    };
    const kept = (value: number): number => value;
    const kind = new Uint8Array(node + other.count);
    kind.set(own.kind.subarray(0, node));
    kind.set(added.kind.subarray(0, other.count), node);
    own.kind = kind;
    own.name = joined(own.name, added.name, (number) => (number < 0 ? number : (numbers[number] ?? -1)));
    own.prefix = joined(own.prefix, added.prefix, (prefix) => prefixes[prefix] ?? 0);
    own.parent = joined(own.parent, added.parent, (parent) => (parent < 0 ? -1 : parent + node));
    own.last = joined(own.last, added.last, (last) => last + node);
    own.start = joined(own.start, added.start, kept);
    own.from = joined(own.from, added.from, kept);
    own.to = joined(own.to, added.to, kept);
    for (const [row, value] of added.values) own.values.set(row + node, value);
    for (const [row, declared] of added.declarations) own.declarations.set(row + node, declared);
    for (const row of other.#declaredIds) this.#declaredIds.push(row + node);
    this.#documents.push({ node, source: other.#source, uri });
    this.#refresh(node + other.count);
    return node;
  }

  #refresh(count: number): void {
    const { kind, name, parent, last } = this.#columns;
    this.#columns.count = count;
    this.count = count;
    this.kind = kind;
    this.name = name;
    this.parent = parent;
    this.last = last;
    this.#elementsByName = undefined;
    this.#attributesByName = undefined;
    this.#allElements = undefined;
    this.#allAttributes = undefined;
  }
}

/** A text without the white space around it, unless it is nothing else. */
function trimmedSpan(text: string, { start, end }: Span): Span {
  const isSpace = (at: number): boolean => text.charCodeAt(at) <= 0x20;
  let from = start;
  let to = end;
  while (from < to && isSpace(from)) from++;
  while (to > from && isSpace(to - 1)) to--;
  return from === to ? { start, end } : { start: from, end: to };
}
