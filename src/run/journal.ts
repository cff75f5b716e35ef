// The journal of a run: what was made of which document, and what that rests on. Append-only; read once, when a run begins.

import {
  type DocumentRecord,
  JOURNAL_VERSION,
  type JournalRecord,
  type KeptFile,
  type SharedRecord,
} from './journal-record.ts';
import type { JournalFile } from './run-host.ts';
import type { Settled } from './settled-table.ts';

/** Lines that are of no use any more, for each that is, before the file is written anew. */
const MOST_OLD = 2;
/** A short journal is left as it is. */
const LEAST_LINES = 200;

export type Owned = { readonly file: KeptFile; readonly key: string };

export class Journal {
  readonly #file: JournalFile;
  readonly #documents = new Map<string, DocumentRecord>();
  readonly #shared = new Map<number, SharedRecord>();
  readonly #begun = new Set<string>();
  readonly #owned = new Map<string, Owned>();
  #lines = 0;
  /** Lines that could not be read. */
  readonly damaged: number;

  constructor(file: JournalFile) {
    this.#file = file;
    const { records, damaged } = file.read();
    const [head] = records as readonly JournalRecord[];
    const isKnown = head === undefined || (head.kind === 'journal' && head.version === JOURNAL_VERSION);
    // of a journal whose first line is damaged, the others still hold
    if (isKnown || damaged > 0) for (const record of records as readonly JournalRecord[]) this.#take(record);
    this.#lines = records.length + damaged;
    this.damaged = damaged;
    if (this.#lines === 0) this.#append([{ kind: 'journal', version: JOURNAL_VERSION }]);
  }

  get documents(): ReadonlyMap<string, DocumentRecord> {
    return this.#documents;
  }

  shared(number: number): readonly KeptFile[] | undefined {
    return this.#shared.get(number)?.files;
  }

  /** The first number that no record has. */
  get nextShared(): number {
    let last = 0;
    for (const number of this.#shared.keys()) last = Math.max(last, number);
    return last + 1;
  }

  /** Who has made a file, as far as it is known. */
  owned(name: string): Owned | undefined {
    return this.#owned.get(name);
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
    const needed = new Set([...this.#documents.values()].map(({ shared }) => shared));
    for (const number of this.#shared.keys()) if (!needed.has(number)) this.#shared.delete(number);
    const live = this.#documents.size + this.#shared.size + this.#begun.size + 1;
    const isShort = this.#lines < LEAST_LINES || this.#lines <= (1 + MOST_OLD) * live;
    if (isShort && this.damaged === 0) return;
    const records: JournalRecord[] = [
      { kind: 'journal', version: JOURNAL_VERSION },
      ...this.#shared.values(),
      ...this.#documents.values(),
      ...[...this.#begun].map((name) => ({ kind: 'begun', name }) as const),
    ];
    await this.#file.rewrite(records);
    this.#lines = records.length;
  }

  /** What holds as long as the journal is what it is now. */
  async settle(settled: Settled): Promise<void> {
    await this.#file.settle(settled);
  }

  close(): void {
    this.#file.close();
  }

  #append(records: readonly JournalRecord[]): void {
    const kept = this.#file.append(records) as readonly JournalRecord[];
    this.#lines += records.length;
    for (const record of kept) this.#take(record);
  }

  #take(record: JournalRecord): void {
    switch (record.kind) {
      case 'document':
        this.#forget(record.key);
        this.#documents.set(record.key, record);
        for (const file of record.leftOver) this.#owned.set(file.name, { file, key: record.key });
        for (const file of record.outputs) {
          this.#owned.set(file.name, { file, key: record.key });
          this.#begun.delete(file.name);
        }
        return;
      case 'shared':
        this.#shared.set(record.number, record);
        return;
      case 'begun':
        this.#begun.add(record.name);
        return;
      case 'gone':
        this.#forget(record.key);
        this.#documents.delete(record.key);
        return;
      default:
        return;
    }
  }

  #forget(key: string): void {
    const known = this.#documents.get(key);
    if (known === undefined) return;
    for (const files of [known.outputs, known.leftOver])
      for (const { name } of files) if (this.#owned.get(name)?.key === key) this.#owned.delete(name);
  }
}
