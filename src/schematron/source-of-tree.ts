// The elements of a Schematron schema from the columns of an XML file: of a schema of its own all, of a grammar only what is
// Schematron's, with what stands around it known by name.

import { ELEMENT, TEXT } from '../xml/tree/tree-columns.ts';
import type { XmlTree } from '../xml/tree/xml-tree.ts';
import type { SourceElement } from './source-element.ts';

/** Elements within one another; what is deeper is left out. */
const MAX_DEPTH = 200;

export class TreeSource {
  readonly #tree: XmlTree;
  readonly #file: string;
  readonly #made = new Map<number, SourceElement>();

  constructor(tree: XmlTree, file: string) {
    this.#tree = tree;
    this.#file = file;
  }

  /** The root element. */
  get root(): number {
    const tree = this.#tree;
    for (let row = tree.firstChild(0); row >= 0; row = tree.nextSibling(row)) if (tree.kind[row] === ELEMENT) return row;
    return -1;
  }

  /** The whole element, with its ancestors as bare elements around it. */
  element(row: number): SourceElement {
    return this.#make(row, this.#around(row), 0);
  }

  #around(row: number): SourceElement | undefined {
    const parent = this.#tree.parent[row] ?? -1;
    if (parent <= 0) return undefined;
    const known = this.#made.get(parent);
    if (known !== undefined) return known;
    const made: SourceElement = { ...this.#shallow(parent, undefined), parent: undefined };
    const withParent = { ...made, parent: depthOf(this.#tree, parent) > MAX_DEPTH ? undefined : this.#around(parent) };
    this.#made.set(parent, withParent);
    return withParent;
  }

  #shallow(row: number, parent: SourceElement | undefined): SourceElement {
    const tree = this.#tree;
    const attributes = new Map<string, string>();
    for (let at = row + 1; at < tree.attributesEnd(row); at++) {
      const namespace = tree.namespace(at);
      attributes.set(namespace === '' ? tree.localName(at) : `{${namespace}}${tree.localName(at)}`, tree.value(at));
    }
    return {
      namespace: tree.namespace(row),
      localName: tree.localName(row),
      attributes,
      children: [],
      file: this.#file,
      span: tree.span(row),
      parent,
    };
  }

  #make(row: number, parent: SourceElement | undefined, depth: number): SourceElement {
    const tree = this.#tree;
    const children: (SourceElement | string)[] = [];
    const element = { ...this.#shallow(row, parent), children };
    for (let at = tree.firstChild(row); at >= 0; at = tree.nextSibling(at)) {
      if (tree.kind[at] === TEXT) children.push(tree.value(at));
      else if (tree.kind[at] === ELEMENT && depth < MAX_DEPTH) children.push(this.#make(at, element, depth + 1));
    }
    return element;
  }
}

function depthOf(tree: XmlTree, row: number): number {
  let depth = 0;
  for (let at = row; at > 0; at = tree.parent[at] ?? -1) depth++;
  return depth;
}
