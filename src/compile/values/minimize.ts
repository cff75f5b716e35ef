// Minimal deterministic automata in one canonical form: automata of one language come out equal. J. Hopcroft, "An n log n
// algorithm for minimizing states in a finite automaton", 1971. Hot loops over integers.

import type { SymbolDfa } from './symbol-dfa.ts';

export function minimize(dfa: SymbolDfa): SymbolDfa {
  const { blockOf, blockCount } = equivalentStates(dfa);
  return renumber(mergeClasses(quotient(dfa, blockOf, blockCount)));
}

function equivalentStates(dfa: SymbolDfa): { readonly blockOf: Int32Array; readonly blockCount: number } {
  const { isAccepting, classCount } = dfa;
  const partition = new StatePartition(isAccepting);
  const inverse = invert(dfa);
  const pending = Array.from({ length: partition.count }, (_, block) => block);
  const isPending = pending.map(() => true);
  for (let splitter = pending.pop(); splitter !== undefined; splitter = pending.pop()) {
    isPending[splitter] = false;
    const states = partition.statesOf(splitter);
    for (let label = 0; label < classCount; label++) {
      for (const state of states) {
        const row = label * isAccepting.length + state;
        for (let index = inverse.starts[row] ?? 0; index < (inverse.starts[row + 1] ?? 0); index++)
          partition.mark(inverse.sources[index] ?? 0);
      }
      for (const { kept, made } of partition.splitMarked()) {
        // the part to look at is either one, but both where the whole is yet to be looked at
        const next = isPending[kept] === true || partition.sizeOf(made) <= partition.sizeOf(kept) ? made : kept;
        isPending[made] = false;
        isPending[next] = true;
        pending.push(next);
      }
    }
  }
  return { blockOf: partition.blockOf, blockCount: partition.count };
}

/** Sources of the transitions to `state` by `class`: `sources` from `starts[class * states + state]` to the next start. */
function invert({ next, classCount, isAccepting }: SymbolDfa): { readonly starts: Int32Array; readonly sources: Int32Array } {
  const count = isAccepting.length;
  const starts = new Int32Array(classCount * count + 1);
  for (let index = 0; index < next.length; ) {
    for (let label = 0; label < classCount; label++, index++) {
      const row = label * count + (next[index] ?? 0) + 1;
      starts[row] = (starts[row] ?? 0) + 1;
    }
  }
  for (let row = 1; row < starts.length; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  const ends = starts.slice();
  const sources = new Int32Array(next.length);
  for (let state = 0, index = 0; state < count; state++) {
    for (let label = 0; label < classCount; label++, index++) {
      const row = label * count + (next[index] ?? 0);
      const at = ends[row] ?? 0;
      sources[at] = state;
      ends[row] = at + 1;
    }
  }
  return { starts, sources };
}

/** States in blocks; those of a block stand together in `#order`, its marked ones first. */
class StatePartition {
  readonly blockOf: Int32Array;
  readonly #order: Int32Array;
  readonly #place: Int32Array;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #marked: number[] = [];
  #touched: number[] = [];

  /** Accepting states apart from the others. */
  constructor(isAccepting: readonly boolean[]) {
    const states = [...isAccepting.keys()];
    const order = [...states.filter((state) => isAccepting[state] !== true), ...states.filter((state) => isAccepting[state])];
    this.#order = Int32Array.from(order);
    this.#place = new Int32Array(order.length);
    for (const [place, state] of order.entries()) this.#place[state] = place;
    this.blockOf = Int32Array.from(isAccepting, Number);
    const refusing = isAccepting.filter((accepts) => !accepts).length;
    this.#addBlock(0, refusing);
    if (refusing < order.length) this.#addBlock(refusing, order.length);
  }

  get count(): number {
    return this.#starts.length;
  }

  sizeOf(block: number): number {
    return (this.#ends[block] ?? 0) - (this.#starts[block] ?? 0);
  }

  statesOf(block: number): Int32Array {
    return this.#order.slice(this.#starts[block], this.#ends[block]);
  }

  mark(state: number): void {
    const block = this.blockOf[state] ?? 0;
    const marked = this.#marked[block] ?? 0;
    const place = this.#place[state] ?? 0;
    const border = (this.#starts[block] ?? 0) + marked;
    if (place < border) return;
    if (marked === 0) this.#touched.push(block);
    const other = this.#order[border] ?? 0;
    this.#order[border] = state;
    this.#order[place] = other;
    this.#place[state] = border;
    this.#place[other] = place;
    this.#marked[block] = marked + 1;
  }

  /** Blocks with marked states and others are split: the marked ones make a new block. Nothing is marked afterwards. */
  splitMarked(): readonly { readonly kept: number; readonly made: number }[] {
    const splits: { kept: number; made: number }[] = [];
    for (const kept of this.#touched) {
      const start = this.#starts[kept] ?? 0;
      const border = start + (this.#marked[kept] ?? 0);
      this.#marked[kept] = 0;
      if (border === this.#ends[kept]) continue;
      const made = this.#addBlock(start, border);
      this.#starts[kept] = border;
      for (let place = start; place < border; place++) this.blockOf[this.#order[place] ?? 0] = made;
      splits.push({ kept, made });
    }
    this.#touched = [];
    return splits;
  }

  #addBlock(start: number, end: number): number {
    this.#ends.push(end);
    this.#marked.push(0);
    return this.#starts.push(start) - 1;
  }
}

/** Block of the dead state: 0. */
function quotient(dfa: SymbolDfa, blockOf: Int32Array, blockCount: number): SymbolDfa {
  const { classCount, isAccepting, start } = dfa;
  const dead = blockOf[0] ?? 0;
  const numberOf = (block: number): number => (block === dead ? 0 : block === 0 ? dead : block);
  const next = new Int32Array(blockCount * classCount);
  const accepting = new Array<boolean>(blockCount).fill(false);
  for (const [state, block] of blockOf.entries()) {
    const number = numberOf(block);
    accepting[number] = isAccepting[state] === true;
    for (let label = 0; label < classCount; label++)
      next[number * classCount + label] = numberOf(blockOf[dfa.next[state * classCount + label] ?? 0] ?? 0);
  }
  return { ...dfa, start: numberOf(blockOf[start] ?? 0), isAccepting: accepting, next };
}

/** Classes that all states treat alike become one; they are numbered in the order of their first symbols. */
function mergeClasses(dfa: SymbolDfa): SymbolDfa {
  const { classOf, classCount, next, isAccepting } = dfa;
  const numbers = new Map<string, number>();
  const firsts: number[] = [];
  const mergedOf = new Map<number, number>();
  for (const label of classOf) {
    if (mergedOf.has(label)) continue;
    const key = isAccepting.map((_accepts, state) => next[state * classCount + label] ?? 0).join();
    const merged = numbers.get(key) ?? firsts.length;
    if (merged === firsts.length) firsts.push(label);
    numbers.set(key, merged);
    mergedOf.set(label, merged);
  }
  const merged = classOf.map((label) => mergedOf.get(label) ?? 0);
  const rows = new Int32Array(isAccepting.length * firsts.length);
  for (const state of isAccepting.keys())
    for (const [column, label] of firsts.entries())
      rows[state * firsts.length + column] = next[state * classCount + label] ?? 0;
  return { ...dfa, classOf: merged, classCount: firsts.length, next: rows };
}

/** States in the order in which they are met from the start, class by class. */
function renumber(dfa: SymbolDfa): SymbolDfa {
  const { start, classCount, isAccepting, next } = dfa;
  const numbers = new Int32Array(isAccepting.length).fill(-1);
  const order: number[] = [];
  const meet = (state: number): number => {
    const known = numbers[state] ?? -1;
    if (known >= 0) return known;
    numbers[state] = order.length;
    return order.push(state) - 1;
  };
  meet(0);
  meet(start);
  const rows = new Int32Array(next.length);
  for (let index = 0; index < order.length; index++) {
    const row = (order[index] ?? 0) * classCount;
    for (let label = 0; label < classCount; label++) rows[index * classCount + label] = meet(next[row + label] ?? 0);
  }
  return {
    ...dfa,
    start: numbers[start] ?? 0,
    isAccepting: order.map((state) => isAccepting[state] === true),
    next: rows.slice(0, order.length * classCount),
  };
}
