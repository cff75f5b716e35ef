// The names of a tree, numbered: an expanded name is one number, whatever its prefix. Prefixes are numbered apart.

export type NumberedName = { readonly namespace: string; readonly localName: string };

/** Number of "no name", which text and comments have, and what no node has. */
export const NO_NAME = -1;

export class NameTable {
  readonly names: NumberedName[] = [];
  readonly prefixes: string[] = [''];
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #prefixNumbers = new Map<string, number>([['', 0]]);
  #byLocal: Map<string, number[]> | undefined;

  /** The number of a name, a new one where it has none. */
  add(namespace: string, localName: string): number {
    let ofNamespace = this.#numbers.get(namespace);
    if (ofNamespace === undefined) {
      ofNamespace = new Map();
      this.#numbers.set(namespace, ofNamespace);
    }
    const known = ofNamespace.get(localName);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push({ namespace, localName });
    ofNamespace.set(localName, number);
    this.#byLocal = undefined;
    return number;
  }

  addPrefix(prefix: string): number {
    const known = this.#prefixNumbers.get(prefix);
    if (known !== undefined) return known;
    const number = this.prefixes.length;
    this.prefixes.push(prefix);
    this.#prefixNumbers.set(prefix, number);
    return number;
  }

  /** `NO_NAME` where the tree has no such name. */
  find(namespace: string, localName: string): number {
    return this.#numbers.get(namespace)?.get(localName) ?? NO_NAME;
  }

  /** All names with this local part, whatever their namespace. */
  withLocalName(localName: string): readonly number[] {
    if (this.#byLocal === undefined) {
      this.#byLocal = new Map();
      for (const [number, name] of this.names.entries()) {
        const same = this.#byLocal.get(name.localName);
        if (same === undefined) this.#byLocal.set(name.localName, [number]);
        else same.push(number);
      }
    }
    return this.#byLocal.get(localName) ?? [];
  }
}
