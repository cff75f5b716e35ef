// The names that expressions ask for, numbered while they are compiled. For each tree they become its own numbers at once.

import type { NameTable } from '../../xml/tree/name-table.ts';

/** The number of a name that a tree does not have. */
const ABSENT = -2;

export class NameRegistry {
  readonly #names: { readonly namespace: string; readonly localName: string }[] = [];
  readonly #numbers = new Map<string, number>();

  add(namespace: string, localName: string): number {
    const key = `${localName} ${namespace}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#names.length);
    return this.#names.push({ namespace, localName }) - 1;
  }

  numbersIn(table: NameTable): Int32Array {
    return Int32Array.from(this.#names, ({ namespace, localName }) => {
      const number = table.find(namespace, localName);
      return number < 0 ? ABSENT : number;
    });
  }
}
