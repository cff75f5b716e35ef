// Keeps what was made of each document: many at once, since each time all that was written has to be on the disk first.

import type { AskedFile } from '../batch/asked-files.ts';
import type { Outcome } from '../report/outcome.ts';
import { type FileState, isSameState, newestOf } from '../source/file-state.ts';
import type { Journal } from './journal.ts';
import type { DocumentRecord, JournalRecord, KeptFile } from './journal-record.ts';
import type { Written } from './output-keeper.ts';
import type { RunHost } from './run-host.ts';

/** Documents, and milliseconds, after which what was made is kept. */
const MOST_WAITING = 256;
const LONGEST_WAIT = 2000;

/** The digest of a file that was changed while it was worked on: no file has it. */
const UNSTEADY = 'unsteady';

export type Done = {
  readonly key: string;
  readonly settings: string;
  /** Of the input: its path, and what it was before it was read. */
  readonly path: string;
  readonly state: FileState | undefined;
  readonly asked: readonly AskedFile[];
  readonly written: readonly Written[];
  readonly outcome: Outcome;
};

/** `own`: the name of the input; `read`: what was asked for when it was read; `needs`: what it alone has asked for. */
type Named = {
  readonly done: Done;
  readonly own: string;
  readonly read: AskedFile | undefined;
  readonly needs: readonly NamedAsk[];
};
type NamedAsk = { readonly file: AskedFile; readonly name: string };

export type RecorderSettings = {
  readonly journal: Journal;
  readonly host: RunHost;
  /** As the user sees the folder of the project. */
  readonly folder: string;
  readonly now: () => number;
};

export class Recorder {
  readonly #settings: RecorderSettings;
  readonly #shared = new Map<string, { readonly state: FileState | undefined; readonly kept: KeptFile }>();
  #number: number;
  #isSharedKept = false;
  #waiting: Named[] = [];
  #renewed: DocumentRecord[] = [];
  #since = 0;

  constructor(settings: RecorderSettings) {
    this.#settings = settings;
    this.#number = settings.journal.nextShared - 1;
  }

  /** A document that is done; one that failed is not kept. */
  async add(done: Done): Promise<void> {
    const { host, now } = this.#settings;
    if (this.#waiting.length === 0) this.#since = now();
    const own = host.nameOfListed(done.path);
    let read: AskedFile | undefined;
    const needs: NamedAsk[] = [];
    for (const file of done.asked) {
      const known = this.#shared.get(file.path);
      if (file.isShared && known !== undefined && isSameState(known.state, file.state)) continue;
      // it is true and absolute: what is known by it need not be named again
      const name = host.nameOfTrue(file.path);
      if (name === own) read = file;
      else if (file.isShared) this.#share({ file, name }, done);
      else needs.push({ file, name });
    }
    this.#waiting.push({ done, own, read, needs });
    if (this.#waiting.length >= MOST_WAITING || Math.abs(now() - this.#since) >= LONGEST_WAIT) await this.keep();
  }

  /** Files of a record are what they were, and look otherwise: next time they need not be opened. */
  async renew(record: DocumentRecord): Promise<void> {
    const input = this.#renewedFile(record.input);
    const outputs = record.outputs.map((file) => this.#renewedFile(file));
    this.#renewed.push({ ...record, input, outputs, needs: record.needs.map((file) => this.#renewedFile(file)) });
    if (this.#renewed.length >= MOST_WAITING) await this.keep();
  }

  /** The same of a record of shared files, as after teikit was installed anew. @throws {EnvironmentError} `env/cannot-write` */
  renewShared(number: number): void {
    const { journal } = this.#settings;
    const files = journal.shared(number)?.map((file) => this.#renewedFile(file));
    if (files !== undefined) journal.add([{ kind: 'shared', number, files }]);
  }

  #renewedFile(file: KeptFile): KeptFile {
    const { host } = this.#settings;
    const path = host.pathOf(file.name);
    const state = host.state(path);
    if (state === undefined || (file.state !== null && isSameState(file.state, state))) return file;
    return host.digest(path) === file.digest ? { ...file, state } : file;
  }

  /** @throws {EnvironmentError} `env/cannot-write` */
  async keep(): Promise<void> {
    const { host, journal } = this.#settings;
    const waiting = this.#waiting;
    this.#waiting = [];
    const renewed = this.#renewed;
    this.#renewed = [];
    if (renewed.length > 0) journal.add(renewed);
    if (waiting.length === 0) return;
    const outputs = waiting.flatMap(({ done }) => done.written.map(({ name }) => host.pathOf(name)));
    await host.flush(outputs);
    let newest = 0;
    for (const path of outputs) newest = Math.max(newest, newestOf(host.state(path)));
    // an input that is another by now has no state in its record
    for (const { done } of waiting) newest = Math.max(newest, newestOf(done.state));
    await host.outwait(newest);
    const records: JournalRecord[] = [];
    if (!this.#isSharedKept) {
      this.#number += 1;
      this.#isSharedKept = true;
      records.push({ kind: 'shared', number: this.#number, files: [...this.#shared.values()].map(({ kept }) => kept) });
    }
    for (const one of waiting) if (one.done.outcome.status !== 'failed') records.push(this.#recordOf(one));
    journal.add(records);
  }

  #share({ file, name }: NamedAsk, { written }: Done): void {
    // what was made in this run is what it was made of
    if (written.some((one) => one.name === name) || this.#settings.journal.isBegun(name)) return;
    this.#shared.set(file.path, { state: file.state, kept: this.#kept(file.path, { name, before: file.state }) });
    this.#isSharedKept = false;
  }

  #recordOf({ done, own, read, needs }: Named): DocumentRecord {
    const { key, settings, path, state, written, outcome } = done;
    const { host, journal, folder } = this.#settings;
    const before = journal.documents.get(key);
    // a result may be written twice: the last counts
    const made = new Map(written.map((one) => [one.name, one]));
    const outputs = [...made.values()].map(({ name, digest, size }): KeptFile => {
      const now = host.state(host.pathOf(name));
      return { name, digest, state: now !== undefined && now.size === size ? now : null };
    });
    const leftOver = [...(before?.outputs ?? []), ...(before?.leftOver ?? [])].filter(
      ({ name }) => !made.has(name) && host.state(host.pathOf(name)) !== undefined,
    );
    return {
      kind: 'document',
      key,
      settings,
      input: asRead(own, state, read) ?? this.#kept(path, { name: own, before: state }),
      needs: needs.map(({ file, name }) => this.#kept(file.path, { name, before: file.state })),
      shared: this.#number,
      outputs,
      leftOver,
      folder,
      outcome,
    };
  }

  /** `before`: what it was before it was read. If it is that still when all is read, it was so all the time. */
  #kept(path: string, { name, before }: { readonly name: string; readonly before: FileState | undefined }): KeptFile {
    const { host } = this.#settings;
    const digest = before === undefined ? null : (host.digest(path) ?? UNSTEADY);
    const now = host.state(path);
    return isSameState(before, now) ? { name, state: now ?? null, digest } : { name, state: null, digest: UNSTEADY };
  }
}

/** A document whose bytes were told when it was read, and that was the same before that: it need not be read again. */
function asRead(name: string, state: FileState | undefined, read: AskedFile | undefined): KeptFile | undefined {
  if (state === undefined || read?.digest === undefined || !isSameState(state, read.state)) return undefined;
  return { name, state, digest: read.digest };
}
