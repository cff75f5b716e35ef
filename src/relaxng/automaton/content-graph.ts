// The states that the content of elements leads through, and the start tags between them.
import type { Derivatives } from '../derivative/derivatives.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { AutomatonLimits } from './automaton-limits.ts';
import { type Bag, type Bagged, baggedBy } from './bag.ts';
import type { CallNode, ContentMoves, ContentNode, OpeningNode } from './content-node.ts';
import { aftersOf, FirstTags } from './first-tags.ts';
import type { NameSymbols } from './name-symbols.ts';
import { inSchemaOrder } from './schema-order.ts';

export class ContentGraph {
  readonly #derivatives: Derivatives;
  readonly #limits: AutomatonLimits;
  readonly #firstTags: FirstTags;
  readonly #symbols: NameSymbols;
  readonly #bagged = new Map<Pattern, Bagged | undefined>();
  readonly #bagNodes = new Map<Bag, Map<Pattern, ContentNode>>();
  readonly #nodes = new Map<string, ContentNode>();
  readonly #openings = new Map<string, OpeningNode>();
  /** How many nodes have their moves. */
  exploredCount = 0;
  /** Of all that have been explored. */
  callCount = 0;

  constructor(derivatives: Derivatives, symbols: NameSymbols, limits: AutomatonLimits) {
    this.#derivatives = derivatives;
    this.#limits = limits;
    this.#symbols = symbols;
    this.#firstTags = new FirstTags(derivatives.patterns, symbols);
  }

  /** Undefined where no component can match. */
  node(components: readonly Pattern[]): ContentNode | undefined {
    if (components.every(({ kind }) => kind === 'notAllowed')) return undefined;
    const bagged = this.#baggedOf(components);
    if (bagged !== undefined) return this.#bagNode(bagged.rest, bagged.bag);
    const key = keyOf(components);
    let node = this.#nodes.get(key);
    if (node === undefined) {
      const isTyped = components.some((component) => this.#derivatives.isTyped(component));
      node = { components, isTyped, bag: undefined, moves: undefined };
      this.#nodes.set(key, node);
    }
    return node;
  }

  #baggedOf([only, ...others]: readonly Pattern[]): Bagged | undefined {
    if (only?.kind !== 'interleave' || others.length > 0 || this.#derivatives.isTyped(only)) return undefined;
    const isKnown = this.#bagged.has(only);
    const { patterns } = this.#derivatives;
    const bagged = isKnown
      ? this.#bagged.get(only)
      : baggedBy(only, { patterns, symbols: this.#symbols, fewest: this.#limits.bag });
    this.#bagged.set(only, bagged);
    return bagged;
  }

  /** The state of the operands that are not in the bag. */
  #bagNode(rest: Pattern, bag: Bag): ContentNode | undefined {
    if (rest.kind === 'notAllowed') return undefined;
    const known = this.#bagNodes.get(bag) ?? new Map<Pattern, ContentNode>();
    this.#bagNodes.set(bag, known);
    const node = known.get(rest) ?? { components: [rest], isTyped: false, bag, moves: undefined };
    known.set(rest, node);
    return node;
  }

  movesOf(node: ContentNode): ContentMoves {
    if (node.moves === undefined) {
      node.moves = { text: this.#textOf(node), calls: this.#callsOf(node) };
      this.exploredCount += 1;
      this.callCount += node.moves.calls.size;
    }
    return node.moves;
  }

  #textOf({ components, bag }: ContentNode): ContentNode | undefined {
    return this.#later(
      components.map((component) => this.#derivatives.text(component)),
      bag,
    );
  }

  #callsOf(node: ContentNode): ReadonlyMap<number, CallNode> {
    const { bag } = node;
    const calls = this.#callsOfComponents(node);
    if (bag === undefined) return calls;
    const ofMembers = bag.members.flatMap(({ pattern }) =>
      [...this.#firstTags.of(pattern)].map(([symbol, derived]) => [symbol, this.#memberCall(derived, symbol, node)] as const),
    );
    return new Map([...calls, ...ofMembers].sort(([a], [b]) => a - b));
  }

  /** A call of a member: whatever it was, the state is the same after. */
  #memberCall(derived: Pattern, symbol: number, node: ContentNode): CallNode {
    const contents = inSchemaOrder(aftersOf(derived).map(({ content }) => content));
    const opening = this.#opening(contents, symbol);
    if (opening.outcome?.kind === 'refused') return { opening, returns: [] };
    return { opening, returns: Array.from({ length: (1 << contents.length) - 1 }, () => node) };
  }

  #callsOfComponents({ components, bag }: ContentNode): ReadonlyMap<number, CallNode> {
    const { notAllowed } = this.#derivatives.patterns;
    const tags = components.map((component) => this.#firstTags.of(component));
    const symbols = [...new Set(tags.flatMap((bySymbol) => [...bySymbol.keys()]))].sort((a, b) => a - b);
    const made = new Map<string, CallNode>();
    const callOf = (symbol: number): CallNode => {
      const derived = tags.map((bySymbol) => bySymbol.get(symbol) ?? notAllowed);
      const key = keyOf(derived);
      const call = made.get(key) ?? this.#call(derived, symbol, bag);
      made.set(key, call);
      return call;
    };
    return new Map(symbols.map((symbol) => [symbol, callOf(symbol)]));
  }

  /** `derived`: by component, the derivative by the start tag. */
  #call(derived: readonly Pattern[], symbol: number, bag: Bag | undefined): CallNode {
    const ways = derived.map(aftersOf);
    const contents = inSchemaOrder(ways.flatMap((afters) => afters.map(({ content }) => content)));
    const opening = this.#opening(contents, symbol);
    if (opening.outcome?.kind === 'refused') return { opening, returns: [] };
    const bits = new Map(contents.map((content, index) => [content, 1 << index]));
    const returns = Array.from({ length: (1 << contents.length) - 1 }, (_, index) => {
      const isEnded = (content: Pattern): boolean => ((bits.get(content) ?? 0) & (index + 1)) !== 0;
      return this.#later(
        ways.map((afters) => {
          const ended = afters.filter(({ content }) => isEnded(content));
          return this.#derivatives.patterns.choiceOf(ended.map(({ next }) => next));
        }),
        bag,
      );
    });
    return { opening, returns };
  }

  #opening(components: readonly Pattern[], symbol: number): OpeningNode {
    const key = keyOf(components);
    let opening = this.#openings.get(key);
    if (opening === undefined) {
      const isTooWide = components.length > this.#limits.width;
      const reason = `it can be read in more than ${this.#limits.width} ways at once`;
      opening = { symbol, components, outcome: isTooWide ? { kind: 'refused', reason } : undefined };
      this.#openings.set(key, opening);
    }
    return opening;
  }

  /**
   * A state after text or a child. No datatype judges its text: data, value and list stand beside nothing but attributes and
   * alternatives (§7.2), and the alternatives that took the text or the child are the ones that are left.
   */
  #later(components: readonly Pattern[], bag: Bag | undefined): ContentNode | undefined {
    const [rest] = components;
    if (bag !== undefined && rest !== undefined) return this.#bagNode(rest, bag);
    const node = this.node(components);
    if (node?.isTyped === true) throw new Error('data beside text or elements (§7.2)');
    return node;
  }
}

function keyOf(patterns: readonly Pattern[]): string {
  const [only] = patterns;
  if (only !== undefined && patterns.length === 1) return String(only.id);
  return patterns.map(({ id }) => id).join(',');
}
