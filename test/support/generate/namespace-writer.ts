// Chooses prefixes for the names of one start tag, and declares what is not in scope (Namespaces in XML 1.0).
import type { ExpandedName } from '../../../src/relaxng/simplify/name-class.ts';
import type { Random } from '../random.ts';
import { XML_NAMESPACE } from './invent-name.ts';

/** Namespace names by prefix; `''` is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

export const OUTERMOST: Scope = new Map([
  ['', ''],
  ['xml', XML_NAMESPACE],
]);

const PREFIXES = ['a', 'b', 'tei', 'xi', 'n-1', 'é', '_'];
/** Probability that a namespace gets another prefix though it has one. */
const RENEWAL = 0.05;

export class NamespaceWriter {
  readonly #random: Random;
  readonly #scope: Map<string, string>;
  readonly #declared = new Map<string, string>();
  /** Prefixes that names of this tag use: they keep their meaning. */
  readonly #used = new Set<string>();

  constructor(outer: Scope, random: Random) {
    this.#scope = new Map(outer);
    this.#random = random;
  }

  /** For what is inside the element. */
  get scope(): Scope {
    return this.#scope;
  }

  get declarations(): readonly (readonly [prefix: string, namespace: string])[] {
    return [...this.#declared];
  }

  /** Names without prefix are to be in no namespace; asked before any name is written. */
  clearDefault(): void {
    if (this.#scope.get('') !== '') this.#declare('', '');
    this.#used.add('');
  }

  /** The name of an element, or a QName in a value: the default namespace may stand for a prefix. */
  elementName(name: ExpandedName): string {
    return this.#written(name, this.#prefix(name.namespace, 'any'));
  }

  attributeName(name: ExpandedName): string {
    return this.#written(name, name.namespace === '' ? '' : this.#prefix(name.namespace, 'not-empty'));
  }

  #written({ localName }: ExpandedName, prefix: string): string {
    return prefix === '' ? localName : `${prefix}:${localName}`;
  }

  #prefix(namespace: string, which: 'any' | 'not-empty'): string {
    const inScope = [...this.#scope].filter(([prefix, bound]) => bound === namespace && (which === 'any' || prefix !== ''));
    const isEnough = inScope.length > 0 && (namespace === '' || namespace === XML_NAMESPACE || !this.#random.chance(RENEWAL));
    const [prefix] = isEnough ? this.#random.pick(inScope) : [this.#newPrefix(namespace, which)];
    this.#used.add(prefix);
    return prefix;
  }

  #newPrefix(namespace: string, which: 'any' | 'not-empty'): string {
    const isDefaultFree = which === 'any' && !this.#used.has('') && !this.#declared.has('');
    if (namespace === '' && !isDefaultFree) throw new Error('no namespace, and the default namespace is in use');
    const isDefault = isDefaultFree && (namespace === '' || this.#random.chance(0.5));
    const prefix = isDefault ? '' : this.#freePrefix();
    this.#declare(prefix, namespace);
    return prefix;
  }

  #freePrefix(): string {
    for (let number = 0; ; number++) {
      const prefix = this.#random.pick(PREFIXES) + (number < 5 ? '' : number);
      if (!this.#used.has(prefix) && !this.#declared.has(prefix)) return prefix;
    }
  }

  #declare(prefix: string, namespace: string): void {
    this.#declared.set(prefix, namespace);
    this.#scope.set(prefix, namespace);
  }
}
