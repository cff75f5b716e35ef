// What a document has of links: its identifiers, its entries, what its prefixes mean, and the pointers that did not find their
// element while it was read. All in document order; nodes are rows of the tree.

import type { PrefixDefinition } from './prefix-definitions.ts';

export type Pointer = {
  /** The attribute. */
  readonly node: number;
  /** The whole value. */
  readonly value: string;
  readonly token: string;
  /** Which of the tokens of the value it is; 0 where the value is one URI. */
  readonly index: number;
  /** Of `xml:base`, the outermost first. */
  readonly bases: readonly string[];
  /** In running text: not in the header or a list, and in no entry. */
  readonly isInText: boolean;
};

/** `node`: the attribute. */
export type Identifier = { readonly id: string; readonly node: number };

export type LinkFacts = {
  /** Those that are names, with the attribute where each first stands. */
  readonly identifiers: ReadonlyMap<string, number>;
  /** Those that are none: a blank in them, a digit first. */
  readonly malformed: readonly Identifier[];
  /** Identifiers of persons, places and the like, which names can point to. */
  readonly entries: readonly Identifier[];
  /** Elements: names in running text that say not whose they are. */
  readonly bareNames: readonly number[];
  readonly definitions: readonly PrefixDefinition[];
  /** Pointers that are more than `#id`, or whose identifier had not been met. */
  readonly open: readonly Pointer[];
  readonly mentions: Mentions;
};

/** Every identifier that a pointer of this document asks for. Who follows the open pointers adds to it. */
export class Mentions {
  readonly #all = new Set<string>();
  readonly #inText = new Set<string>();

  add(id: string, { isInText }: Pick<Pointer, 'isInText'>): void {
    this.#all.add(id);
    if (isInText) this.#inText.add(id);
  }

  has(id: string): boolean {
    return this.#all.has(id);
  }

  /** By a pointer in running text. */
  hasInText(id: string): boolean {
    return this.#inText.has(id);
  }
}
