// Namespace bindings and expanded names (Namespaces in XML 1.0).

import { isNCName } from './xml-characters.ts';
import type { NamespaceDeclaration, NamespaceScope, XmlAttribute } from './xml-events.ts';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

export type ExpandedName = { readonly prefix: string; readonly namespace: string; readonly localName: string };

/** An attribute as it stands in a tag (value normalised), namespace declarations included. */
export type RawAttribute = { readonly qName: string; readonly value: string; readonly isDefaulted: boolean };

/** What breaks the rules: which attribute of the tag (-1: the element's own name), and why. */
export type NamespaceFault = {
  readonly kind: 'unbound-prefix' | 'duplicate-attribute' | 'bad-name' | 'bad-declaration' | 'too-many-prefixes';
  readonly attribute: number;
  readonly message: string;
};

export type BoundTag = {
  readonly kind: 'bound';
  readonly scope: Scope;
  readonly name: ExpandedName;
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: readonly NamespaceDeclaration[];
};

/** How many scopes are looked through before their bindings are gathered into one. */
const CHAIN_LIMIT = 64;

/** The bindings at an element. Immutable; the caches only remember. */
export class Scope implements NamespaceScope {
  readonly #own: ReadonlyMap<string, string>;
  readonly #outer: Scope | undefined;
  readonly #chain: number;
  /** An upper bound of the number of prefixes bound here. */
  readonly #size: number;
  readonly #elementNames = new Map<string, ExpandedName>();
  readonly #attributeNames = new Map<string, ExpandedName>();

  private constructor(own: ReadonlyMap<string, string>, outer: Scope | undefined) {
    this.#own = own;
    this.#outer = outer;
    this.#chain = outer === undefined ? 0 : outer.#chain + 1;
    this.#size = own.size + (outer === undefined ? 0 : outer.#size);
  }

  static readonly root: Scope = new Scope(new Map([['xml', XML_NAMESPACE]]), undefined);

  /** This scope with more bindings; undefined when they would be more than `maxPrefixes`. */
  with(bindings: ReadonlyMap<string, string>, maxPrefixes: number): Scope | undefined {
    const isNews = [...bindings].some(([prefix, namespace]) => this.resolvePrefix(prefix) !== namespace);
    if (!isNews) return this;
    const scope = new Scope(bindings, this);
    if (scope.#chain < CHAIN_LIMIT && scope.#size <= maxPrefixes) return scope;
    const gathered = scope.bindings();
    return gathered.size <= maxPrefixes ? new Scope(gathered, undefined) : undefined;
  }

  /** `''` is the default namespace, `''` when there is none. */
  readonly resolvePrefix = (prefix: string): string | undefined => {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#outer) {
      const namespace = scope.#own.get(prefix);
      if (namespace !== undefined) return namespace === '' && prefix !== '' ? undefined : namespace;
    }
    return prefix === '' ? '' : undefined;
  };

  /** All bindings in scope, outer ones first. */
  bindings(): Map<string, string> {
    const scopes: Scope[] = [];
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#outer) scopes.push(scope);
    const all = new Map<string, string>();
    for (const scope of scopes.reverse()) for (const [prefix, namespace] of scope.#own) all.set(prefix, namespace);
    return all;
  }

  /** The expanded name of an element; undefined when the prefix is not bound or the name is not a QName. */
  elementName(qName: string): ExpandedName | undefined {
    return this.#elementNames.get(qName) ?? this.#expand(qName, this.#elementNames, this.resolvePrefix(''));
  }

  /** As elementName: an attribute without prefix is in no namespace. */
  attributeName(qName: string): ExpandedName | undefined {
    return this.#attributeNames.get(qName) ?? this.#expand(qName, this.#attributeNames, '');
  }

  #expand(qName: string, known: Map<string, ExpandedName>, unprefixed: string | undefined): ExpandedName | undefined {
    const colon = qName.indexOf(':');
    const prefix = colon < 0 ? '' : qName.slice(0, colon);
    const localName = qName.slice(colon + 1);
    if (colon >= 0 && !isQName(qName)) return undefined;
    const namespace = prefix === '' ? unprefixed : this.resolvePrefix(prefix);
    if (namespace === undefined) return undefined;
    const name: ExpandedName = { prefix, namespace, localName };
    if (known.size < NAMES_REMEMBERED) known.set(qName, name);
    return name;
  }
}

/** Names a scope remembers; more are worked out each time. */
const NAMES_REMEMBERED = 5000;

export function isQName(name: string): boolean {
  const colon = name.indexOf(':');
  return isNCName(name.slice(colon + 1)) && (colon < 0 || isNCName(name.slice(0, colon)));
}

/** The prefix that an attribute declares (`''`: the default namespace), or undefined when it is no declaration. */
export function declaredPrefix(qName: string): string | undefined {
  if (!qName.startsWith('xmlns')) return undefined;
  if (qName.length === 5) return '';
  return qName.charCodeAt(5) === 0x3a ? qName.slice(6) : undefined;
}

/** Why a declaration of `prefix` is not allowed (§3), or undefined. */
export function declarationFault(prefix: string, namespace: string, isXml11: boolean): string | undefined {
  if (prefix === 'xmlns') return 'the prefix xmlns cannot be declared: it is bound by definition';
  if (namespace === XMLNS_NAMESPACE) return `nothing can be bound to the namespace ${XMLNS_NAMESPACE}`;
  if (prefix === 'xml') return namespace === XML_NAMESPACE ? undefined : `the prefix xml can only be bound to ${XML_NAMESPACE}`;
  if (namespace === XML_NAMESPACE) return `only the prefix xml can be bound to ${XML_NAMESPACE}`;
  if (prefix !== '' && namespace === '' && !isXml11) return `the prefix ${prefix} cannot be bound to nothing`;
  return undefined;
}

type BindOptions = { readonly maxPrefixes: number; readonly isXml11: boolean };

/** Applies the declarations of a start tag and expands its names, or says what breaks the rules first. */
export function bindTag(
  qName: string,
  raw: readonly RawAttribute[],
  outer: Scope,
  options: BindOptions,
): BoundTag | NamespaceFault {
  const declared = raw.length === 0 ? NONE : declaredBindings(raw, options);
  if ('kind' in declared) return declared;
  const scope = declared.size === 0 ? outer : outer.with(declared, options.maxPrefixes);
  if (scope === undefined) {
    return fault('too-many-prefixes', -1, `more than ${options.maxPrefixes} namespace prefixes are in scope here`);
  }
  const name = scope.elementName(qName);
  if (qName.startsWith('xmlns:')) return fault('bad-name', -1, 'an element cannot have the prefix xmlns');
  if (name === undefined) return nameFault(qName, -1);
  const attributes = raw.length === declared.size ? NO_ATTRIBUTES : expandAttributes(raw, scope);
  if (!isAttributes(attributes)) return attributes;
  const declarations = declared.size === 0 ? NO_DECLARATIONS : [...declared].map(toDeclaration);
  return { kind: 'bound', scope, name, attributes, declarations };
}

const NONE: ReadonlyMap<string, string> = new Map();
const NO_ATTRIBUTES: readonly XmlAttribute[] = [];
const NO_DECLARATIONS: readonly NamespaceDeclaration[] = [];

function toDeclaration([prefix, namespace]: readonly [string, string]): NamespaceDeclaration {
  return { prefix, namespace };
}

function isAttributes(result: readonly XmlAttribute[] | NamespaceFault): result is readonly XmlAttribute[] {
  return Array.isArray(result);
}

function declaredBindings(raw: readonly RawAttribute[], options: BindOptions): ReadonlyMap<string, string> | NamespaceFault {
  let bindings: Map<string, string> | undefined;
  for (let index = 0; index < raw.length; index++) {
    const attribute = raw[index] as RawAttribute;
    const prefix = declaredPrefix(attribute.qName);
    if (prefix === undefined) continue;
    if (attribute.qName !== 'xmlns' && !isNCName(prefix)) return nameFault(attribute.qName, index);
    const message = declarationFault(prefix, attribute.value, options.isXml11);
    if (message !== undefined) return fault('bad-declaration', index, message);
    bindings ??= new Map();
    if (bindings.has(prefix)) return duplicate(attribute.qName, index);
    bindings.set(prefix, attribute.value);
  }
  return bindings ?? NONE;
}

function expandAttributes(raw: readonly RawAttribute[], scope: Scope): XmlAttribute[] | NamespaceFault {
  const attributes: XmlAttribute[] = [];
  const seen = raw.length > FEW_ATTRIBUTES ? new Set<string>() : undefined;
  for (let index = 0; index < raw.length; index++) {
    const { qName, value, isDefaulted } = raw[index] as RawAttribute;
    if (declaredPrefix(qName) !== undefined) continue;
    const name = scope.attributeName(qName);
    if (name === undefined) return nameFault(qName, index);
    const { namespace, localName } = name;
    if (isRepeated(name, attributes, seen)) return duplicate(qName, index);
    attributes.push({ qName, namespace, localName, value, isDefaulted });
  }
  return attributes;
}

/** Up to so many attributes are compared with one another, more are looked up. */
const FEW_ATTRIBUTES = 8;

function isRepeated(name: ExpandedName, before: readonly XmlAttribute[], seen: Set<string> | undefined): boolean {
  if (seen === undefined) {
    return before.some((other) => other.localName === name.localName && other.namespace === name.namespace);
  }
  const key = `${name.localName} ${name.namespace}`;
  return seen.size === seen.add(key).size;
}

function nameFault(qName: string, attribute: number): NamespaceFault {
  if (!isQName(qName)) return fault('bad-name', attribute, `${qName} is not a qualified name: one colon, between two names`);
  const prefix = qName.slice(0, qName.indexOf(':'));
  return fault('unbound-prefix', attribute, `the prefix ${prefix} of ${qName} is not declared`);
}

function duplicate(qName: string, attribute: number): NamespaceFault {
  return fault('duplicate-attribute', attribute, `the attribute ${qName} is given twice`);
}

function fault(kind: NamespaceFault['kind'], attribute: number, message: string): NamespaceFault {
  return { kind, attribute, message };
}
