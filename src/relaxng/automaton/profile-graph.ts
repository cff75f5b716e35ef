// Ways to read the attributes of a start tag: single attributes as far as they stand for themselves, factors for the rest.
import { possibleAttributes } from '../derivative/first-names.ts';
import type { Pattern, PatternOf, Patterns } from '../pattern/pattern.ts';
import { attributesKey, factorsOf, groupOf } from './attribute-alternatives.ts';
import { NONE } from './automaton.ts';
import { type AutomatonLimits, TooLarge } from './automaton-limits.ts';
import type { Factor, FactorGraph, FactorNode } from './factor-graph.ts';
import type { NameSymbols } from './name-symbols.ts';

/** See `AttributeProfile`. */
export type ProfileNode = {
  readonly actions: ReadonlyMap<number, ActionNode>;
  readonly requiredCount: number;
  readonly factors: readonly FactorNode[];
};

export type ActionNode =
  | { readonly kind: 'single'; readonly value: Pattern; readonly required: number }
  | { readonly kind: 'factor'; readonly slot: number };

/** An attribute whose coming says nothing about others. */
type Single = { readonly symbol: number; readonly value: Pattern; readonly isRequired: boolean };

/** Required attributes that are put into one factor where there are too many: it has two to the power of this many states. */
const SURPLUS = 7;

export class ProfileGraph {
  readonly #patterns: Patterns;
  readonly #factors: FactorGraph;
  readonly #symbols: NameSymbols;
  readonly #limits: AutomatonLimits;
  readonly #nodes = new Map<string, ProfileNode>();
  #actionCount = 0;
  readonly #singles = new Map<Pattern, readonly Single[] | undefined>();

  constructor(patterns: Patterns, factors: FactorGraph, symbols: NameSymbols, limits: AutomatonLimits) {
    this.#patterns = patterns;
    this.#factors = factors;
    this.#symbols = symbols;
    this.#limits = limits;
  }

  /**
   * The profiles one of which must hold, for all of `attributes`: several where a factor would be too large.
   * @throws {TooLarge}
   */
  of(attributes: readonly Pattern[]): readonly ProfileNode[] {
    const made: ProfileNode[] = [];
    const pending = [attributes];
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const blocked = next.find((member) => this.#singlesOf(member) === undefined && this.#factors.of(member) === undefined);
      if (blocked === undefined) made.push(this.#node(next));
      else for (const one of [...withAlternativesOf(blocked, next)].reverse()) pending.unshift(one);
      if (made.length + pending.length > this.#limits.profiles) throw tooManyProfiles(this.#limits);
    }
    return made;
  }

  #node(attributes: readonly Pattern[]): ProfileNode {
    const key = attributesKey(attributes);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    if (this.#actionCount >= this.#limits.calls) {
      throw new TooLarge(`the schema has more than ${this.#limits.calls} places for attributes`);
    }
    const node = this.#make(attributes);
    this.#actionCount += node.actions.size;
    this.#nodes.set(key, node);
    return node;
  }

  #make(attributes: readonly Pattern[]): ProfileNode {
    const singles: Single[] = [];
    const dependent: Pattern[] = [];
    const required: Pattern[] = [];
    for (const member of attributes) {
      const found = this.#singlesOf(member);
      if (found === undefined) dependent.push(member);
      else if (found.some(({ isRequired }) => isRequired)) required.push(member);
      else for (const one of found) singles.push(one);
    }
    const { counted, surplus } = this.#divided(required);
    for (const member of counted) for (const one of this.#singlesOf(member) ?? []) singles.push(one);
    const factors = this.#fitting([...dependent, ...surplus]);
    const actions = actionsOf(singles, factors);
    return { actions, requiredCount: counted.length, factors: factors.map(({ start }) => start) };
  }

  #divided(required: readonly Pattern[]): { readonly counted: readonly Pattern[]; readonly surplus: readonly Pattern[] } {
    const counted = required.slice(0, this.#limits.required);
    const surplus: Pattern[] = [];
    for (let at = counted.length; at < required.length; at += SURPLUS) {
      surplus.push(groupOf(this.#patterns, required.slice(at, at + SURPLUS)));
    }
    return { counted, surplus };
  }

  /** As many factors as a profile can have: the smallest are put together. */
  #fitting(members: readonly Pattern[]): readonly Factor[] {
    const factors = members.map((pattern) => ({ pattern, factor: this.#factor(pattern) }));
    while (factors.length > this.#limits.factors) {
      factors.sort((a, b) => a.factor.size - b.factor.size);
      const pattern = groupOf(
        this.#patterns,
        factors.splice(0, 2).map((smallest) => smallest.pattern),
      );
      factors.push({ pattern, factor: this.#factor(pattern) });
    }
    return factors.map(({ factor }) => factor);
  }

  #factor(pattern: Pattern): Factor {
    const factor = this.#factors.of(pattern);
    if (factor === undefined) throw tooDependent();
    return factor;
  }

  /** Undefined for a factor: attributes that depend on one another. */
  #singlesOf(member: Pattern): readonly Single[] | undefined {
    if (!this.#singles.has(member)) this.#singles.set(member, this.#findSingles(member));
    return this.#singles.get(member);
  }

  #findSingles(member: Pattern): readonly Single[] | undefined {
    const parts = partsOf(member);
    if (parts === undefined) return undefined;
    const [first, ...others] = parts.attributes;
    if (first === undefined) return undefined;
    const isOneName = first.name.kind === 'name' && others.every(({ name }) => isSameName(name, first.name));
    if (!isOneName && !parts.isFree) return undefined;
    const symbols = [...new Set(possibleAttributes(member).flatMap(({ name }) => this.#symbols.of(name)))];
    return symbols.map((symbol) => {
      const here = parts.attributes.filter(({ name }) => this.#symbols.of(name).includes(symbol));
      return { symbol, value: this.#patterns.choiceOf(here.map(({ value }) => value)), isRequired: !parts.isOptional };
    });
  }
}

type Parts = {
  readonly attributes: readonly PatternOf<'attribute'>[];
  readonly isOptional: boolean;
  /** Any number of them may come, none included. */
  readonly isFree: boolean;
};

/** The attributes of a choice of attributes and repetitions of such choices; undefined where there is more in it. */
function partsOf(member: Pattern): Parts | undefined {
  const attributes: PatternOf<'attribute'>[] = [];
  let alternativeCount = 0;
  let isRepeated = false;
  for (const alternative of alternativesOf(member)) {
    if (alternative.kind === 'empty') continue;
    alternativeCount += 1;
    if (alternative.kind === 'oneOrMore') isRepeated = true;
    for (const inner of alternative.kind === 'oneOrMore' ? alternativesOf(alternative.content) : [alternative]) {
      if (inner.kind === 'attribute') attributes.push(inner);
      else if (inner.kind !== 'empty') return undefined;
    }
  }
  const isOptional = member.isNullable;
  return { attributes, isOptional, isFree: isOptional && isRepeated && alternativeCount === 1 };
}

function alternativesOf(pattern: Pattern): readonly Pattern[] {
  return pattern.kind === 'choice' ? pattern.alternatives : [pattern];
}

function isSameName(a: PatternOf<'attribute'>['name'], b: PatternOf<'attribute'>['name']): boolean {
  return a.kind === 'name' && b.kind === 'name' && a.localName === b.localName && a.namespace === b.namespace;
}

function withAlternativesOf(blocked: Pattern, members: readonly Pattern[]): readonly (readonly Pattern[])[] {
  if (blocked.kind !== 'choice') throw tooDependent();
  const others = members.filter((member) => member !== blocked);
  return blocked.alternatives.map((alternative) => [...others, ...factorsOf(alternative)]);
}

function actionsOf(singles: readonly Single[], factors: readonly Factor[]): ReadonlyMap<number, ActionNode> {
  const actions: (readonly [number, ActionNode])[] = [];
  let required = 0;
  for (const { symbol, value, isRequired } of [...singles].sort((a, b) => a.symbol - b.symbol)) {
    actions.push([symbol, { kind: 'single', value, required: isRequired ? required++ : NONE }]);
  }
  for (const [slot, { symbols }] of factors.entries()) {
    for (const symbol of symbols) actions.push([symbol, { kind: 'factor', slot }]);
  }
  const bySymbol = new Map(actions.sort(([a], [b]) => a - b));
  if (bySymbol.size !== actions.length) throw new Error('two attributes of one name (§7.3)');
  return bySymbol;
}

export function tooManyProfiles({ profiles }: AutomatonLimits): TooLarge {
  return new TooLarge(`its attributes can be read in more than ${profiles} ways`);
}

function tooDependent(): TooLarge {
  return new TooLarge('its attributes depend on one another in too many ways');
}
