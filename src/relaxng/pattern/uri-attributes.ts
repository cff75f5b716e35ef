// Which attributes of which elements hold URIs, as a grammar types them (XML Schema's anyURI): plain data, which survives JSON.

import { type ExpandedName, mentionedNames } from '../simplify/name-class.ts';
import type { Grammar } from './intern-grammar.ts';
import type { Pattern, PatternOf } from './pattern.ts';

/** `list`: URIs with white space between them; `words`: or something that is no URI; `none`: never a URI. */
export type UriUse = { readonly shape: 'one' | 'list'; readonly words?: true } | { readonly shape: 'none' };

/** `on`: these elements; `but`: all others that the grammar names. The first rule that speaks of an element counts. */
export type UriRule = UriUse & ({ readonly on: readonly string[] } | { readonly but: readonly string[] });

/** Of the elements of one namespace that the grammar names. Attributes by their names, `{namespace}name` where they have a namespace. */
export type UrisOfNamespace = {
  readonly elements: readonly string[];
  readonly uris: Readonly<Record<string, readonly UriRule[]>>;
  /** Attributes that have a datatype, and never that of URIs. */
  readonly others: readonly string[];
};

/** By the namespace of the element. */
export type UriAttributes = Readonly<Record<string, UrisOfNamespace>>;

/** A grammar that types most of its attributes as URIs did not mean it. In a small one that may be so. */
const MOST_URIS = 0.5;
const FEW_ATTRIBUTES = 10;
/** Attributes by elements, name by name: of a grammar with more nothing is said. */
const MOST_PAIRS = 1_000_000;

/** By namespace, attribute and element. `no`: another datatype; `unsaid`: text or fixed values. */
type Said = 'no' | 'unsaid' | 'one' | 'list' | 'one or words' | 'list or words';
type Found = Map<string, Map<string, Map<string, Said>>>;

type Uris = Exclude<Said, 'no' | 'unsaid'>;

const USES: Readonly<Record<Uris | 'none', UriUse>> = {
  none: { shape: 'none' },
  one: { shape: 'one' },
  list: { shape: 'list' },
  'one or words': { shape: 'one', words: true },
  'list or words': { shape: 'list', words: true },
};

export function uriAttributes({ elements }: Grammar): UriAttributes {
  const found: Found = new Map();
  let pairs = 0;
  for (const [{ name, value }, holders] of attributesOf(elements)) {
    const said = saidOf(value);
    const keys = mentionedNames(name).map(keyOf);
    pairs += keys.length * holders.length;
    if (pairs > MOST_PAIRS) return {};
    for (const key of keys)
      for (const { namespace, localName } of holders) {
        const ofAttribute = inside(inside(found, namespace), key);
        const known = ofAttribute.get(localName);
        ofAttribute.set(localName, known === undefined ? said : both(known, said));
      }
  }
  if (areMostlyUris(found)) return {};
  const names = namesOf(elements);
  const all = [...found].map(([namespace, said]) => [namespace, urisOf(said, names.get(namespace) ?? NO_NAMES)] as const);
  return Object.fromEntries(all.filter(([, { uris, others }]) => others.length > 0 || Object.keys(uris).length > 0));
}

type Attribute = PatternOf<'attribute'>;

/** Each attribute with the names of the elements that have it. */
function attributesOf(elements: Grammar['elements']): ReadonlyMap<Attribute, readonly ExpandedName[]> {
  const holders = new Map<Attribute, ExpandedName[]>();
  const attributesIn = attributeFinder();
  for (const { name, content } of elements) {
    const names = mentionedNames(name);
    for (const attribute of names.length === 0 ? [] : attributesIn(content)) {
      const known = holders.get(attribute);
      if (known === undefined) holders.set(attribute, [...names]);
      else for (const one of names) known.push(one);
    }
  }
  return holders;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** By namespace. */
function namesOf(elements: Grammar['elements']): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { name } of elements)
    for (const { namespace, localName } of mentionedNames(name)) {
      const ofNamespace = names.get(namespace) ?? new Set<string>();
      names.set(namespace, ofNamespace.add(localName));
    }
  return names;
}

function keyOf({ namespace, localName }: ExpandedName): string {
  return namespace === '' ? localName : `{${namespace}}${localName}`;
}

function inside<Key, Value>(maps: Map<Key, Map<string, Value>>, key: Key): Map<string, Value> {
  const known = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, known);
  return known;
}

/** Of an attribute that is declared in two ways, or whose value may be of two types. */
function both(a: Said, b: Said): Said {
  if (a === b) return a;
  if (!isUri(a) || !isUri(b)) return isUri(a) ? withWords(a) : isUri(b) ? withWords(b) : 'no';
  const shape = a.startsWith('list') || b.startsWith('list') ? 'list' : 'one';
  return a.endsWith('words') || b.endsWith('words') ? `${shape} or words` : shape;
}

function isUri(said: Said): said is Uris {
  return said !== 'no' && said !== 'unsaid';
}

function withWords(said: Uris): Said {
  return said.startsWith('list') ? 'list or words' : 'one or words';
}

function saidOf(value: Pattern): Said {
  switch (value.kind) {
    case 'data':
      return value.type.shape.base === 'anyURI' ? 'one' : 'no';
    case 'choice':
      return allSaid(value.alternatives);
    case 'group':
    case 'interleave':
      return allSaid([value.left, value.right]);
    case 'oneOrMore':
      return saidOf(value.content);
    case 'list': {
      const said = saidOf(value.content);
      return isUri(said) ? both(said, 'list') : said;
    }
    default:
      return 'unsaid';
  }
}

function allSaid(patterns: readonly Pattern[]): Said {
  const [first = 'unsaid', ...others] = patterns.filter(({ kind }) => kind !== 'empty').map(saidOf);
  return others.reduce(both, first);
}

/** The attributes of a content, each once. Contents have much in common: what has no attributes in it is looked into once. */
function attributeFinder(): (content: Pattern) => readonly Attribute[] {
  const holdsSome = memo((pattern: Pattern): boolean => pattern.kind === 'attribute' || partsOf(pattern).some(holdsSome));
  return (content) => {
    const reached = new Set([content]);
    const attributes: Attribute[] = [];
    for (const pattern of reached) {
      if (pattern.kind === 'attribute') attributes.push(pattern);
      else for (const part of partsOf(pattern)) if (holdsSome(part)) reached.add(part);
    }
    return attributes;
  };
}

function partsOf(pattern: Pattern): readonly Pattern[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.alternatives;
    case 'group':
    case 'interleave':
      return [pattern.left, pattern.right];
    case 'oneOrMore':
      return [pattern.content];
    default:
      return NONE;
  }
}

const NONE: readonly Pattern[] = [];

function memo<Value>(make: (pattern: Pattern) => Value): (pattern: Pattern) => Value {
  const made = new Map<Pattern, Value>();
  return (pattern) => {
    const known = made.get(pattern);
    if (known !== undefined) return known;
    const value = make(pattern);
    made.set(pattern, value);
    return value;
  };
}

function areMostlyUris(found: Found): boolean {
  const names = new Map<string, boolean>();
  for (const ofNamespace of found.values())
    for (const [key, said] of ofNamespace) if (names.get(key) !== true) names.set(key, holdsUris(said));
  const uris = [...names.values()].filter(Boolean).length;
  return names.size >= FEW_ATTRIBUTES && uris > names.size * MOST_URIS;
}

function holdsUris(said: ReadonlyMap<string, Said>): boolean {
  for (const one of said.values()) if (isUri(one)) return true;
  return false;
}

function urisOf(attributes: ReadonlyMap<string, ReadonlyMap<string, Said>>, elements: ReadonlySet<string>): UrisOfNamespace {
  const uris: [string, readonly UriRule[]][] = [];
  const others: string[] = [];
  for (const [key, said] of [...attributes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (holdsUris(said)) uris.push([key, rulesOf(said, elements)]);
    else if (new Set(said.values()).has('no')) others.push(key);
  }
  return { elements: [...elements].toSorted(), uris: Object.fromEntries(uris), others };
}

/** The elements that most have in common are named, or those that are left. */
function rulesOf(said: ReadonlyMap<string, Said>, elements: ReadonlySet<string>): readonly UriRule[] {
  const uses = new Map<Uris | 'none', string[]>();
  for (const [element, one] of said) {
    const use = isUri(one) ? one : 'none';
    const same = uses.get(use) ?? [];
    same.push(element);
    uses.set(use, same);
  }
  const [most, ...fewer] = [...uses].toSorted(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return [];
  const [use, on] = most;
  const but = [...elements].filter((element) => !said.has(element));
  const rules = fewer.map(([one, those]): UriRule => ({ ...USES[one], on: those }));
  return [...rules, { ...USES[use], ...(but.length < on.length ? { but } : { on }) }];
}
