// A schema with what it refers to put in its place: include (specification §4.7), externalRef (§4.5), inherited namespaces (§4.8).

import { annotated } from './annotated.ts';
import type {
  Annotations,
  Bindings,
  Comment,
  GrammarNode,
  NameClassNode,
  NamespaceName,
  PatternNode,
  SchemaTree,
} from './schema-tree.ts';

/** Files that are put in, each as often as it is referred to: references to references can double without end. */
export const MOST_INLINED = 2000;

type Include = Extract<GrammarNode, { kind: 'include' }>;
type ExternalRef = Extract<PatternNode, { kind: 'externalRef' }>;

/** `trees`: all files by location, and none of them leads back to itself. Undefined where too many files would be put in. */
export function inlineReferences(main: SchemaTree, trees: ReadonlyMap<string, SchemaTree>): SchemaTree | undefined {
  const inliner = new Inliner(trees);
  const pattern = inliner.pattern(main.pattern, undefined);
  if (inliner.isTooMuch) return undefined;
  return { ...main, pattern, ...inliner.prefixesWith(main) };
}

class Inliner {
  readonly #trees: ReadonlyMap<string, SchemaTree>;
  readonly #used = new Set<SchemaTree>();
  #count = 0;

  constructor(trees: ReadonlyMap<string, SchemaTree>) {
    this.#trees = trees;
  }

  get isTooMuch(): boolean {
    return this.#count > MOST_INLINED;
  }

  /** Those of the main schema come first: a name whose prefix means something else there gets another one. */
  prefixesWith({ prefixes, datatypePrefixes }: SchemaTree): Pick<SchemaTree, 'prefixes' | 'datatypePrefixes'> {
    const allPrefixes = new Map(prefixes);
    const allLibraries = new Map(datatypePrefixes);
    for (const tree of this.#used) {
      for (const [prefix, namespace] of tree.prefixes) {
        if (prefix !== '' && namespace !== undefined && !allPrefixes.has(prefix)) allPrefixes.set(prefix, namespace);
      }
      for (const [prefix, library] of tree.datatypePrefixes) {
        if (!allLibraries.has(prefix)) allLibraries.set(prefix, library);
      }
    }
    return { prefixes: allPrefixes, datatypePrefixes: allLibraries };
  }

  /** `inherited`: the namespace that an absent one stands for here. */
  pattern(node: PatternNode, inherited: NamespaceName): PatternNode {
    switch (node.kind) {
      case 'element':
      case 'attribute':
        return { ...node, name: nameClass(node.name, inherited), content: this.#patterns(node.content, inherited) };
      case 'value':
        return { ...node, namespace: node.namespace ?? inherited, bindings: bound(node.bindings, inherited) };
      case 'data':
        return {
          ...node,
          bindings: bound(node.bindings, inherited),
          ...(node.except === undefined ? {} : { except: this.#patterns(node.except, inherited) }),
        };
      case 'externalRef':
        return this.#external(node, inherited);
      case 'grammar':
        return { ...node, content: this.#members(node.content, inherited) };
      case 'ref':
      case 'parentRef':
      case 'empty':
      case 'text':
      case 'notAllowed':
        return node;
      default:
        return { ...node, content: this.#patterns(node.content, inherited) };
    }
  }

  #patterns(nodes: readonly PatternNode[], inherited: NamespaceName): readonly PatternNode[] {
    return nodes.map((node) => this.pattern(node, inherited));
  }

  #members(nodes: readonly GrammarNode[], inherited: NamespaceName): readonly GrammarNode[] {
    return nodes.map((node): GrammarNode => {
      switch (node.kind) {
        case 'start':
        case 'define':
          return { ...node, content: this.#patterns(node.content, inherited) };
        case 'div':
          return { ...node, content: this.#members(node.content, inherited) };
        case 'include':
          return this.#included(node, inherited);
        case 'grammar-annotation':
          return node;
        default:
          return node satisfies never;
      }
    });
  }

  #treeOf({ location }: Include | ExternalRef): SchemaTree | undefined {
    this.#count += 1;
    const tree = this.isTooMuch ? undefined : this.#trees.get(location);
    if (tree !== undefined) this.#used.add(tree);
    return tree;
  }

  /** Annotations of the reference stand on a group around the pattern, which means the same. */
  #external(node: ExternalRef, inherited: NamespaceName): PatternNode {
    const tree = this.#treeOf(node);
    if (tree === undefined) return node;
    const { annotations, origin } = node;
    const pattern = this.pattern(tree.pattern, node.namespace ?? inherited);
    const comments = [...tree.before, ...tree.after];
    if (annotations === undefined && comments.length === 0) return pattern;
    const own = { ...annotations, before: [...(annotations?.before ?? []), ...comments] };
    return annotated<PatternNode>({ kind: 'group', content: [pattern], origin }, own);
  }

  /** A div with theirs, less what is overridden, and then the overriding ones. */
  #included(node: Include, inherited: NamespaceName): GrammarNode {
    const { annotations, origin } = node;
    const tree = this.#treeOf(node);
    const overriding = this.#members(node.content, inherited);
    const names = new Set(namesIn(overriding));
    const theirs = tree?.pattern.kind === 'grammar' ? this.#members(tree.pattern.content, node.namespace ?? inherited) : [];
    const inner: GrammarNode = {
      kind: 'div',
      content: without(theirs, names),
      origin,
      ...ofGrammar(tree?.pattern.annotations, [...(tree?.before ?? []), ...(tree?.after ?? [])]),
    };
    return { kind: 'div', content: [inner, ...overriding], origin, ...(annotations === undefined ? {} : { annotations }) };
  }
}

/** What stood before and behind the grammar stands before the div. */
function ofGrammar(given: Annotations | undefined, comments: readonly Comment[]): { readonly annotations?: Annotations } {
  if (given === undefined && comments.length === 0) return {};
  const { attributes = [], leading = [], trailing = [], before = [], following = [] } = given ?? {};
  return { annotations: { attributes, leading, trailing, following, before: [...comments, ...before] } };
}

/** The name of the start: no define can have it, since it is no NCName. */
const START = '<start>';

function nameOf(node: GrammarNode): string | undefined {
  return node.kind === 'start' ? START : node.kind === 'define' ? node.name : undefined;
}

function namesIn(nodes: readonly GrammarNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'div' ? namesIn(node.content) : (nameOf(node) ?? [])));
}

function without(nodes: readonly GrammarNode[], names: ReadonlySet<string>): readonly GrammarNode[] {
  if (names.size === 0) return nodes;
  return nodes.flatMap((node): readonly GrammarNode[] => {
    if (node.kind === 'div') return [{ ...node, content: without(node.content, names) }];
    const name = nameOf(node);
    return name !== undefined && names.has(name) ? [] : [node];
  });
}

function nameClass(node: NameClassNode, inherited: NamespaceName): NameClassNode {
  switch (node.kind) {
    case 'name':
      return { ...node, namespace: node.namespace ?? inherited };
    case 'nsName': {
      const except = node.except === undefined ? {} : { except: nameClass(node.except, inherited) };
      return { ...node, namespace: node.namespace ?? inherited, ...except };
    }
    case 'anyName':
      return node.except === undefined ? node : { ...node, except: nameClass(node.except, inherited) };
    case 'nameChoice':
      return { ...node, alternatives: node.alternatives.map((one) => nameClass(one, inherited)) };
    default:
      return node satisfies never;
  }
}

function bound(bindings: Bindings, inherited: NamespaceName): Bindings {
  if (inherited === undefined || ![...bindings.values()].includes(undefined)) return bindings;
  return new Map([...bindings].map(([prefix, namespace]) => [prefix, namespace ?? inherited]));
}
