// A regular expression as steps that count: for patterns such as `.{0,10000}`, whose counts are too large to be written out.
// A step is a character that may be read and what has to follow it, each repetition with the number of times that are still
// to come (partial derivatives: Antimirov, 1996). Steps that differ in one number only, as `.{0,7}` and `.{0,8}`, become one,
// so that a state has few, whatever the counts are.

import { type CharacterClass, classKey } from './character-class.ts';
import type { ReadingSteps, StepSet } from './regex-runner.ts';
import type { RegexNode } from './regex-syntax.ts';

/** What remains to be matched: `node`, and then `next`; undefined at the end. Cells that are equal are one while they are kept. */
type Cell = {
  readonly id: number;
  readonly node: RegexNode;
  /** Of a sequence: its first item that is not matched yet. */
  readonly index: number;
  /** Of a repetition: how often its item comes yet. */
  readonly min: number;
  readonly max: number;
  readonly next: Cell | undefined;
  /** The same for cells that differ in `min` and `max` only, here or further on. */
  readonly shape: number;
  reached?: StepSet<Cell>;
};

type Part = Pick<Cell, 'node' | 'index' | 'min' | 'max'>;

export class CountedSteps implements ReadingSteps<Cell> {
  readonly classes: CharacterClass[] = [];
  readonly #setOf = new Map<RegexNode, number>();
  readonly #numberOf = new Map<RegexNode, number>();
  readonly #isNullable = new Map<RegexNode, boolean>();
  readonly #cells = new Map<string, Cell>();
  readonly #shapes = new Map<string, number>();
  readonly #root: RegexNode;
  #made = 0;

  constructor(node: RegexNode) {
    this.#root = node;
    this.#survey(node, new Map());
  }

  start(): StepSet<Cell> {
    const cell = this.#cell(partOf(this.#root), undefined);
    return { ...this.#reached(cell), steps: merged(this.#reached(cell).steps, this.#replaced) };
  }

  after(steps: readonly Cell[], hasCharacter: (set: number) => boolean): StepSet<Cell> {
    const found: Cell[] = [];
    let isAccepting = false;
    for (const { node, next } of steps) {
      if (!hasCharacter(this.#setOf.get(node) ?? -1)) continue;
      const reached = next === undefined ? AT_END : this.#reached(next);
      isAccepting ||= reached.isAccepting;
      for (const step of reached.steps) found.push(step);
    }
    return { steps: merged(found, this.#replaced), isAccepting };
  }

  keyOf({ id }: Cell): number {
    return id;
  }

  forget(): void {
    this.#cells.clear();
  }

  /** Numbers the parts and the classes of characters; says of each part whether it matches nothing at all. */
  #survey(node: RegexNode, sets: Map<string, number>): boolean {
    this.#numberOf.set(node, this.#numberOf.size);
    const isNullable = this.#surveyParts(node, sets);
    this.#isNullable.set(node, isNullable);
    return isNullable;
  }

  #surveyParts(node: RegexNode, sets: Map<string, number>): boolean {
    switch (node.kind) {
      case 'characters': {
        const key = classKey(node.set);
        const set = sets.get(key) ?? this.classes.push(node.set) - 1;
        sets.set(key, set);
        this.#setOf.set(node, set);
        return false;
      }
      case 'sequence':
        return node.items.map((item) => this.#survey(item, sets)).every(Boolean);
      case 'choice':
        return node.alternatives.map((alternative) => this.#survey(alternative, sets)).some(Boolean);
      case 'repeat':
        return this.#survey(node.item, sets) || node.min === 0;
      default:
        return node satisfies never;
    }
  }

  #cell(part: Part, next: Cell | undefined): Cell {
    const place = `${this.#numberOf.get(part.node)}:${part.index}`;
    const key = `${place}:${part.min}:${part.max}:${next?.id}`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const shapeKey = `${place}:${next?.shape}`;
    const shape = this.#shapes.get(shapeKey) ?? this.#shapes.size;
    this.#shapes.set(shapeKey, shape);
    const cell: Cell = { ...part, id: this.#made++, next, shape };
    this.#cells.set(key, cell);
    return cell;
  }

  /** What may be read first where `cell` is to be matched. */
  #reached(cell: Cell): StepSet<Cell> {
    cell.reached ??= this.#reachedFrom(cell);
    return cell.reached;
  }

  #reachedFrom(root: Cell): StepSet<Cell> {
    const steps: Cell[] = [];
    let isAccepting = false;
    const seen = new Set<Cell>();
    const pending: (Cell | undefined)[] = [root];
    while (pending.length > 0) {
      const cell = pending.pop();
      if (cell === undefined) isAccepting = true;
      else if (!seen.has(cell)) {
        seen.add(cell);
        if (cell.node.kind === 'characters') steps.push(cell);
        else for (const inner of this.#unfolded(cell, seen)) pending.push(inner);
      }
    }
    return { steps, isAccepting };
  }

  /** `seen`: what need not be looked at any more. */
  #unfolded(cell: Cell, seen: Set<Cell>): readonly (Cell | undefined)[] {
    const { node, index, next } = cell;
    switch (node.kind) {
      case 'characters':
        return [cell];
      case 'sequence': {
        const item = node.items[index];
        if (item === undefined) return [next];
        const rest = index + 1 < node.items.length ? this.#cell({ ...partOf(node), index: index + 1 }, next) : next;
        return [this.#cell(partOf(item), rest)];
      }
      case 'choice':
        return node.alternatives.map((alternative) => this.#cell(partOf(alternative), next));
      case 'repeat':
        return this.#repeated(cell, node.item, seen);
      default:
        return node satisfies never;
    }
  }

  #repeated({ node, min, max, next }: Cell, item: RegexNode, seen: Set<Cell>): readonly (Cell | undefined)[] {
    const isNullable = this.#isNullable.get(item) === true;
    const least = isNullable ? 0 : min;
    const after = least === 0 ? [next] : [];
    if (max === 0) return after;
    const left = { node, index: 0, min: Math.max(least - 1, 0), max: max - 1 };
    const again = left.max === 0 ? next : this.#cell(left, next);
    // With nothing read, one time less allows no more than was allowed before.
    if (isNullable && again !== undefined && again !== next) seen.add(again);
    return [this.#cell(partOf(item), again), ...after];
  }

  /** `cell` with other counts: those of itself and of what follows, in order. */
  readonly #replaced: Replace = (cell, counts) => {
    const rebuilt = (old: Cell, at: number): Cell => {
      const isCounted = old.node.kind === 'repeat';
      const next = old.next && rebuilt(old.next, isCounted ? at + 2 : at);
      const { node, index } = old;
      const [min = 0, max = 0] = isCounted ? counts.slice(at, at + 2) : [old.min, old.max];
      return this.#cell({ node, index, min, max }, next);
    };
    return rebuilt(cell, 0);
  };
}

const AT_END: StepSet<Cell> = { steps: [], isAccepting: true };

function partOf(node: RegexNode): Part {
  return node.kind === 'repeat' ? { node, index: 0, min: node.min, max: node.max } : { node, index: 0, min: 0, max: 0 };
}

/** Counts of a cell and of what follows it, in order: the least and the most of each repetition. */
type Counts = readonly number[];
type Replace = (cell: Cell, counts: Counts) => Cell;

/** Steps beyond are not compared one by one with one another. */
const MAX_COMPARED = 40;

/** Fewer steps that allow the same: of one shape, intervals that touch are one, and what is within another goes. */
function merged(steps: readonly Cell[], replaced: Replace): readonly Cell[] {
  if (steps.length < 2) return steps;
  const byShape = new Map<number, Map<number, Cell>>();
  for (const cell of steps) {
    const alike = byShape.get(cell.shape);
    if (alike === undefined) byShape.set(cell.shape, new Map([[cell.id, cell]]));
    else alike.set(cell.id, cell);
  }
  const fewer: Cell[] = [];
  for (const alike of byShape.values()) for (const cell of mergedAlike([...alike.values()], replaced)) fewer.push(cell);
  return fewer.sort((a, b) => a.id - b.id);
}

function mergedAlike(alike: readonly Cell[], replaced: Replace): readonly Cell[] {
  const [first] = alike;
  if (first === undefined || alike.length === 1) return alike;
  let all = alike.map(countsOf);
  const { length } = all[0] ?? [];
  for (let at = 0; at < length; at += 2) all = touchingJoined(all, at);
  if (all.length <= MAX_COMPARED)
    all = all.filter((inner, index) => !all.some((outer, other) => isWithin({ inner, index, outer, other })));
  return all.map((counts) => replaced(first, counts));
}

/** Where all but the interval at `at` is equal, intervals that touch become one. */
function touchingJoined(all: readonly Counts[], at: number): Counts[] {
  const byRest = new Map<string, Counts[]>();
  for (const counts of all) {
    const rest = counts.length === 2 ? '' : counts.toSpliced(at, 2).join();
    const alike = byRest.get(rest);
    if (alike === undefined) byRest.set(rest, [counts]);
    else alike.push(counts);
  }
  return [...byRest.values()].flatMap((alike) => (alike.length === 1 ? alike : swept(alike, at)));
}

function swept(alike: readonly Counts[], at: number): readonly Counts[] {
  const joined: Counts[] = [];
  for (const counts of alike.toSorted((a, b) => (a[at] ?? 0) - (b[at] ?? 0))) {
    const last = joined.at(-1);
    const end = last?.[at + 1] ?? -1;
    if (last === undefined || (counts[at] ?? 0) > end + 1) joined.push(counts);
    else if ((counts[at + 1] ?? 0) > end) joined[joined.length - 1] = last.with(at + 1, counts[at + 1] ?? 0);
  }
  return joined;
}

function countsOf(cell: Cell): Counts {
  const counts: number[] = [];
  for (let at: Cell | undefined = cell; at !== undefined; at = at.next) {
    if (at.node.kind === 'repeat') counts.push(at.min, at.max);
  }
  return counts;
}

type Pair = { readonly inner: Counts; readonly index: number; readonly outer: Counts; readonly other: number };

/** Of two that are equal, the later one is within the earlier one. */
function isWithin({ inner, index, outer, other }: Pair): boolean {
  if (index === other) return false;
  let isEqual = true;
  for (let at = 0; at < outer.length; at += 2) {
    const [least = 0, most = 0, min = 0, max = 0] = [outer[at], outer[at + 1], inner[at], inner[at + 1]];
    if (least > min || most < max) return false;
    isEqual &&= least === min && most === max;
  }
  return !isEqual || other < index;
}
