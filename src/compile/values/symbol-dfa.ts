// Deterministic automata over the symbols of an `Alphabet`, while they are made. State 0 is dead.

import { AutomatonRefusal } from './automaton-refusal.ts';

export type SymbolDfa = {
  readonly start: number;
  readonly isAccepting: readonly boolean[];
  readonly classCount: number;
  /** By symbol. */
  readonly classOf: Uint16Array;
  /** `next[state * classCount + class]` */
  readonly next: Int32Array;
};

/** Entries of `next` that an automaton may grow to before it is minimised. */
const MAX_ENTRIES = 100_000;

/** How a deterministic automaton is explored from its start. `key`: equal for states that are the same. */
export type Exploration<State> = {
  readonly start: State;
  readonly classCount: number;
  readonly classOf: Uint16Array;
  readonly keyOf: (state: State) => string | number;
  readonly isAccepting: (state: State) => boolean;
  /** By class; undefined where nothing can follow. */
  readonly successorsOf: (state: State) => readonly (State | undefined)[];
};

/** @throws {AutomatonRefusal} where it would be too large */
export function explore<State>(exploration: Exploration<State>): SymbolDfa {
  const { start, classCount, classOf, keyOf, isAccepting, successorsOf } = exploration;
  const numbers = new Map<string | number, number>([[keyOf(start), 1]]);
  const states: State[] = [start];
  const rows: number[] = new Array<number>(classCount).fill(0);
  for (let index = 0; index < states.length; index++) {
    const state = states[index];
    if (state === undefined) continue;
    const successors = successorsOf(state);
    for (let label = 0; label < classCount; label++) {
      const successor = successors[label];
      if (successor === undefined) {
        rows.push(0);
        continue;
      }
      const key = keyOf(successor);
      let number = numbers.get(key);
      if (number === undefined) {
        number = states.push(successor);
        numbers.set(key, number);
      }
      rows.push(number);
    }
    if (rows.length > MAX_ENTRIES) throw new AutomatonRefusal('its automaton is too large');
  }
  return { start: 1, isAccepting: [false, ...states.map(isAccepting)], classCount, classOf, next: Int32Array.from(rows) };
}

/** The coarsest classes of symbols that keep members of each set apart from the rest: by symbol its class, and how many. */
export function classesFor(
  symbolCount: number,
  sets: Iterable<readonly number[]>,
): { readonly classOf: Uint16Array; readonly classCount: number } {
  const classOf = new Uint16Array(symbolCount);
  const sizes = [symbolCount];
  for (const set of sets) {
    const members = new Map<number, number[]>();
    for (const symbol of set) {
      const label = classOf[symbol] ?? 0;
      const same = members.get(label);
      if (same === undefined) members.set(label, [symbol]);
      else same.push(symbol);
    }
    for (const [label, symbols] of members) {
      const size = sizes[label] ?? 0;
      if (symbols.length === size) continue;
      sizes[label] = size - symbols.length;
      for (const symbol of symbols) classOf[symbol] = sizes.length;
      sizes.push(symbols.length);
    }
  }
  return { classOf, classCount: sizes.length };
}

/** By class, its symbols. */
export function symbolsByClass({
  classOf,
  classCount,
}: Pick<SymbolDfa, 'classOf' | 'classCount'>): readonly (readonly number[])[] {
  const symbols: number[][] = Array.from({ length: classCount }, () => []);
  for (const [symbol, label] of classOf.entries()) symbols[label]?.push(symbol);
  return symbols;
}
