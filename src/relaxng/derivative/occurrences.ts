// Where a schema uses its elements and attributes: a name that few elements have says more about a place than one they all have.

import { nearNames } from '../../source/nearest-name.ts';
import type { ElementDefinition, Pattern, PatternOf } from '../pattern/pattern.ts';
import { type ExpandedName, mentionedNames } from '../simplify/name-class.ts';
import { isPossible, isPossibleElement } from './possible.ts';

/** Of elements that a document can have. */
export type Occurrences = {
  /** The definitions of the element by this very name, not those by a wildcard. */
  readonly definitionsOf: (name: ExpandedName) => readonly ElementDefinition[];
  readonly hasElement: (name: ExpandedName) => boolean;
  /** Whether an element of that namespace has a name in the schema. */
  readonly hasNamespace: (namespace: string) => boolean;
  /** The element of that local name, in whatever namespace. */
  readonly elementNamed: (localName: string) => ExpandedName | undefined;
  /** Local names of elements in the namespace of `name` that it may be a slip of the pen for, the nearest first. */
  readonly nearElements: (name: ExpandedName) => readonly string[];
  /** The elements that can have the element as a child. */
  readonly parentsOf: (name: ExpandedName) => readonly ExpandedName[];
  /** How many definitions of elements can have it as a child. */
  readonly parentCount: (name: ExpandedName) => number;
  /** Whether it has so few parents that it says what they are. */
  readonly isAtHome: (name: ExpandedName) => boolean;
  /** How often definitions of elements have the attribute. */
  readonly usesOfAttribute: (name: ExpandedName) => number;
};

/** Elements with no more parents than these are at home in them. */
const FEW_PARENTS = 3;
/** With more definitions of parents than these an element is not looked at more closely. */
const MOST_DEFINITIONS = 20;

/** Names that documents invent. */
const MOST_REMEMBERED = 10_000;

const known = new WeakMap<readonly ElementDefinition[], Occurrences>();

/** Made once for a schema, when a document first fails. */
export function occurrencesIn(elements: readonly ElementDefinition[]): Occurrences {
  const made = known.get(elements) ?? gather(elements.filter(isPossibleElement));
  known.set(elements, made);
  return made;
}

function gather(elements: readonly ElementDefinition[]): Occurrences {
  const { parents, attributes } = countUses(elements);
  const definitions = new Map<string, ElementDefinition[]>();
  for (const definition of elements) {
    for (const name of mentionedNames(definition.name)) {
      const others = definitions.get(keyOf(name));
      if (others === undefined) definitions.set(keyOf(name), [definition]);
      else others.push(definition);
    }
  }
  const byLocalName = new Map<string, ExpandedName>();
  const localNames = new Map<string, string[]>();
  for (const name of elements.flatMap((definition) => mentionedNames(definition.name))) {
    if (!byLocalName.has(name.localName)) byLocalName.set(name.localName, name);
    const others = localNames.get(name.namespace);
    if (others === undefined) localNames.set(name.namespace, [name.localName]);
    else others.push(name.localName);
  }
  const near = new Map<string, readonly string[]>();
  const names = new Map<string, readonly ExpandedName[]>();
  const parentsOf = (name: ExpandedName): readonly ExpandedName[] => {
    const key = keyOf(name);
    const found = names.get(key) ?? namesOf((definitions.get(key) ?? []).flatMap((own) => parents.get(own) ?? []));
    names.set(key, found);
    return found;
  };
  const counts = new Map<string, number>();
  const parentCount = (name: ExpandedName): number => {
    const key = keyOf(name);
    const found = counts.get(key) ?? new Set((definitions.get(key) ?? []).flatMap((own) => parents.get(own) ?? [])).size;
    counts.set(key, found);
    return found;
  };
  let uses: ReadonlyMap<string, number> | undefined;
  return {
    definitionsOf: (name) => definitions.get(keyOf(name)) ?? [],
    hasElement: (name) => definitions.has(keyOf(name)),
    hasNamespace: (namespace) => localNames.has(namespace),
    elementNamed: (localName) => byLocalName.get(localName),
    nearElements: (name) => {
      const key = keyOf(name);
      const found = near.get(key) ?? nearNames(name.localName, localNames.get(name.namespace) ?? []).map((one) => one.name);
      if (near.size < MOST_REMEMBERED) near.set(key, found);
      return found;
    },
    parentsOf,
    parentCount,
    isAtHome: (name) => {
      const count = parentCount(name);
      // several definitions may have one name
      return count <= FEW_PARENTS || (count <= MOST_DEFINITIONS && parentsOf(name).length <= FEW_PARENTS);
    },
    usesOfAttribute: (name) => {
      uses ??= usesByName(attributes);
      return uses.get(keyOf(name)) ?? 0;
    },
  };
}

/** Each name once. */
function namesOf(definitions: readonly ElementDefinition[]): readonly ExpandedName[] {
  const all = [...new Set(definitions)].flatMap(({ name }) => mentionedNames(name));
  return [...new Map(all.map((name) => [keyOf(name), name])).values()];
}

function usesByName(attributes: Uses['attributes']): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const [attribute, count] of attributes) {
    for (const name of mentionedNames(attribute.name)) uses.set(keyOf(name), (uses.get(keyOf(name)) ?? 0) + count);
  }
  return uses;
}

type Uses = {
  readonly parents: ReadonlyMap<ElementDefinition, readonly ElementDefinition[]>;
  readonly attributes: ReadonlyMap<PatternOf<'attribute'>, number>;
};

/**
 * Hot for large schemas, whose contents have much in common: one walk through each content, with a mark by pattern in place of
 * a set of its own.
 */
function countUses(elements: readonly ElementDefinition[]): Uses {
  const parents = new Map<ElementDefinition, ElementDefinition[]>();
  const attributes = new Map<PatternOf<'attribute'>, number>();
  const seenBy = new Marks();
  const waiting: Pattern[] = [];
  for (const [index, parent] of elements.entries()) {
    waiting.push(parent.content);
    for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
      if (seenBy.mark(pattern.id, index + 1) || !isPossible(pattern)) continue;
      if (pattern.kind === 'element') {
        const others = parents.get(pattern.definition);
        if (others === undefined) parents.set(pattern.definition, [parent]);
        else others.push(parent);
      } else if (pattern.kind === 'attribute') attributes.set(pattern, (attributes.get(pattern) ?? 0) + 1);
      else if (pattern.kind === 'choice') for (const alternative of pattern.alternatives) waiting.push(alternative);
      else if (pattern.kind === 'group' || pattern.kind === 'interleave') waiting.push(pattern.left, pattern.right);
      else if (pattern.kind === 'oneOrMore') waiting.push(pattern.content);
    }
  }
  return { parents, attributes };
}

/** Numbers by pattern, 0 at first. */
class Marks {
  #marks = new Int32Array(FIRST_MARKS);

  /** Sets the mark of a pattern; whether it was that already. */
  mark(id: number, mark: number): boolean {
    if (id >= this.#marks.length) {
      const longer = new Int32Array(id * 2);
      longer.set(this.#marks);
      this.#marks = longer;
    }
    const isSame = this.#marks[id] === mark;
    this.#marks[id] = mark;
    return isSame;
  }
}

const FIRST_MARKS = 20_000;

/** One string for an expanded name. */
export function keyOf(name: ExpandedName): string {
  return `{${name.namespace}}${name.localName}`;
}
