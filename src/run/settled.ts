// A project in which nothing is to be done, as a table: which files have to be as they are for that to be so, and what is told then. A later run that
// finds all of them so reads nothing else, not the journal either; whatever differs, the journal explains.

import { type FileState, isSameState } from '../batch/asked-files.ts';
import { NOT_THERE } from '../source/state-columns.ts';
import { bucketPlaces } from './bucket-places.ts';
import { asNamed } from './fresh-outcome.ts';
import type { DocumentRecord, KeptFile } from './journal-record.ts';
import type { RunMeans, RunWish } from './run-wish.ts';
import type { Settled } from './settled-table.ts';

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
};

/** Undefined where a later run has more to do than to look: to work, to tell what was changed or left over, to ask a store. */
export function settledOf(
  pipelines: readonly CameTo[],
  { wish, means }: { wish: RunWish; means: RunMeans },
): Settled | undefined {
  const { journal, host } = means;
  if (wish.only !== undefined || journal.begun.size > 0 || bucketPlaces(wish.pipelines).length > 0) return undefined;
  const documents = pipelines.map(({ keys }) => recordsOf(keys, means));
  const sets = pipelines.map(({ setKeys }) => recordsOf(setKeys, means));
  if (documents.some((records) => records === undefined || records.length === 0)) return undefined;
  if (sets.some((records) => records === undefined)) return undefined;
  const table = new StateTable();
  for (const record of documents.flatMap((records) => records ?? [])) table.add(record.input);
  const numbers = new Set<number>();
  for (const record of [...documents, ...sets].flatMap((records) => records ?? [])) {
    for (const file of record.needs) table.need(file);
    for (const file of record.outputs) table.need(file);
    numbers.add(record.shared);
  }
  for (const record of sets.flatMap((records) => records ?? [])) table.need(record.input);
  for (const number of numbers) {
    const files = journal.shared(number);
    if (files === undefined) return undefined;
    for (const file of files) table.need(file);
  }
  // what is left over and not there would be told if it came back
  const current = new Set(pipelines.flatMap(({ keys, setKeys }) => [...keys, ...setKeys]));
  for (const record of journal.documents.values()) {
    const files = current.has(record.key) ? record.leftOver : [...record.outputs, ...record.leftOver];
    for (const { name } of files) if (!table.has(name)) table.need({ name, state: null, digest: null });
  }
  if (!table.isTrue) return undefined;
  return {
    wish: settledWish(wish, host.digestOf),
    output: wish.output,
    ignore: wish.ignore,
    pipelines: pipelines.map(({ name, patterns }, at) => ({
      name,
      patterns,
      documents: documents[at]?.length ?? 0,
      outcomes: (documents[at]?.length ?? 0) + toldOfSets(sets[at]).length,
    })),
    names: table.names,
    states: Float64Array.from(table.states),
    outcomes: outcomesOf(documents, sets, wish),
  };
}

/** Undefined where one is missing. */
function recordsOf(keys: readonly string[], { journal }: Pick<RunMeans, 'journal'>): readonly DocumentRecord[] | undefined {
  const records = keys.flatMap((key) => journal.documents.get(key) ?? []);
  return records.length === keys.length ? records : undefined;
}

type Records = readonly DocumentRecord[] | undefined;

/** Files of all documents are told only where something is wrong with them. */
function toldOfSets(records: Records): readonly DocumentRecord[] {
  return (records ?? []).filter(({ outcome }) => outcome.diagnostics.length > 0);
}

function* outcomesOf(documents: readonly Records[], sets: readonly Records[], wish: RunWish): Generator<string> {
  for (const [at, records = []] of documents.entries())
    for (const record of [...records, ...toldOfSets(sets[at])]) yield JSON.stringify(asNamed(record, wish));
}

class StateTable {
  readonly names: string[] = [];
  readonly states: number[] = [];
  readonly #known = new Map<string, FileState | null>();
  /** No file is held to be two things, and each is known by its state alone. */
  isTrue = true;

  has(name: string): boolean {
    return this.#known.has(name);
  }

  add({ name, state, digest }: KeptFile): void {
    if (state === null && digest !== null) this.isTrue = false;
    const { size, modified, changed, inode } = state ?? { size: NOT_THERE, modified: 0, changed: 0, inode: 0 };
    this.names.push(name);
    this.states.push(size, modified, changed, inode);
    this.#known.set(name, state);
  }

  /** As `add`, of a file that may be known. */
  need(file: KeptFile): void {
    const known = this.#known.get(file.name);
    if (known === undefined) {
      this.add(file);
      return;
    }
    const { state } = file;
    if (!isSameState(known ?? undefined, state ?? undefined)) this.isTrue = false;
  }
}
