// Why a document must be worked on, or that nothing has changed since it was.

import { type FileState, isSameState } from '../source/file-state.ts';
import type { Journal } from './journal.ts';
import type { KeptFile } from './journal-record.ts';
import type { RunHost } from './run-host.ts';

export type Freshness =
  /** `changed`: outputs that somebody has changed since; `moved`: files are what they were, and look otherwise. */
  | { readonly kind: 'fresh'; readonly changed: readonly string[]; readonly moved: boolean }
  /** `reason`: a clause. */
  | { readonly kind: 'stale'; readonly reason: string };

const SAME: Freshness = { kind: 'fresh', changed: [], moved: false };

/** `same`: nothing to open; `moved`: opened, and the same; else it has changed. */
type Look = 'same' | 'moved' | 'changed';

export class FreshnessCheck {
  readonly #journal: Journal;
  readonly #host: Pick<RunHost, 'state' | 'digest' | 'pathOf'>;
  readonly #looks = new Map<string, Look>();
  /** By the number of a record: the file that has changed. */
  readonly #shared = new Map<number, string | undefined>();
  /** Records of shared files of which some are what they were, and look otherwise. */
  readonly movedShared: Set<number> = new Set();
  /** Files that were opened. */
  opened = 0;

  constructor(journal: Journal, host: Pick<RunHost, 'state' | 'digest' | 'pathOf'>) {
    this.#journal = journal;
    this.#host = host;
  }

  /** `state`: of the input now. */
  of(key: string, { settings, state }: { readonly settings: string; readonly state: FileState | undefined }): Freshness {
    const record = this.#journal.documents.get(key);
    if (record === undefined) return stale('it is new');
    if (record.settings !== settings) return stale('the steps, their options or teikit itself have changed');
    const input = this.#lookAt(record.input, state);
    if (input === 'changed') return stale('it has changed');
    const shared = this.#changedShared(record.shared);
    if (shared !== undefined) return stale(`${shared} has changed`);
    let isMoved = input === 'moved';
    for (const need of record.needs) {
      const look = this.#look(need);
      if (look === 'changed') return stale(`${need.name}, which it needs, has changed`);
      isMoved ||= look === 'moved';
    }
    const changed: string[] = [];
    for (const output of record.outputs) {
      const now = this.#host.state(this.#host.pathOf(output.name));
      if (now === undefined) return stale(`${output.name} is not there`);
      const look = this.#lookAt(output, now);
      if (look === 'changed' && this.#journal.isBegun(output.name)) return stale(`${output.name} was not written to its end`);
      if (look === 'changed') changed.push(output.name);
      isMoved ||= look === 'moved';
    }
    return changed.length === 0 && !isMoved ? SAME : { kind: 'fresh', changed, moved: isMoved };
  }

  /** The first shared file that has changed. */
  #changedShared(number: number): string | undefined {
    if (this.#shared.has(number)) return this.#shared.get(number);
    const files = this.#journal.shared(number);
    const changed =
      files === undefined ? 'what all documents share' : files.find((file) => this.#look(file) === 'changed')?.name;
    this.#shared.set(number, changed);
    if (changed === undefined && files?.some((file) => this.#look(file) === 'moved') === true) this.movedShared.add(number);
    return changed;
  }

  /** Of a file that many documents may need. */
  #look(file: KeptFile): Look {
    const key = JSON.stringify([file.name, file.digest, file.state]);
    const known = this.#looks.get(key) ?? this.#lookAt(file, this.#host.state(this.#host.pathOf(file.name)));
    this.#looks.set(key, known);
    return known;
  }

  #lookAt({ name, state, digest }: KeptFile, now: FileState | undefined): Look {
    if (now === undefined) return digest === null && state === null ? 'same' : 'changed';
    if (state !== null && isSameState(state, now)) return 'same';
    if (digest === null) return 'changed';
    this.opened += 1;
    return this.#host.digest(this.#host.pathOf(name)) === digest ? 'moved' : 'changed';
  }
}

function stale(reason: string): Freshness {
  return { kind: 'stale', reason };
}
