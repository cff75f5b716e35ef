// The automaton of a grammar as tables; src/engine/layout.ts has the records. States of the tables are one more than those
// of the automaton: 0 is none.
import type {
  AttributeAction,
  Automaton,
  Call,
  ContentState,
  FactorState,
  Opening,
  StateBag,
} from '../../relaxng/automaton/automaton.ts';
import { NONE } from '../../relaxng/automaton/automaton.ts';
import { byColumn, type Columns } from './columns.ts';
import { packRows } from './comb.ts';
import { ACTION_FACTOR, ACTION_OPTIONAL, MANY, recordSizes } from './layout.ts';
import { Fields, TableLimitError, type TableWriter, u16s, u32s } from './table-writer.ts';

const FACTORS_OF_A_PROFILE = 8;
const BAG_HEAD = 16;

export type AutomatonTables = {
  readonly start: number;
  readonly states: number;
  readonly calls: number;
  readonly returns: number;
  readonly openings: number;
  readonly profiles: number;
  readonly actions: number;
  readonly factors: number;
};

export function writeAutomaton(writer: TableWriter, automaton: Automaton, columns: Columns): AutomatonTables {
  if (automaton.states.length >= MANY - 1) throw new TableLimitError(`it has ${automaton.states.length} states`);
  return {
    start: automaton.start + 1,
    ...writeStates(writer, automaton.states, columns),
    openings: writeOpenings(writer, automaton.openings),
    ...writeProfiles(writer, automaton, columns),
    factors: writeFactors(writer, automaton.factors, columns),
  };
}

function writeStates(
  writer: TableWriter,
  states: readonly ContentState[],
  columns: Columns,
): Pick<AutomatonTables, 'states' | 'calls' | 'returns'> {
  const rows = states.map(({ calls }) => byColumn(calls, columns));
  const { bases, owners } = packRows(
    rows.map((row) => [...row.keys()]),
    columns.length,
  );
  const returns = new ReturnTable(writer);
  const calls = new Fields(owners.length * recordSizes.call);
  for (const [place, owner] of owners.entries()) {
    const call = rows[owner]?.get(place - (bases[owner] ?? 0));
    if (call === undefined) calls.u16(0).u32(0);
    else
      calls
        .u16(owner + 1)
        .u16(call.opening)
        .u16(returns.of(call));
  }
  const records = new Fields((states.length + 1) * recordSizes.state);
  records.u32(0).u32(0).u32(0).u32(0);
  const bags = new BagTable(writer, columns);
  for (const [index, { text, signature, values, bag }] of states.entries()) {
    const valueList = values === undefined ? 0 : writer.share(u16s([values.length, ...values]));
    records
      .u32(bases[index] ?? 0)
      .u16(text + 1)
      .u16(signature)
      .u32(valueList)
      .u32(bag === undefined ? 0 : bags.of(bag));
  }
  return { states: writer.add(records.bytes), calls: writer.add(calls.bytes), returns: returns.write() };
}

/** Elements that are counted. */
class BagTable {
  readonly #writer: TableWriter;
  readonly #columns: Columns;
  readonly #known = new Map<StateBag, number>();

  constructor(writer: TableWriter, columns: Columns) {
    this.#writer = writer;
    this.#columns = columns;
  }

  /** The address of u64 members that are required, u64 those that may come again, and by symbol a byte: 0, or 1 + the member. */
  of(bag: StateBag): number {
    const known = this.#known.get(bag);
    if (known !== undefined) return known;
    const { members, memberOf } = bag;
    const fields = new Fields(BAG_HEAD + this.#columns.length);
    for (const isIn of [members.map(({ isRequired }) => isRequired), members.map(({ isRepeatable }) => isRepeatable)])
      for (const half of [isIn.slice(0, 32), isIn.slice(32)])
        fields.u32(half.reduce((bits, one, index) => (one ? bits + 2 ** index : bits), 0));
    const byColumnOf = byColumn(memberOf, this.#columns);
    for (let column = 0; column < this.#columns.length; column++) fields.u8((byColumnOf.get(column) ?? NONE) + 1);
    const address = this.#writer.add(fields.bytes);
    this.#known.set(bag, address);
    return address;
  }
}

/** Returns that depend on how the child was read. */
class ReturnTable {
  readonly #writer: TableWriter;
  readonly #addresses: number[] = [];
  readonly #known = new Map<string, number>();

  constructor(writer: TableWriter) {
    this.#writer = writer;
  }

  of({ returns }: Call): number {
    const [first = NONE] = returns;
    if (returns.length === 1) return first + 1;
    const key = returns.join();
    let index = this.#known.get(key);
    if (index === undefined) {
      index = this.#addresses.push(this.#writer.share(u16s(returns.map((state) => state + 1)))) - 1;
      this.#known.set(key, index);
    }
    if (index >= MANY) throw new TableLimitError('it has too many elements that can be read in several ways');
    return MANY + index;
  }

  write(): number {
    return this.#writer.add(u32s(this.#addresses));
  }
}

function writeOpenings(writer: TableWriter, openings: readonly Opening[]): number {
  const records = new Fields(openings.length * recordSizes.opening);
  for (const { profiles, contents } of openings) {
    const [first = 0] = profiles;
    const only = (contents.get(1) ?? NONE) + 1;
    records
      .u16(profiles.length)
      .u16(first)
      .u16(only)
      .u16(0)
      .u32(profiles.length === 1 ? 0 : writeSets(writer, profiles, contents));
  }
  return writer.add(records.bytes);
}

function writeSets(writer: TableWriter, profiles: readonly number[], contents: ReadonlyMap<number, number>): number {
  const sets = [...contents].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const fields = new Fields(8 + sets.length * 8 + profiles.length * 2);
  fields.u32(sets.length).u32(0);
  for (const [set, state] of sets) fields.u32(set >>> 0).u32(state + 1);
  for (const profile of profiles) fields.u16(profile);
  return writer.share(fields.bytes);
}

function writeProfiles(
  writer: TableWriter,
  { profiles }: Automaton,
  columns: Columns,
): Pick<AutomatonTables, 'profiles' | 'actions'> {
  const rows = profiles.map(({ actions }) => byColumn(actions, columns));
  const { bases, owners } = packRows(
    rows.map((row) => [...row.keys()]),
    columns.length,
  );
  const actions = new Fields(owners.length * recordSizes.action);
  for (const [place, owner] of owners.entries()) {
    const action = rows[owner]?.get(place - (bases[owner] ?? 0));
    if (action === undefined) actions.u16(0).u32(0);
    else
      actions
        .u16(owner + 1)
        .u16(action.kind === 'single' ? action.value : 0)
        .u16(kindOf(action));
  }
  const records = new Fields(profiles.length * recordSizes.profile);
  for (const [index, { requiredCount, factors }] of profiles.entries()) {
    if (factors.length > FACTORS_OF_A_PROFILE) throw new TableLimitError('an element has too many choices of attributes');
    records
      .u32(bases[index] ?? 0)
      .u32(requiredCount === 0 ? 0 : 0xffffffff >>> (32 - requiredCount))
      .u32(factors.length);
    for (let slot = 0; slot < FACTORS_OF_A_PROFILE; slot++) records.u16(factors[slot] ?? 0);
    records.u32(0);
  }
  return { profiles: writer.add(records.bytes), actions: writer.add(actions.bytes) };
}

function kindOf(action: AttributeAction): number {
  if (action.kind === 'factor') return ACTION_FACTOR + action.slot;
  return action.required === NONE ? ACTION_OPTIONAL : action.required;
}

function writeFactors(writer: TableWriter, factors: readonly FactorState[], columns: Columns): number {
  const records = new Fields(factors.length * recordSizes.factor);
  for (const { isComplete, moves } of factors) {
    const fields = new Fields(moves.size * recordSizes.move);
    for (const [column, { values, next }] of byColumn(moves, columns)) {
      if (next.includes(NONE)) throw new Error('a factor leads to no state');
      fields
        .u16(column)
        .u16(values.length)
        .u32(writer.share(u16s([...values, ...next])));
    }
    records
      .u32(writer.share(fields.bytes))
      .u16(moves.size)
      .u16(isComplete ? 1 : 0);
  }
  return writer.add(records.bytes);
}
