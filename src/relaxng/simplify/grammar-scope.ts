// A grammar's components with includes merged (§4.7), divs opened (§4.11) and definitions of one name together (§4.17).

import type { SchemaProblems } from '../syntax/schema-problems.ts';
import type { Combine, GrammarNode, Origin, PatternNode } from '../syntax/schema-tree.ts';
import type { SchemaLoader } from './load-schema.ts';

/** What a pattern is read against: where inherited namespace names come from, and which files are being included. */
export type Environment = {
  /** The namespace name that an absent one inherits (§4.8). */
  readonly namespace: string;
  /** Locations of the files around, the outermost first: a file among them must not be read again (§4.5, §4.6). */
  readonly files: readonly string[];
};

/** One `start` or `define` element as written. */
export type DefinitionPart = {
  readonly content: readonly PatternNode[];
  readonly combine?: Combine;
  readonly environment: Environment;
  readonly origin: Origin;
};

/** Every part of one name. */
export type Definition = { readonly name: string; readonly parts: DefinitionPart[] };

/** The name of the start in a scope's table: no define can have it, since it is no NCName. */
export const START = '<start>';

export class GrammarScope {
  readonly definitions: Map<string, Definition> = new Map();
  readonly parent: GrammarScope | undefined;

  constructor(parent: GrammarScope | undefined) {
    this.parent = parent;
  }

  add(name: string, part: DefinitionPart): void {
    const definition = this.definitions.get(name) ?? { name, parts: [] };
    definition.parts.push(part);
    this.definitions.set(name, definition);
  }
}

type Component = { readonly name: string; readonly part: DefinitionPart };

export type ScopeServices = { readonly loader: SchemaLoader; readonly problems: SchemaProblems };

export function buildScope(
  content: readonly GrammarNode[],
  environment: Environment,
  parent: GrammarScope | undefined,
  services: ScopeServices,
): GrammarScope {
  const scope = new GrammarScope(parent);
  for (const { name, part } of components(content, environment, services)) scope.add(name, part);
  for (const definition of scope.definitions.values()) checkCombine(definition, services.problems);
  return scope;
}

function components(content: readonly GrammarNode[], environment: Environment, services: ScopeServices): readonly Component[] {
  return content.flatMap((node): readonly Component[] => {
    switch (node.kind) {
      case 'start':
        return [{ name: START, part: { ...node, environment } }];
      case 'define':
        return [{ name: node.name, part: { ...node, environment } }];
      case 'div':
        return components(node.content, environment, services);
      case 'include':
        return included(node, environment, services);
      case 'grammar-annotation':
        return [];
      default:
        return node satisfies never;
    }
  });
}

/** §4.7: the included components without those that the include overrides, then the overriding ones. */
function included(
  node: Extract<GrammarNode, { kind: 'include' }>,
  environment: Environment,
  services: ScopeServices,
): readonly Component[] {
  const overriding = components(node.content, environment, services);
  const tree = loadOnce(node, environment, services);
  if (tree === undefined) return overriding;
  if (tree.pattern.kind !== 'grammar') {
    services.problems.report('rng/include-not-grammar', node.origin, {
      message: `${node.href} is included and must be a grammar; it is ${tree.pattern.kind}`,
      advice: 'use externalRef for a schema that is a single pattern',
    });
    return overriding;
  }
  const inner = {
    namespace: node.namespace ?? environment.namespace,
    files: [...environment.files, node.location],
  };
  const theirs = components(tree.pattern.content, inner, services);
  const overridden = new Set(overriding.map(({ name }) => name));
  checkOverrides(overriding, theirs, node.href, services.problems);
  return [...theirs.filter(({ name }) => !overridden.has(name)), ...overriding];
}

function checkOverrides(
  overriding: readonly Component[],
  theirs: readonly Component[],
  href: string,
  problems: SchemaProblems,
): void {
  const defined = new Set(theirs.map(({ name }) => name));
  for (const { name, part } of overriding) {
    if (defined.has(name)) continue;
    const what = name === START ? 'a start' : `a definition of ${name}`;
    problems.report('rng/override-missing', part.origin, {
      message: `${href} has no ${what.replace(/^a /u, '')} to override`,
      advice: `move ${what} out of the include, or correct its name`,
    });
  }
}

/** The tree that an include or externalRef refers to; undefined, and reported, when it is missing or already around. */
export function loadOnce(
  node: { readonly location: string; readonly href: string; readonly origin: Origin },
  environment: Environment,
  services: ScopeServices,
): ReturnType<SchemaLoader['load']> {
  if (environment.files.includes(node.location)) {
    services.problems.report('rng/recursive-include', node.origin, {
      message: `${node.href} leads back to itself: ${[...environment.files, node.location].join(' → ')}`,
      advice: 'take out one of these references',
    });
    return undefined;
  }
  return services.loader.load(node.location, node.origin);
}

/** §4.17: at most one part without `combine`, and the others of one mind. */
function checkCombine(definition: Definition, problems: SchemaProblems): void {
  const what = definition.name === START ? 'start' : definition.name;
  const [, second] = definition.parts.filter((part) => part.combine === undefined);
  if (second !== undefined) {
    problems.report('rng/combine-missing', second.origin, {
      message: `${what} is defined more than once without combine`,
      advice: 'say combine="choice" or combine="interleave" (compact: |= or &=), or rename one of them',
    });
  }
  const combining = definition.parts.filter((part) => part.combine !== undefined);
  const other = combining.find((part) => part.combine !== combining[0]?.combine);
  if (other !== undefined) {
    problems.report('rng/combine-conflict', other.origin, {
      message: `${what} is combined both by choice and by interleave`,
      advice: 'use one of them in every definition',
    });
  }
}
