// A project in which nothing is to be done, as a table: which files have to be as they are for that to be so, and what is told then. A later run that
// finds all of them so reads nothing else, not the journal either; whatever differs, the journal explains.

import type { Outcome } from '../report/outcome.ts';
import { type FileState, isSameState } from '../source/file-state.ts';
import { NOT_THERE, STATE_NUMBERS } from '../source/state-columns.ts';
import { bucketPlaces } from './bucket-places.ts';
import type { CleanCount } from './clean-outcomes.ts';
import { renamedFrom } from './fresh-outcome.ts';
import type { KeptFile } from './journal-record.ts';
import type { ListedFolders } from './listed-folders.ts';
import type { Place } from './run-host.ts';
import type { RunMeans, RunWish } from './run-wish.ts';
import type { SettledToKeep } from './settled-table.ts';

export type SettledWish = Pick<RunWish, 'folder' | 'config' | 'configText' | 'frames' | 'stamp'>;

/** All that tells one run over a project from another, beside its files. */
export function settledWish(
  { folder, config, configText, frames = false, stamp }: SettledWish,
  digestOf: (text: string) => string,
): string {
  return digestOf(JSON.stringify([stamp, folder, config, configText, frames]));
}

/** What a pipeline has come to: `keys` of its documents, then of the files that they make together. */
export type CameTo = {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly keys: readonly string[];
  readonly setKeys: readonly string[];
  /** Of what was told. */
  readonly count: Pick<CleanCount, 'clean' | 'others' | 'outcomes'>;
};

/** `folders`: those that were looked through for documents. */
type Settling = { readonly wish: RunWish; readonly means: RunMeans; readonly folders: ListedFolders };

/** Undefined where a later run has more to do than to look: to work, to tell what was changed or left over, to ask a store. */
export function settledOf(
  pipelines: readonly CameTo[],
  { wish, means, folders }: Settling,
): SettledToKeep<Place | string> | undefined {
  const { journal, host } = means;
  if (wish.only !== undefined || journal.begun.size > 0 || bucketPlaces(wish.pipelines).length > 0) return undefined;
  const table = new StateTable();
  const numbers = new Set<number>();
  const told: (readonly Told[])[] = [];
  for (const { keys, setKeys, count } of pipelines) {
    const documents = keys.length === 0 ? undefined : takeRecords(keys, { journal, table, numbers, isSet: false, wish });
    const sets = takeRecords(setKeys, { journal, table, numbers, isSet: true, wish });
    if (documents === undefined || sets === undefined) return undefined;
    // what was told is what there is to tell, or nothing is known
    if (documents.length + sets.length !== count.outcomes) return undefined;
    told.push([...documents, ...sets]);
  }
  for (const number of numbers) {
    const files = journal.shared(number);
    if (files === undefined) return undefined;
    for (const file of files) table.need(file);
  }
  needLeftOver(table, { pipelines, journal });
  if (!table.isTrue) return undefined;
  const looked = folders.states();
  for (const [path, state] of looked) table.end({ name: host.nameOf(path), state, digest: null });
  return {
    wish: settledWish(wish, host.digestOf),
    output: wish.output,
    ignore: wish.ignore,
    pipelines: pipelines.map(({ name, patterns, keys, count }, at) => ({
      name,
      patterns,
      documents: keys.length,
      outcomes: told[at]?.length ?? 0,
      clean: count.clean,
    })),
    ...table.columns(),
    folders: looked.length,
    outcomes: jsonOf(told),
    others: othersOf(pipelines, told),
  };
}

/** An outcome as it stands in the journal, or one that has to be told by other names. */
type Told = Place | Outcome;

type Taking = Pick<RunMeans, 'journal'> & {
  readonly table: StateTable;
  /** Of records of shared files: those that are needed are added. */
  readonly numbers: Set<number>;
  readonly isSet: boolean;
  readonly wish: RunWish;
};

/** Gives what is told of them; undefined where a record is missing. */
function takeRecords(keys: readonly string[], { journal, table, numbers, isSet, wish }: Taking): readonly Told[] | undefined {
  const told: Told[] = [];
  for (const key of keys) {
    const record = journal.documents.get(key);
    const place = journal.placeOf(key);
    if (record === undefined || place === undefined) return undefined;
    if (isSet) table.need(record.input);
    else table.add(record.input);
    for (const file of record.needs) table.need(file);
    for (const file of record.outputs) table.need(file);
    numbers.add(record.shared);
    // files of all documents are told only where something is wrong with them
    if (isSet && record.outcome.diagnostics.length === 0) continue;
    told.push(record.folder === wish.folder ? place : renamedFrom(record, wish));
  }
  return told;
}

/** What is left over and not there would be told if it came back. */
function needLeftOver(
  table: StateTable,
  { pipelines, journal }: Pick<RunMeans, 'journal'> & { readonly pipelines: readonly CameTo[] },
): void {
  const current = new Set(pipelines.flatMap(({ keys, setKeys }) => [...keys, ...setKeys]));
  for (const key of journal.documents.keys()) {
    const isCurrent = current.has(key);
    if (isCurrent && !journal.hasLeftOver(key)) continue;
    const record = journal.documents.get(key);
    if (record === undefined) continue;
    const files = isCurrent ? record.leftOver : [...record.outputs, ...record.leftOver];
    for (const { name } of files) if (!table.has(name)) table.need({ name, state: null, digest: null });
  }
}

function othersOf(pipelines: readonly CameTo[], told: readonly (readonly Told[])[]): readonly number[] {
  let before = 0;
  return pipelines.flatMap(({ count: { others } }, at) => {
    const first = before;
    before += told[at]?.length ?? 0;
    return others.map((number) => first + number);
  });
}

function* jsonOf(told: readonly (readonly Told[])[]): Generator<Place | string> {
  for (const ofPipeline of told) for (const one of ofPipeline) yield 'at' in one ? one : JSON.stringify(one);
}

/** Names and numbers in rows: it has as many rows as there are files. */
class Columns {
  readonly names: string[] = [];
  readonly numbers: number[] = [];

  /** Gives the number of the row. */
  add({ name, state }: Pick<KeptFile, 'name' | 'state'>): number {
    const { size, modified, changed, inode } = state ?? { size: NOT_THERE, modified: 0, changed: 0, inode: 0 };
    this.numbers.push(size, modified, changed, inode);
    return this.names.push(name) - 1;
  }

  stateOf(row: number): FileState | undefined {
    const [size = NOT_THERE, modified = 0, changed = 0, inode = 0] = this.numbers.slice(
      row * STATE_NUMBERS,
      (row + 1) * STATE_NUMBERS,
    );
    return size === NOT_THERE ? undefined : { size, modified, changed, inode };
  }
}

class StateTable {
  readonly #documents = new Columns();
  readonly #others = new Columns();
  readonly #ends = new Columns();
  /** By name: the row among documents, or less than 0: -1 for the first among the others. */
  readonly #rows = new Map<string, number>();
  /** No file is held to be two things, and each is known by its state alone. */
  isTrue = true;

  has(name: string): boolean {
    return this.#rows.has(name);
  }

  /** A document: it has a row for each pipeline that takes it. */
  add(file: KeptFile): void {
    this.#check(file);
    this.#rows.set(file.name, this.#documents.add(file));
  }

  need(file: KeptFile): void {
    if (!this.#check(file)) this.#rows.set(file.name, -1 - this.#others.add(file));
  }

  /** What comes after all others. */
  end(file: KeptFile): void {
    this.#ends.add(file);
  }

  columns(): { readonly names: readonly string[]; readonly states: Float64Array } {
    const all = [this.#documents, this.#others, this.#ends];
    return { names: all.flatMap(({ names }) => names), states: Float64Array.from(all.flatMap(({ numbers }) => numbers)) };
  }

  /** Whether the file has a row already. */
  #check({ name, state, digest }: KeptFile): boolean {
    const row = this.#rows.get(name);
    if (row === undefined) {
      if (state === null && digest !== null) this.isTrue = false;
      return false;
    }
    const known = row < 0 ? this.#others.stateOf(-1 - row) : this.#documents.stateOf(row);
    if (!isSameState(known, state ?? undefined)) this.isTrue = false;
    return true;
  }
}
