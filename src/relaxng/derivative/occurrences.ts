// Where a schema uses its elements and attributes: a name that few elements have says more about a place than one they all have.
import { type ExpandedName, mentionedNames } from '../pattern/name-class.ts';
import type { ElementDefinition, Pattern, PatternOf } from '../pattern/pattern.ts';

export type Occurrences = {
  /** The definitions of the element by this very name, not those by a wildcard. */
  readonly definitionsOf: (name: ExpandedName) => readonly ElementDefinition[];
  readonly hasElement: (name: ExpandedName) => boolean;
  /** The elements that can have the element as a child. */
  readonly parentsOf: (name: ExpandedName) => readonly ExpandedName[];
  /** Whether it has so few parents that it says what they are. */
  readonly isAtHome: (name: ExpandedName) => boolean;
  /** How often definitions of elements have the attribute. */
  readonly usesOfAttribute: (name: ExpandedName) => number;
};

/** Elements with no more parents than these are at home in them. */
const FEW_PARENTS = 3;

const known = new WeakMap<readonly ElementDefinition[], Occurrences>();

/** Made once for a schema, when a document first fails. */
export function occurrencesIn(elements: readonly ElementDefinition[]): Occurrences {
  const made = known.get(elements) ?? gather(elements);
  known.set(elements, made);
  return made;
}

function gather(elements: readonly ElementDefinition[]): Occurrences {
  const { parents, attributes } = countUses(elements);
  const byName = new Map<string, Entry>();
  for (const definition of elements) {
    for (const name of mentionedNames(definition.name)) {
      const entry: Entry = byName.get(keyOf(name)) ?? { definitions: [], parents: new Map() };
      byName.set(keyOf(name), entry);
      entry.definitions.push(definition);
      for (const parent of parents.get(definition) ?? []) {
        for (const own of mentionedNames(parent.name)) entry.parents.set(keyOf(own), own);
      }
    }
  }
  const uses = new Map<string, number>();
  for (const [attribute, count] of attributes) {
    for (const name of mentionedNames(attribute.name)) uses.set(keyOf(name), (uses.get(keyOf(name)) ?? 0) + count);
  }
  return {
    definitionsOf: (name) => byName.get(keyOf(name))?.definitions ?? [],
    hasElement: (name) => byName.has(keyOf(name)),
    parentsOf: (name) => [...(byName.get(keyOf(name))?.parents.values() ?? [])],
    isAtHome: (name) => (byName.get(keyOf(name))?.parents.size ?? 0) <= FEW_PARENTS,
    usesOfAttribute: (name) => uses.get(keyOf(name)) ?? 0,
  };
}

type Entry = { readonly definitions: ElementDefinition[]; readonly parents: Map<string, ExpandedName> };

type Uses = {
  readonly parents: ReadonlyMap<ElementDefinition, readonly ElementDefinition[]>;
  readonly attributes: ReadonlyMap<PatternOf<'attribute'>, number>;
};

/** Hot for large schemas, whose contents have much in common: one walk through each content, without a set of its own. */
function countUses(elements: readonly ElementDefinition[]): Uses {
  const parents = new Map<ElementDefinition, ElementDefinition[]>();
  const attributes = new Map<PatternOf<'attribute'>, number>();
  const seenBy = new Map<Pattern, ElementDefinition>();
  const waiting: Pattern[] = [];
  for (const parent of elements) {
    waiting.push(parent.content);
    for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
      if (seenBy.get(pattern) === parent) continue;
      seenBy.set(pattern, parent);
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

/** One string for an expanded name. */
export function keyOf(name: ExpandedName): string {
  return `{${name.namespace}}${name.localName}`;
}
