// What the smallest match of each pattern costs, and how far a pattern is from an element: what keeps documents bounded, and
// what leads them to rare elements.
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import type { ElementDefinition, Pattern, PatternOf } from '../../../src/relaxng/pattern/pattern.ts';

/** In elements; `Infinity`: no match can be made. */
export type Cost = number;

/** Against an element. */
const ATTRIBUTE_COST = 0.05;
const VALUE_COST = 0.01;

/** Whether the generator can make a value or find a name for the pattern. */
export type CanMake = (pattern: PatternOf<'data' | 'value' | 'attribute' | 'element'>) => boolean;

export class PatternCosts {
  readonly #elements: readonly ElementDefinition[];
  readonly #canMake: CanMake;
  readonly #makeable = new Map<Pattern, boolean>();
  /** By index of the definition. */
  readonly #elementCosts: Cost[];
  #costs = new Map<Pattern, Cost>();
  /** Definitions that contain a definition, by its index. */
  readonly #parents: ReadonlyMap<number, ReadonlySet<number>>;

  constructor({ elements }: Grammar, canMake: CanMake) {
    this.#elements = elements;
    this.#canMake = canMake;
    this.#elementCosts = elements.map(() => Number.POSITIVE_INFINITY);
    this.#settle();
    this.#parents = this.#parentsOfAll();
  }

  /** Lowers the costs until nothing changes: elements may contain one another. */
  #settle(): void {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      this.#costs = new Map();
      for (const { index, content } of this.#elements) {
        const cost = 1 + this.of(content);
        if (cost >= (this.#elementCosts[index] ?? 0)) continue;
        this.#elementCosts[index] = cost;
        isChanged = true;
      }
    }
  }

  of(pattern: Pattern): Cost {
    const known = this.#costs.get(pattern);
    if (known !== undefined) return known;
    const cost = this.#cost(pattern);
    this.#costs.set(pattern, cost);
    return cost;
  }

  #cost(pattern: Pattern): Cost {
    switch (pattern.kind) {
      case 'empty':
      case 'text':
        return 0;
      case 'notAllowed':
      case 'after':
        return Number.POSITIVE_INFINITY;
      case 'choice':
        return Math.min(...pattern.alternatives.map((alternative) => this.of(alternative)));
      case 'group':
      case 'interleave':
        return this.of(pattern.left) + this.of(pattern.right);
      case 'oneOrMore':
      case 'list':
        return this.of(pattern.content);
      case 'attribute':
        return this.#ifMakeable(pattern, ATTRIBUTE_COST + this.of(pattern.value));
      case 'data':
      case 'value':
        return this.#ifMakeable(pattern, VALUE_COST);
      case 'element':
        return this.#ifMakeable(pattern, this.#elementCosts[pattern.definition.index] ?? Number.POSITIVE_INFINITY);
      default:
        return pattern satisfies never;
    }
  }

  #ifMakeable(pattern: Parameters<CanMake>[0], cost: Cost): Cost {
    if (cost === Number.POSITIVE_INFINITY) return cost;
    const canMake = this.#makeable.get(pattern) ?? this.#canMake(pattern);
    this.#makeable.set(pattern, canMake);
    return canMake ? cost : Number.POSITIVE_INFINITY;
  }

  #parentsOfAll(): ReadonlyMap<number, ReadonlySet<number>> {
    const parents = new Map<number, Set<number>>(this.#elements.map(({ index }) => [index, new Set()]));
    for (const { index, content } of this.#elements) {
      for (const child of this.childrenOf(content)) parents.get(child)?.add(index);
    }
    return parents;
  }

  /** The indexes of the element definitions that can stand directly in a match of the pattern. */
  childrenOf(pattern: Pattern): ReadonlySet<number> {
    const children = new Set<number>();
    const seen = new Set<Pattern>();
    const walk = (inner: Pattern): void => {
      if (seen.has(inner) || this.of(inner) === Number.POSITIVE_INFINITY) return;
      seen.add(inner);
      if (inner.kind === 'element') children.add(inner.definition.index);
      else if (inner.kind === 'choice') for (const alternative of inner.alternatives) walk(alternative);
      else if (inner.kind === 'oneOrMore') walk(inner.content);
      else if (inner.kind === 'group' || inner.kind === 'interleave') {
        walk(inner.left);
        walk(inner.right);
      }
    };
    walk(pattern);
    return children;
  }

  /** How many elements deep `goal` is from each pattern that can lead to it. */
  wayTo(goal: number): WayTo {
    const distances = new Map([[goal, 0]]);
    for (const [index, distance] of distances) {
      for (const parent of this.#parents.get(index) ?? []) if (!distances.has(parent)) distances.set(parent, distance + 1);
    }
    return new WayTo(this, { goal, distances });
  }
}

export class WayTo {
  readonly goal: number;
  readonly #costs: PatternCosts;
  readonly #distances: ReadonlyMap<number, number>;
  readonly #known = new Map<Pattern, number>();

  constructor(costs: PatternCosts, { goal, distances }: { goal: number; distances: ReadonlyMap<number, number> }) {
    this.goal = goal;
    this.#costs = costs;
    this.#distances = distances;
  }

  /** `Infinity` where the goal cannot be reached. */
  distance(pattern: Pattern): number {
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    let distance = Number.POSITIVE_INFINITY;
    for (const child of this.#costs.childrenOf(pattern)) {
      distance = Math.min(distance, this.#distances.get(child) ?? Number.POSITIVE_INFINITY);
    }
    this.#known.set(pattern, distance);
    return distance;
  }
}
