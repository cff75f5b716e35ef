// The symbols of a grammar's alphabet that a name class contains.
import type { NameAlphabet } from '../pattern/name-alphabet.ts';
import { contains, type NameClass } from '../simplify/name-class.ts';

export class NameSymbols {
  readonly #alphabet: NameAlphabet;
  readonly #known = new Map<NameClass, readonly number[]>();

  constructor(alphabet: NameAlphabet) {
    this.#alphabet = alphabet;
  }

  /** Ascending. */
  of(nameClass: NameClass): readonly number[] {
    let symbols = this.#known.get(nameClass);
    if (symbols === undefined) {
      symbols = this.#find(nameClass);
      this.#known.set(nameClass, symbols);
    }
    return symbols;
  }

  #find(nameClass: NameClass): readonly number[] {
    const alphabet = this.#alphabet;
    if (nameClass.kind === 'name') return [alphabet.symbol(nameClass.namespace, nameClass.localName)];
    const all = Array.from({ length: alphabet.size }, (_, symbol) => symbol);
    return all.filter((symbol) => contains(nameClass, alphabet.representative(symbol)));
  }
}
