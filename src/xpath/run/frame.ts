// What an expression is evaluated in: the tree, the variables, the focus that is not the item itself, and what comes from outside.

import { ELEMENT } from '../../xml/tree/tree-columns.ts';
import type { XmlTree } from '../../xml/tree/xml-tree.ts';
import type { Item, Moment } from '../values/item.ts';
import { DynamicError, raise } from '../values/xpath-error.ts';
import type { NameRegistry } from './name-registry.ts';

/** A variable's value. */
export type Value = Item | readonly Item[];

/** What was read, or why not (a clause). */
export type TextRead =
  | { readonly kind: 'read'; readonly text: string; readonly uri: string }
  | { readonly kind: 'not read'; readonly reason: string };

/** What expressions need of the world around them; a file is read by the file rules of who gives the reader. */
export type XPathHost = {
  /** The moment of the run, with its time zone: one for a whole run. */
  readonly now?: Moment;
  /** `base`: what a relative reference is relative to, if that is known. */
  readonly readText?: (reference: string, base: string | undefined) => TextRead;
  /** After so many steps `SlowRun` is thrown: who gives this begins again in another way. */
  readonly patience?: number;
};

/** Nothing is wrong: it only takes long. */
export class SlowRun extends Error {}

/** How a variable gets its value when it is first asked for. */
export type LazyVariable = (frame: Frame) => Value;

/** xsl:key: identifier → nodes in document order, made at the first use. */
export type KeyIndex = ReadonlyMap<string, readonly number[]>;
export type KeyMaker = (frame: Frame) => KeyIndex;

/** Steps that all rules together may take on a document, some seconds. */
const STEPS = 100_000_000;
const STEPS_PER_NODE = 200;

export class Frame {
  readonly tree: XmlTree;
  readonly host: XPathHost;
  readonly registry: NameRegistry;
  /** By the number of the registry: the number of the tree, or -2. */
  names: Int32Array;
  readonly variables: (Value | undefined)[] = [];
  readonly lazy: (LazyVariable | undefined)[];
  readonly keys: ReadonlyMap<string, KeyMaker>;
  /** How often a variable was gone through without being kept. */
  readonly uses: number[] = [];
  position = 1;
  size = 1;
  /** What `current()` gives. */
  current: Item = 0;
  /** What does not change in a document, by the code that gives it. */
  readonly memo: Map<object, unknown> = new Map();
  /** Steps that count: what is gone through by predicates and loops. */
  #spent = 0;
  readonly #budget: number;
  readonly #patience: number;
  readonly #evaluating = new Set<number>();
  readonly #loaded = new Map<string, number>();
  readonly #read = new Map<string, unknown>();

  constructor(
    tree: XmlTree,
    program: {
      readonly registry: NameRegistry;
      readonly lazy?: (LazyVariable | undefined)[];
      readonly keys?: ReadonlyMap<string, KeyMaker>;
    },
    host: XPathHost = {},
  ) {
    this.tree = tree;
    this.host = host;
    this.registry = program.registry;
    this.names = program.registry.numbersIn(tree.names);
    this.lazy = program.lazy ?? [];
    this.keys = program.keys ?? new Map();
    this.#budget = STEPS + STEPS_PER_NODE * tree.count;
    this.#patience = Math.min(host.patience ?? Number.POSITIVE_INFINITY, this.#budget);
  }

  /** Counts steps: a row of the tree that was walked over is one. @throws {DynamicError | SlowRun} XPDY0130 when there have been too many */
  spend(steps = 1): void {
    this.#spent += steps;
    if (this.#spent > this.#patience) this.#stop();
  }

  #stop(): never {
    if (this.#patience < this.#budget) throw new SlowRun();
    return raise('XPDY0130', `the rules take too long: more than ${this.#budget} steps`);
  }

  get isSpent(): boolean {
    return this.#spent > this.#budget;
  }

  /** The string value of a node; of an element it takes as many steps as there are nodes in it. */
  valueOf(node: number): string {
    const { tree } = this;
    if ((tree.kind[node] as number) <= ELEMENT) this.spend((tree.last[node] as number) - node);
    return tree.value(node);
  }

  get implicitZone(): number {
    return this.host.now?.zone ?? 0;
  }

  /** The value of a variable that is worked out when it is first asked for. */
  force(slot: number, name: string): Value {
    const lazy = this.lazy[slot];
    if (lazy === undefined) return raise('XPST0008', `the variable $${name} has no value here`);
    if (this.#evaluating.has(slot)) return raise('XTDE0640', `the variable $${name} depends on itself`);
    this.#evaluating.add(slot);
    const { position, size, current } = this;
    try {
      const value = lazy(this);
      this.variables[slot] = value;
      return value;
    } finally {
      this.#evaluating.delete(slot);
      this.position = position;
      this.size = size;
      this.current = current;
    }
  }

  /** What was read from outside, once for all who ask; the error too. */
  once<Read>(key: string, read: () => Read): Read {
    const known = this.#read.get(key);
    if (known instanceof DynamicError) throw known;
    if (known !== undefined) return known as Read;
    try {
      const value = read();
      this.#read.set(key, value);
      return value;
    } catch (error) {
      if (error instanceof DynamicError) this.#read.set(key, error);
      throw error;
    }
  }

  /** The document node of another document, which becomes part of the tree. */
  loaded(uri: string, load: () => { readonly tree: XmlTree; readonly uri: string }): number {
    const known = this.#loaded.get(uri);
    if (known !== undefined) return known;
    const other = this.once(`tree ${uri}`, load);
    const same = this.tree.documents.find((document) => document.uri === other.uri);
    const node = same?.node ?? this.tree.absorb(other.tree, other.uri);
    this.#loaded.set(uri, node);
    this.names = this.registry.numbersIn(this.tree.names);
    this.memo.clear();
    return node;
  }
}
