// Grows one random valid document as a tree, by walking patterns (RELAX NG specification §6.2). Elements are filled in random
// order, so that what the size allows is spread over the whole tree. Single use.

import { tokensOf } from '../../../src/relaxng/derivative/match-value.ts';
import type { IdTypes } from '../../../src/relaxng/identity/id-types-of.ts';
import type { NameAlphabet } from '../../../src/relaxng/pattern/name-alphabet.ts';
import type { ElementDefinition, Pattern, PatternOf } from '../../../src/relaxng/pattern/pattern.ts';
import { type ExpandedName, isOpen, type NameClass } from '../../../src/relaxng/simplify/name-class.ts';
import type { Random } from '../random.ts';
import { type ContentNode, DeadEnd, type ElementNode, type Piece, plain, type Value } from './document-node.ts';
import { hostileText, whiteSpace } from './hostile-text.ts';
import { isAttributeName, type NameInventor } from './invent-name.ts';
import type { PatternCosts, WayTo } from './pattern-costs.ts';
import type { ValueMaker } from './value-maker.ts';

export type GrowthPlan = {
  readonly costs: PatternCosts;
  readonly names: NameInventor;
  readonly values: ValueMaker;
  readonly alphabet: NameAlphabet;
  readonly idTypes: IdTypes;
  readonly random: Random;
  /** About how many elements the document may have beyond the least number. */
  readonly size: number;
  /** Where the document should go, until it is there. */
  readonly way: WayTo | undefined;
};

/** A tree whose references to identifiers are still open; `ids` are those there are. */
export type Grown = { readonly root: ElementNode; readonly ids: ReadonlySet<string> };

/** The longest run of one repeated pattern. */
const MAX_REPETITIONS = 25;
const MAX_TEXTS = 3;
/** Tries to find an identifier that is not taken. */
const ID_ATTEMPTS = 40;

type Steer = 'to-goal' | 'free';
type Pending = { readonly node: ElementNode; readonly definition: ElementDefinition; readonly steer: Steer };

export class DocumentGrower {
  readonly #plan: GrowthPlan;
  readonly #random: Random;
  /** Probability that what is optional is there. */
  readonly #eagerness: number;
  /** Probability that what was repeated is repeated again. */
  readonly #persistence: number;
  readonly #pending: Pending[] = [];
  readonly #ids = new Set<string>();
  #remaining: number;

  constructor(plan: GrowthPlan) {
    this.#plan = plan;
    this.#random = plan.random;
    this.#remaining = plan.size;
    this.#eagerness = plan.random.pick([0.05, 0.2, 0.5, 0.9]);
    this.#persistence = plan.random.pick([0.3, 0.6, 0.85]);
  }

  /** @throws {DeadEnd} */
  grow(start: Pattern): Grown {
    const root = this.#walk(start, this.#plan.way === undefined ? 'free' : 'to-goal', undefined).find(isElement);
    if (root === undefined) throw new DeadEnd('no root element');
    while (this.#pending.length > 0) {
      const [next] = this.#pending.splice(this.#random.below(this.#pending.length), 1);
      if (next !== undefined) this.#fill(next);
    }
    return { root, ids: this.#ids };
  }

  #fill({ node, definition, steer }: Pending): void {
    this.#remaining += this.#plan.costs.of(definition.content);
    node.children.push(...this.#walk(definition.content, steer, node));
  }

  /** A match of the pattern: attributes go to `parent`, what stands in its content is returned. */
  #walk(pattern: Pattern, steer: Steer, parent: ElementNode | undefined): readonly ContentNode[] {
    switch (pattern.kind) {
      case 'empty':
        return [];
      case 'text':
        return this.#texts();
      case 'choice':
        return this.#walk(this.#alternative(pattern, steer), steer, parent);
      case 'group':
      case 'interleave':
        return this.#both(pattern, steer, parent);
      case 'oneOrMore':
        return this.#repeat(pattern, steer, parent);
      case 'element':
        return [this.#element(pattern.definition, steer)];
      case 'attribute':
        if (parent === undefined) throw new Error('an attribute without an element');
        this.#attribute(pattern, parent);
        return [];
      case 'data':
      case 'value':
      case 'list':
        return [{ kind: 'typed', value: this.#value(pattern) }];
      case 'notAllowed':
      case 'after':
        throw new Error(`the walk came to ${pattern.kind}`);
      default:
        return pattern satisfies never;
    }
  }

  #texts(): readonly ContentNode[] {
    return Array.from({ length: this.#random.below(MAX_TEXTS + 1) }, () => ({
      kind: 'text',
      value: plain(hostileText(this.#random)),
    }));
  }

  #alternative({ alternatives }: PatternOf<'choice'>, steer: Steer): Pattern {
    const { costs, way } = this.#plan;
    const possible = alternatives.filter((alternative) => costs.of(alternative) < Number.POSITIVE_INFINITY);
    if (steer === 'to-goal' && way !== undefined) return this.#random.pick(leastBy(possible, (it) => way.distance(it)));
    const affordable = possible.filter((alternative) => costs.of(alternative) <= this.#remaining);
    if (affordable.length === 0) return this.#random.pick(leastBy(possible, (it) => costs.of(it)));
    const more = affordable.filter(({ kind }) => kind !== 'empty');
    const isLeftOut = more.length === 0 || (more.length < affordable.length && !this.#random.chance(this.#eagerness));
    return this.#random.pick(isLeftOut ? affordable.filter(({ kind }) => kind === 'empty') : more);
  }

  #both(pattern: PatternOf<'group' | 'interleave'>, steer: Steer, parent: ElementNode | undefined): readonly ContentNode[] {
    const { left, right } = pattern;
    const { way } = this.#plan;
    const isLeftNearer = way === undefined || way.distance(left) <= way.distance(right);
    const first = this.#walk(left, isLeftNearer ? steer : 'free', parent);
    const second = this.#walk(right, isLeftNearer ? 'free' : steer, parent);
    return pattern.kind === 'group' ? [...first, ...second] : this.#interleaved(first, second);
  }

  /** §6.2.5: each keeps its order. */
  #interleaved(first: readonly ContentNode[], second: readonly ContentNode[]): readonly ContentNode[] {
    const result: ContentNode[] = [];
    for (let a = 0, b = 0; a < first.length || b < second.length; ) {
      const isFirst = this.#random.below(first.length - a + second.length - b) < first.length - a;
      const next = isFirst ? first[a++] : second[b++];
      if (next !== undefined) result.push(next);
    }
    return result;
  }

  #repeat({ content }: PatternOf<'oneOrMore' | 'list'>, steer: Steer, parent: ElementNode | undefined): readonly ContentNode[] {
    const result = [...this.#walk(content, steer, parent)];
    const cost = this.#plan.costs.of(content);
    if (canComeOnceOnly(content)) return result;
    for (let count = 1; count < MAX_REPETITIONS; count++) {
      if (cost > this.#remaining || !this.#random.chance(this.#persistence)) break;
      result.push(...this.#walk(content, 'free', parent));
    }
    return result;
  }

  #element(definition: ElementDefinition, steer: Steer): ElementNode {
    const name = this.#name(definition.name, () => true);
    const node: ElementNode = { kind: 'element', name, attributes: [], children: [] };
    const { costs, way } = this.#plan;
    this.#pending.push({ node, definition, steer: definition.index === way?.goal ? 'free' : steer });
    // The least that its content will need is set aside.
    this.#remaining -= 1 + costs.of(definition.content);
    return node;
  }

  #name(nameClass: NameClass, isFree: (name: ExpandedName) => boolean): ExpandedName {
    const name = this.#plan.names.invent(nameClass, this.#random, isFree);
    if (name === undefined) throw new DeadEnd('no name is left');
    return name;
  }

  #attribute(pattern: PatternOf<'attribute'>, parent: ElementNode): void {
    const { alphabet, idTypes } = this.#plan;
    const isFree = (name: ExpandedName): boolean =>
      isAttributeName(name) && !parent.attributes.some((other) => isSameName(other.name, name));
    const name = this.#name(pattern.name, isFree);
    const types = idTypes.get(alphabet.symbol(parent.name.namespace, parent.name.localName));
    const idType = types?.get(alphabet.symbol(name.namespace, name.localName));
    const value = idType === 'ID' ? this.#identifier(pattern.value) : this.#value(pattern.value);
    parent.attributes.push({ name, value });
    this.#remaining -= this.#plan.costs.of(pattern);
  }

  #identifier(pattern: Pattern): Value {
    for (let attempt = 0; attempt < ID_ATTEMPTS; attempt++) {
      const value = this.#value(pattern);
      const [id, ...others] = tokensOf(textOf(value));
      if (id === undefined || others.length > 0 || this.#ids.has(id)) continue;
      this.#ids.add(id);
      return value;
    }
    throw new DeadEnd('no identifier is left');
  }

  /** A string that the pattern matches. */
  #value(pattern: Pattern): Value {
    switch (pattern.kind) {
      case 'empty':
        return this.#random.chance(0.9) ? [] : plain(whiteSpace(this.#random));
      case 'text':
        return this.#random.chance(0.1) ? [] : plain(hostileText(this.#random));
      case 'choice':
        return this.#value(this.#alternative(pattern, 'free'));
      case 'group':
      case 'interleave':
        return [...this.#value(pattern.left), ...this.#value(pattern.right)];
      case 'oneOrMore':
        return this.#value(pattern.content);
      case 'list':
        return this.#joined(this.#tokens(pattern.content));
      case 'data':
        return this.#found(this.#plan.values.data(pattern, this.#random, 'whole'));
      case 'value':
        return this.#found(this.#plan.values.value(pattern, this.#random, 'whole'));
      case 'attribute':
      case 'element':
      case 'notAllowed':
      case 'after':
        throw new Error(`a value cannot be ${pattern.kind}`);
      default:
        return pattern satisfies never;
    }
  }

  #found(value: Value | undefined): Value {
    if (value === undefined) throw new DeadEnd('no value was found');
    return value;
  }

  /** §6.2.7: the tokens of a list that the pattern matches. */
  #tokens(pattern: Pattern): readonly Value[] {
    switch (pattern.kind) {
      case 'empty':
        return [];
      case 'choice':
        return this.#tokens(this.#alternative(pattern, 'free'));
      case 'group':
        return [...this.#tokens(pattern.left), ...this.#tokens(pattern.right)];
      case 'oneOrMore': {
        const count = 1 + (this.#random.chance(this.#persistence) ? this.#random.below(5) : 0);
        return Array.from({ length: count }, () => this.#tokens(pattern.content)).flat();
      }
      case 'data':
        return [this.#found(this.#plan.values.data(pattern, this.#random, 'token'))];
      case 'value':
        return [this.#found(this.#plan.values.value(pattern, this.#random, 'token'))];
      default:
        throw new Error(`a list cannot hold ${pattern.kind}`);
    }
  }

  #joined(tokens: readonly Value[]): Value {
    const space = (text: string): Piece => ({ kind: 'text', text });
    const between = (): string => (this.#random.chance(0.8) ? ' ' : whiteSpace(this.#random));
    const edge = (): string => (this.#random.chance(0.95) ? '' : whiteSpace(this.#random));
    const pieces = tokens.flatMap((token, index) => (index === 0 ? token : [space(between()), ...token]));
    return [space(edge()), ...pieces, space(edge())];
  }
}

function isElement(node: ContentNode): node is ElementNode {
  return node.kind === 'element';
}

function isSameName(a: ExpandedName, b: ExpandedName): boolean {
  return a.localName === b.localName && a.namespace === b.namespace;
}

function textOf(value: Value): string {
  return value.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
}

/** Whether a repetition needs an attribute that an element has once. */
function canComeOnceOnly(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'attribute':
      return !isOpen(pattern.name);
    case 'choice':
      return pattern.alternatives.some(canComeOnceOnly);
    case 'group':
    case 'interleave':
      return canComeOnceOnly(pattern.left) || canComeOnceOnly(pattern.right);
    case 'oneOrMore':
      return canComeOnceOnly(pattern.content);
    default:
      return false;
  }
}

function leastBy<T>(items: readonly T[], measure: (item: T) => number): readonly T[] {
  const least = Math.min(...items.map(measure));
  return items.filter((item) => measure(item) === least);
}
