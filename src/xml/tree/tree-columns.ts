// The columns of a tree while it is made: typed arrays that grow. A hot loop writes them (benchmark: test/bench/schematron.ts).

import type { NamespaceDeclaration } from '../xml-events.ts';
import { NameTable, NO_NAME } from './name-table.ts';

/** What a node is. Attributes are nodes of their own, right after their element. */
export const DOCUMENT = 0;
export const ELEMENT = 1;
export const ATTRIBUTE = 2;
export const TEXT = 3;
export const COMMENT = 4;
export const INSTRUCTION = 5;

/** Characters of a document for which one node is expected; where there are more nodes, the columns grow. */
const CHARACTERS_PER_NODE = 12;
const LEAST_NODES = 64;

export class TreeColumns {
  kind: Uint8Array;
  name: Int32Array;
  prefix: Int32Array;
  parent: Int32Array;
  last: Int32Array;
  start: Int32Array;
  from: Int32Array;
  to: Int32Array;
  count = 1;
  /** The element that is open. */
  open = 0;
  readonly names: NameTable = new NameTable();
  /** Of nodes whose value is not the very text between `from` and `to`. */
  readonly values: Map<number, string> = new Map();
  readonly declarations: Map<number, readonly NamespaceDeclaration[]> = new Map();

  constructor(characters: number) {
    const size = Math.max(LEAST_NODES, Math.ceil(characters / CHARACTERS_PER_NODE));
    this.kind = new Uint8Array(size);
    this.name = new Int32Array(size);
    this.prefix = new Int32Array(size);
    this.parent = new Int32Array(size);
    this.last = new Int32Array(size);
    this.start = new Int32Array(size);
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
    this.kind[0] = DOCUMENT;
    this.name[0] = NO_NAME;
    this.parent[0] = -1;
    this.to[0] = characters;
  }

  /** Begins an element, which is open then. */
  element(name: number, prefix: number, start: number, from: number): number {
    const node = this.count++;
    if (node === this.kind.length) this.#grow();
    this.kind[node] = ELEMENT;
    this.name[node] = name;
    this.prefix[node] = prefix;
    this.parent[node] = this.open;
    this.last[node] = node;
    this.start[node] = start;
    this.from[node] = from;
    this.to[node] = from;
    this.open = node;
    return node;
  }

  /** A node without children, in the open element. */
  leaf(kind: number, start: number, from: number, to: number): number {
    const node = this.count++;
    if (node === this.kind.length) this.#grow();
    this.kind[node] = kind;
    this.name[node] = NO_NAME;
    this.parent[node] = this.open;
    this.last[node] = node;
    this.start[node] = start;
    this.from[node] = from;
    this.to[node] = to;
    return node;
  }

  /** Ends the open element; `to`: where its end tag begins. */
  close(to: number): void {
    const node = this.open;
    this.last[node] = this.count - 1;
    this.to[node] = to;
    this.open = this.parent[node] ?? 0;
  }

  end(): void {
    this.last[0] = this.count - 1;
  }

  #grow(): void {
    const size = this.kind.length * 2;
    const larger = (old: Int32Array): Int32Array => {
      const column = new Int32Array(size);
      column.set(old);
      return column;
    };
    const kind = new Uint8Array(size);
    kind.set(this.kind);
    this.kind = kind;
    this.prefix = larger(this.prefix);
    this.name = larger(this.name);
    this.parent = larger(this.parent);
    this.last = larger(this.last);
    this.start = larger(this.start);
    this.from = larger(this.from);
    this.to = larger(this.to);
  }
}
