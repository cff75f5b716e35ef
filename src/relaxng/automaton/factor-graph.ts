// Attributes that depend on one another, as states between which each of them moves.
import type { Derivatives } from '../derivative/derivatives.ts';
import { possibleAttributes } from '../derivative/first-names.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { AutomatonLimits } from './automaton-limits.ts';
import { aftersOf } from './first-tags.ts';
import type { NameSymbols } from './name-symbols.ts';
import { inSchemaOrder } from './schema-order.ts';

export type FactorNode = {
  /** The attributes that may still come. */
  readonly pattern: Pattern;
  moves: ReadonlyMap<number, FactorNodeMove>;
};

/** See `FactorMove`. */
export type FactorNodeMove = { readonly values: readonly Pattern[]; readonly next: readonly (FactorNode | undefined)[] };

/** `symbols`: the names that the factor decides about, ascending. */
export type Factor = { readonly start: FactorNode; readonly size: number; readonly symbols: readonly number[] };

const NO_MOVES: FactorNode['moves'] = new Map();

export class FactorGraph {
  readonly #derivatives: Derivatives;
  readonly #symbols: NameSymbols;
  readonly #limits: AutomatonLimits;
  readonly #nodes = new Map<Pattern, FactorNode>();
  readonly #known = new Map<Pattern, Factor | undefined>();

  constructor(derivatives: Derivatives, symbols: NameSymbols, limits: AutomatonLimits) {
    this.#derivatives = derivatives;
    this.#symbols = symbols;
    this.#limits = limits;
  }

  /** Of a pattern of nothing but attributes; undefined where it is too large. */
  of(pattern: Pattern): Factor | undefined {
    if (!this.#known.has(pattern)) this.#known.set(pattern, this.#explore(pattern));
    return this.#known.get(pattern);
  }

  #explore(pattern: Pattern): Factor | undefined {
    const start = this.#node(pattern);
    const seen = new Set([start]);
    for (const node of seen) {
      if (node.moves === NO_MOVES) node.moves = this.#movesOf(node);
      for (const { values, next } of node.moves.values()) {
        if (values.length > this.#limits.factorValues) return undefined;
        for (const state of next) if (state !== undefined) seen.add(state);
      }
      if (seen.size > this.#limits.factorStates) return undefined;
    }
    return { start, size: seen.size, symbols: this.#symbolsOf(pattern) };
  }

  #node(pattern: Pattern): FactorNode {
    const known = this.#nodes.get(pattern);
    if (known !== undefined) return known;
    const node: FactorNode = { pattern, moves: NO_MOVES };
    this.#nodes.set(pattern, node);
    return node;
  }

  #symbolsOf(pattern: Pattern): readonly number[] {
    const symbols = possibleAttributes(pattern).flatMap(({ name }) => this.#symbols.of(name));
    return [...new Set(symbols)].sort((a, b) => a - b);
  }

  #movesOf({ pattern }: FactorNode): FactorNode['moves'] {
    const made = new Map<Pattern, FactorNodeMove>();
    const moves = new Map<number, FactorNodeMove>();
    for (const symbol of this.#symbolsOf(pattern)) {
      const derived = this.#derivatives.attributeName(pattern, symbol);
      if (derived.kind === 'notAllowed') continue;
      const move = made.get(derived) ?? this.#move(derived);
      made.set(derived, move);
      moves.set(symbol, move);
    }
    return moves;
  }

  #move(derived: Pattern): FactorNodeMove {
    const ways = aftersOf(derived);
    const values = inSchemaOrder(ways.map(({ content }) => content));
    if (values.length > this.#limits.factorValues) return { values, next: [] };
    const next = Array.from({ length: (1 << values.length) - 1 }, (_, index) => {
      const matched = values.filter((_, bit) => ((index + 1) & (1 << bit)) !== 0);
      const left = ways.filter(({ content }) => matched.includes(content));
      const rest = this.#derivatives.patterns.choiceOf(left.map((way) => way.next));
      return rest.kind === 'notAllowed' ? undefined : this.#node(rest);
    });
    return { values, next };
  }
}
