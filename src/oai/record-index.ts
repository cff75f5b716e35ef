// The index of a folder: what was noticed of each document, and when. Numbers and datestamps are given here, and never go back.

import { type Datestamp, earlier, later } from './datestamp.ts';
import type { Membership } from './set-names.ts';

export type Entry = Membership & {
  /** Given when the document is first noticed; never changed, never given again. */
  readonly sequence: number;
  /** Of the file when it was read: another one says that it must be read again. Empty: it always must. */
  readonly stamp: string;
  /** Of what records are made of; empty for what is no more. */
  readonly digest: string;
  readonly datestamp: Datestamp;
  readonly available: readonly string[];
  readonly withdrawn: readonly string[];
};

/** What a reading of a document gave. `contentDate`: when it was last changed, as far as the document or its file says so. */
export type Noticed = Membership & Pick<Entry, 'stamp' | 'digest' | 'available'> & { readonly contentDate: Datestamp };

export type IndexState = {
  /** For seals: another index, another key. */
  readonly key: string;
  /** Whether all documents were read once. What is added after that has the moment as its datestamp. */
  readonly isComplete: boolean;
  /** Of an index in the place of one that was lost: nobody knows what changed, so everything did. */
  readonly isRebuilt: boolean;
  /** In the order of their numbers. */
  readonly entries: readonly Entry[];
};

/** Numbers of one run of the program. What a run that was killed gave out and did not keep is not given again. */
const RUN = 1_000_000_000;
/** Before any document. */
const EPOCH: Datestamp = '1970-01-01T00:00:00Z';

export class RecordIndex {
  readonly key: string;
  readonly isRebuilt: boolean;
  readonly #entries: Entry[];
  /** Made when it is first asked for: what starts answers lists before that. */
  #places: Map<string, number> | undefined;
  #isComplete: boolean;
  #next: number;
  #earliest: Datestamp | undefined;
  #version = 0;

  constructor({ key, isComplete, isRebuilt, entries }: IndexState) {
    this.key = key;
    this.isRebuilt = isRebuilt;
    this.#isComplete = isComplete;
    this.#entries = [...entries];
    this.#next = (Math.floor((entries.at(-1)?.sequence ?? 0) / RUN) + 1) * RUN + 1;
    for (const { datestamp } of entries) this.#isEarliest(datestamp);
  }

  /** Nothing was ever in it, what was deleted included. */
  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Another number says that something changed. */
  get version(): number {
    return this.#version;
  }

  /** No document has an earlier one. */
  get earliestDatestamp(): Datestamp {
    return this.#earliest ?? EPOCH;
  }

  entryOf(path: string): Entry | undefined {
    const place = this.#placeOf().get(path);
    return place === undefined ? undefined : this.#entries[place];
  }

  /** In the order of their numbers; what is noticed meanwhile is part of it. */
  *after(sequence: number): Generator<Entry, void> {
    for (let place = this.#placeAfter(sequence); ; place++) {
      const entry = this.#entries[place];
      if (entry === undefined) return;
      yield entry;
    }
  }

  note(noticed: Noticed, now: Datestamp): 'added' | 'changed' | 'same' {
    const known = this.entryOf(noticed.path);
    const { contentDate, ...kept } = noticed;
    if (known === undefined) {
      const isNew = this.#isComplete || this.isRebuilt;
      const datestamp = isNew ? now : earlier(contentDate, now);
      this.#add({ ...kept, sequence: this.#next++, datestamp, withdrawn: [] });
      return 'added';
    }
    if (isSame(known, noticed)) {
      if (known.stamp !== noticed.stamp) this.#replace({ ...known, stamp: noticed.stamp });
      return 'same';
    }
    const had = [...known.available, ...known.withdrawn];
    const withdrawn = had.filter((prefix) => !noticed.available.includes(prefix));
    this.#replace({ ...kept, sequence: known.sequence, datestamp: later(known.datestamp, now), withdrawn });
    return 'changed';
  }

  /** The document is no more. False where that was known. */
  withdraw(path: string, now: Datestamp): boolean {
    const known = this.entryOf(path);
    if (known === undefined || (known.digest === '' && known.available.length === 0)) return false;
    const withdrawn = [...known.available, ...known.withdrawn];
    const datestamp = known.available.length === 0 ? known.datestamp : later(known.datestamp, now);
    this.#replace({ ...known, stamp: '', digest: '', datestamp, available: [], withdrawn });
    return true;
  }

  /** All documents were read once. */
  complete(): void {
    if (this.#isComplete) return;
    this.#isComplete = true;
    this.#version++;
  }

  get state(): IndexState {
    return { key: this.key, isComplete: this.#isComplete, isRebuilt: this.isRebuilt, entries: this.#entries };
  }

  #placeOf(): Map<string, number> {
    this.#places ??= new Map(this.#entries.map(({ path }, place) => [path, place]));
    return this.#places;
  }

  #add(entry: Entry): void {
    this.#placeOf().set(entry.path, this.#entries.length);
    this.#entries.push(entry);
    this.#isEarliest(entry.datestamp);
    this.#version++;
  }

  #replace(entry: Entry): void {
    const place = this.#placeOf().get(entry.path);
    if (place !== undefined) this.#entries[place] = entry;
    this.#version++;
  }

  #isEarliest(datestamp: Datestamp): void {
    this.#earliest = this.#earliest === undefined ? datestamp : earlier(this.#earliest, datestamp);
  }

  /** The first place with a higher number. */
  #placeAfter(sequence: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.sequence ?? 0) > sequence) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Sets and formats come of the document, and of the program too, which may be another one today. */
function isSame(known: Entry, noticed: Noticed): boolean {
  return (
    known.digest === noticed.digest &&
    isSameList(known.available, noticed.available) &&
    isSameList(known.languages, noticed.languages) &&
    isSameList(known.years, noticed.years)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
