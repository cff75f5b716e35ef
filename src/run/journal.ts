// The journal of a run: what was made of which document, and what that rests on. Append-only; read once, when a run begins. What it holds in
// memory of a document is where its record stands, and names of outputs.

import {
  type DocumentRecord,
  JOURNAL_VERSION,
  type JournalRecord,
  type KeptFile,
  type SharedRecord,
} from './journal-record.ts';
import type { JournalFile, JournalLine, Place } from './run-host.ts';
import type { SettledToKeep } from './settled-table.ts';

/** Lines that are of no use any more, for each that is, before the file is written anew. */
const MOST_OLD = 2;
/** A short journal is left as it is. */
const LEAST_LINES = 200;

export type Owned = { readonly file: KeptFile; readonly key: string };

/** Records by their keys, in the order in which these came. Each is read from the file anew: nobody keeps all of them. */
export interface Documents {
  readonly size: number;
  readonly keys: () => Iterable<string>;
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => DocumentRecord | undefined;
  readonly values: () => Iterable<DocumentRecord>;
}

/** `hasLeftOver`: outputs of earlier times that are made no more. */
type Entry = Place & { readonly shared: number; readonly hasLeftOver: boolean };

export class Journal {
  readonly #file: JournalFile;
  readonly #entries = new Map<string, Entry>();
  readonly #shared = new Map<number, SharedRecord>();
  readonly #begun = new Set<string>();
  /** By the name of an output: the key of who has made it last; the record says whether it still does. */
  readonly #owners = new Map<string, string>();
  #lines = 0;
  /** Lines that could not be read. */
  readonly damaged: number;
  readonly documents: Documents;

  constructor(file: JournalFile) {
    this.#file = file;
    this.documents = this.#documents();
    let isKnown: boolean | undefined;
    /** Of a journal whose first line is damaged, the others still hold. */
    const early: [JournalRecord, Place][] = [];
    const { lines, damaged } = file.read((one, place) => {
      const record = one as JournalRecord;
      isKnown ??= record.kind === 'journal' && record.version === JOURNAL_VERSION;
      if (isKnown) this.#take(record, place);
      else early.push([record, place]);
    });
    if (isKnown === false && damaged > 0) for (const [record, place] of early) this.#take(record, place);
    this.#lines = lines;
    this.damaged = damaged;
    if (this.#lines === 0) this.#append([{ kind: 'journal', version: JOURNAL_VERSION }]);
  }

  shared(number: number): readonly KeptFile[] | undefined {
    return this.#shared.get(number)?.files;
  }

  /** The number of the shared files of a document that there is. */
  sharedOf(key: string): number | undefined {
    return this.#entries.get(key)?.shared;
  }

  hasLeftOver(key: string): boolean {
    return this.#entries.get(key)?.hasLeftOver === true;
  }

  /** The first number that no record has. */
  get nextShared(): number {
    let last = 0;
    for (const number of this.#shared.keys()) last = Math.max(last, number);
    return last + 1;
  }

  /** Who has made a file, as far as it is known. */
  owned(name: string): Owned | undefined {
    const key = this.#owners.get(name);
    const record = key === undefined ? undefined : this.documents.get(key);
    const file = record?.outputs.find((one) => one.name === name) ?? record?.leftOver.find((one) => one.name === name);
    return key === undefined || file === undefined ? undefined : { file, key };
  }

  /** It was being written when a run ended. */
  isBegun(name: string): boolean {
    return this.#begun.has(name);
  }

  /** What was being written when a run ended. */
  get begun(): ReadonlySet<string> {
    return this.#begun;
  }

  begin(name: string): void {
    if (!this.#begun.has(name)) this.#append([{ kind: 'begun', name }]);
  }

  add(records: readonly JournalRecord[]): void {
    this.#append(records);
    this.#file.flush();
  }

  /** Lines of use only, where too many are of none, or cannot be read. */
  async compact(): Promise<void> {
    const needed = new Set<number>();
    for (const { shared } of this.#entries.values()) needed.add(shared);
    for (const number of this.#shared.keys()) if (!needed.has(number)) this.#shared.delete(number);
    const live = this.#entries.size + this.#shared.size + this.#begun.size + 1;
    const isShort = this.#lines < LEAST_LINES || this.#lines <= (1 + MOST_OLD) * live;
    if (isShort && this.damaged === 0) return;
    const places = await this.#file.rewrite(this.#live());
    let at = 1 + this.#shared.size;
    for (const [key, entry] of this.#entries) {
      this.#entries.set(key, { ...entry, ...places[at] });
      at += 1;
    }
    this.#lines = live;
  }

  *#live(): Generator<JournalLine> {
    yield { record: { kind: 'journal', version: JOURNAL_VERSION } };
    for (const record of this.#shared.values()) yield { record };
    for (const place of this.#entries.values()) yield { place };
    for (const name of this.#begun) yield { record: { kind: 'begun', name } };
  }

  /** What holds as long as the journal is what it is now. */
  async settle(settled: SettledToKeep<Place | string>): Promise<void> {
    await this.#file.settle(settled);
  }

  /** Where the record of a document stands that there is. */
  placeOf(key: string): Place | undefined {
    return this.#entries.get(key);
  }

  close(): void {
    this.#file.close();
  }

  #documents(): Documents {
    const entries = this.#entries;
    const get = (key: string): DocumentRecord | undefined => {
      const entry = entries.get(key);
      return entry === undefined ? undefined : (this.#file.at(entry) as DocumentRecord | undefined);
    };
    return {
      get size() {
        return entries.size;
      },
      keys: () => entries.keys(),
      has: (key) => entries.has(key),
      get,
      *values() {
        for (const key of entries.keys()) {
          const record = get(key);
          if (record !== undefined) yield record;
        }
      },
    };
  }

  #append(records: readonly JournalRecord[]): void {
    const places = this.#file.append(records);
    this.#lines += records.length;
    for (const [at, record] of records.entries()) {
      const place = places[at];
      if (place !== undefined) this.#take(record, place);
    }
  }

  #take(record: JournalRecord, place: Place): void {
    switch (record.kind) {
      case 'document':
        this.#entries.set(record.key, { ...place, shared: record.shared, hasLeftOver: record.leftOver.length > 0 });
        for (const { name } of record.leftOver) this.#owners.set(name, record.key);
        for (const { name } of record.outputs) {
          this.#owners.set(name, record.key);
          this.#begun.delete(name);
        }
        return;
      case 'shared':
        this.#shared.set(record.number, record);
        return;
      case 'begun':
        this.#begun.add(record.name);
        return;
      case 'gone':
        this.#entries.delete(record.key);
        return;
      default:
        return;
    }
  }
}
