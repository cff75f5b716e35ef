// The numbers that names have in the tables: those of elements first, and of these the common ones first, so that rows of
// tables are short and close together.
import type { Automaton } from '../../relaxng/automaton/automaton.ts';

/** By symbol of the grammar's alphabet: its number in the tables, from 0. */
export type Columns = readonly number[];

export function orderColumns({ states, profiles }: Automaton, symbolCount: number): Columns {
  const asElement = new Uint32Array(symbolCount);
  const asAttribute = new Uint32Array(symbolCount);
  for (const { calls } of states) for (const symbol of calls.keys()) asElement[symbol] = (asElement[symbol] ?? 0) + 1;
  for (const { actions } of profiles) for (const symbol of actions.keys()) asAttribute[symbol] = (asAttribute[symbol] ?? 0) + 1;
  const common = (counts: Uint32Array, a: number, b: number): number => (counts[b] ?? 0) - (counts[a] ?? 0);
  const order = [...asElement.keys()].sort((a, b) => common(asElement, a, b) || common(asAttribute, a, b) || a - b);
  const columns = new Array<number>(symbolCount).fill(0);
  for (const [column, symbol] of order.entries()) columns[symbol] = column;
  return columns;
}

/** A row by column, ascending. */
export function byColumn<Entry>(row: ReadonlyMap<number, Entry>, columns: Columns): ReadonlyMap<number, Entry> {
  return new Map([...row].map(([symbol, entry]) => [columns[symbol] ?? 0, entry] as const).sort(([a], [b]) => a - b));
}
