// The finite alphabet of names that a schema can tell apart. A name that the schema does not mention behaves like every
// other unmentioned name of its namespace, and an unmentioned namespace like every other: so memo tables stay bounded.
import type { ExpandedName, NameClass } from '../simplify/name-class.ts';

/** Stands for any local name, or any namespace, that the schema does not mention. Not a character of XML names. */
const UNMENTIONED = '\u0001';

/** Symbols are small integers; a symbol stands for one mentioned name or for all unmentioned ones of a namespace. */
export class NameAlphabet {
  readonly #byNamespace = new Map<string, Map<string, number>>();
  readonly #names: ExpandedName[] = [];

  constructor(nameClasses: Iterable<NameClass>) {
    this.#add(UNMENTIONED, UNMENTIONED);
    for (const nameClass of nameClasses) this.#mention(nameClass);
  }

  get size(): number {
    return this.#names.length;
  }

  /** The symbol of an expanded name; every name has one. */
  symbol(namespace: string, localName: string): number {
    const locals = this.#byNamespace.get(namespace);
    if (locals === undefined) return 0;
    const symbol = locals.get(localName) ?? locals.get(UNMENTIONED);
    if (symbol === undefined) throw new Error(`alphabet without a symbol for other names of ${namespace}`);
    return symbol;
  }

  /** A name that the symbol stands for; for unmentioned names one that no document can contain. */
  representative(symbol: number): ExpandedName {
    const name = this.#names[symbol];
    if (name === undefined) throw new Error(`no symbol ${symbol}`);
    return name;
  }

  /** Whether the symbol stands for exactly one name. */
  isMentioned(symbol: number): boolean {
    return this.representative(symbol).localName !== UNMENTIONED;
  }

  #mention(nameClass: NameClass): void {
    if (nameClass.kind === 'nameChoice') {
      for (const alternative of nameClass.alternatives) this.#mention(alternative);
      return;
    }
    if (nameClass.kind !== 'anyName') this.#add(nameClass.namespace, UNMENTIONED);
    if (nameClass.kind === 'name') this.#add(nameClass.namespace, nameClass.localName);
    else if (nameClass.except !== undefined) this.#mention(nameClass.except);
  }

  #add(namespace: string, localName: string): void {
    const locals = this.#byNamespace.get(namespace) ?? new Map<string, number>();
    this.#byNamespace.set(namespace, locals);
    if (locals.has(localName)) return;
    locals.set(localName, this.#names.length);
    this.#names.push({ namespace, localName });
  }
}
