// All forms of all entries as one tree of words. Edges are kept in one table (open addressing), since there are a million of them.

import type { NamePattern } from './name-pattern.ts';
import type { FormKind } from './search-forms.ts';

/** Entries that have the same words in the same form. */
export type FormGroup = {
  readonly id: number;
  readonly kind: FormKind;
  readonly type: 'person' | 'org' | 'place' | 'group';
  readonly isDerived: boolean;
  readonly pattern: NamePattern;
  /** Numbers of entries, ascending; none of a head. */
  readonly entries: number[];
};

export const ROOT = 0;
const FIRST_SLOTS = 4096;
const NONE: readonly FormGroup[] = [];

export class NameTrie {
  #nodes: Int32Array = new Int32Array(FIRST_SLOTS);
  #words: Int32Array = new Int32Array(FIRST_SLOTS);
  /** The node that an edge leads to; 0 is an empty slot, for no edge leads to the root. */
  #targets: Int32Array = new Int32Array(FIRST_SLOTS);
  #edges = 0;
  readonly #groups: (FormGroup[] | undefined)[] = [];
  readonly #hasChildren: boolean[] = [false];
  #groupCount = 0;

  /** The node after `word`, or 0. */
  child(node: number, word: number): number {
    const mask = this.#targets.length - 1;
    for (let slot = hash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const target = this.#targets[slot] ?? 0;
      if (target === 0 || (this.#nodes[slot] === node && this.#words[slot] === word)) return target;
    }
  }

  hasChildren(node: number): boolean {
    return this.#hasChildren[node] === true;
  }

  groups(node: number): readonly FormGroup[] {
    return this.#groups[node] ?? NONE;
  }

  add(words: readonly number[], form: Omit<FormGroup, 'id' | 'entries'>, entry: number | undefined): void {
    let node = ROOT;
    for (const word of words) node = this.child(node, word) || this.#addEdge(node, word);
    const groups = this.#groups[node];
    let group = groups?.find(
      (one) =>
        one.pattern === form.pattern && one.kind === form.kind && one.type === form.type && one.isDerived === form.isDerived,
    );
    if (group === undefined) {
      const { kind, type, isDerived, pattern } = form;
      group = { id: this.#groupCount++, kind, type, isDerived, pattern, entries: [] };
      if (groups === undefined) this.#groups[node] = [group];
      else groups.push(group);
    }
    if (entry !== undefined && group.entries.at(-1) !== entry) group.entries.push(entry);
  }

  #addEdge(node: number, word: number): number {
    if (this.#edges * 2 > this.#targets.length) this.#grow();
    this.#edges++;
    this.#put(node, word, this.#edges);
    this.#hasChildren[node] = true;
    this.#hasChildren[this.#edges] = false;
    return this.#edges;
  }

  #put(node: number, word: number, target: number): void {
    const mask = this.#targets.length - 1;
    let slot = hash(node, word) & mask;
    while (this.#targets[slot] !== 0) slot = (slot + 1) & mask;
    this.#nodes[slot] = node;
    this.#words[slot] = word;
    this.#targets[slot] = target;
  }

  #grow(): void {
    const [nodes, words, targets] = [this.#nodes, this.#words, this.#targets];
    this.#nodes = new Int32Array(nodes.length * 2);
    this.#words = new Int32Array(nodes.length * 2);
    this.#targets = new Int32Array(nodes.length * 2);
    for (const [slot, target] of targets.entries()) if (target !== 0) this.#put(nodes[slot] ?? 0, words[slot] ?? 0, target);
  }
}

function hash(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
