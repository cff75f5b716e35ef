// Copies of the objects of buckets in the folder of a project: what works on files works on them. What is in the buckets is known by a
// listing; an index says which object a copy is one of, so that only what has changed is fetched.

import {
  closeSync,
  existsSync,
  ftruncateSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { JournalFile } from '../run/run-host.ts';
import { asUrl, type BucketPlace, COPIES, canBeCopied, nameInProject, placeInBucket } from '../source/bucket-names.ts';
import type { BucketClient, Condition, ObjectState } from './bucket-client.ts';
import { openJournalFile } from './journal-file.ts';
import { makeDirectory } from './make-directories.ts';
import { namesMeantBy } from './names-meant-by.ts';
import { systemReason } from './system-reason.ts';
import { openTemporary } from './temporary-file.ts';
import { writeWhole } from './write-whole.ts';

export type CopiesSettings = {
  readonly client: BucketClient;
  /** Of the project. */
  readonly folder: string;
  /** Nothing is fetched. */
  readonly isDry: boolean;
  /** What others have written is written over. */
  readonly isForced: boolean;
  readonly stop: { readonly aborted: boolean };
};

/**
 * A line of the index. `modified`: of the copy, milliseconds; null: there is none any more. `isFollowed`: what it names was brought,
 * too.
 */
type Copy = ObjectState & { readonly name: string; readonly modified: number | null; readonly isFollowed: boolean };

const INDEX = '.copies.jsonl';
/** Lines of the index for each that is of use, before it is written anew; and lines that are never too many. */
const MOST_OLD = 3;
const LEAST_LINES = 200;

/** Requests at once. */
const AT_ONCE = 8;

/** Names are those in the project: `s3-copies/BUCKET/KEY`. */
export class BucketCopies {
  readonly #settings: CopiesSettings;
  readonly #root: string;
  readonly #index: JournalFile;
  readonly #copies = new Map<string, Copy>();
  readonly #found = new Map<string, ObjectState>();
  readonly #prefixes: string[] = [];
  #lines = 0;

  /** @throws {EnvironmentError} where the folder of the copies is of another kind */
  constructor(settings: CopiesSettings) {
    this.#settings = settings;
    this.#root = join(settings.folder, COPIES);
    const index = join(this.#root, INDEX);
    if (!existsSync(index) && existsSync(this.#root) && readdirSync(this.#root).some((name) => name !== '.gitignore')) {
      const words = `${this.#root} is there already, and was not made for the copies of objects: it needs another name`;
      throw new EnvironmentError('env/bucket', words, { file: this.#root });
    }
    this.#index = openJournalFile(index);
    const { records, damaged } = this.#index.read();
    for (const record of records as readonly Copy[]) this.#take(record);
    this.#lines = records.length + damaged;
  }

  /** What is in a bucket below a prefix. @throws {EnvironmentError} `env/bucket` */
  async list({ bucket, key: prefix }: BucketPlace): Promise<void> {
    this.#prefixes.push(nameInProject({ bucket, key: prefix }));
    for await (const { key, etag, size } of this.#settings.client.list(bucket, prefix))
      if (canBeCopied(key)) this.#found.set(nameInProject({ bucket, key }), { etag, size });
  }

  /** In the order of a folder: by name, level by level, in code units. */
  names(): readonly string[] {
    const keyed = [...this.#found.keys()].map((name) => [name.replaceAll('/', '\0'), name] as const);
    return keyed.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
  }

  has(name: string): boolean {
    return this.#found.has(name);
  }

  /** Whether the copy is that of the object as it is in the bucket. */
  isCurrent(name: string): boolean {
    const [found, copy] = [this.#found.get(name), this.#copies.get(name)];
    if (found === undefined || copy === undefined || found.etag !== copy.etag || found.size !== copy.size) return false;
    const stats = statSync(this.#pathOf(name), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === copy.size && stats.mtimeMs === copy.modified;
  }

  /**
   * The copies become what is in the buckets: those of `wanted`, those that are there, and what they name. Of names that no listing
   * has, it is asked for each. @throws {EnvironmentError}
   */
  async bring(wanted: Iterable<string>): Promise<void> {
    const { isDry, stop } = this.#settings;
    const known = new Set([...this.#copies.keys(), ...wanted]);
    const followed: string[] = [];
    for (let waiting = [...known]; waiting.length > 0 && !stop.aborted; ) {
      await this.#ask(waiting.filter((name) => !this.#isListed(name) && !this.#found.has(name)));
      if (isDry) return;
      const meant = new Set<string>();
      await each(waiting, stop, async (name) => {
        if (!(await this.#bringOne(name)) || this.#copies.get(name)?.isFollowed === true) return;
        followed.push(name);
        for (const other of this.#meantBy(name)) if (!known.has(other)) meant.add(other);
      });
      waiting = [...meant];
      for (const name of waiting) known.add(name);
    }
    if (!stop.aborted) for (const name of followed) this.#keep(name, { isFollowed: true });
  }

  /** @throws {EnvironmentError} `env/output-changed` where somebody has written it meanwhile */
  async write(name: string, data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    const place = this.#placeOf(name);
    const done = await this.#settings.client.put(place, bytes, this.#condition(name));
    if (done.kind === 'kept') throw changedMeanwhile(name, 'written');
    this.#found.set(name, { etag: done.etag, size: bytes.length });
    const path = this.#pathOf(name);
    this.#begin(dirname(path));
    await writeWhole(path, bytes, { isFlushed: false });
    this.#keep(name, { isFollowed: true });
  }

  /** @throws {EnvironmentError} `env/output-changed` where somebody has written it meanwhile */
  async remove(name: string): Promise<void> {
    if (!this.#found.has(name)) return;
    const done = await this.#settings.client.remove(this.#placeOf(name), this.#condition(name));
    if (done.kind === 'kept') throw changedMeanwhile(name, 'removed');
    this.#found.delete(name);
    this.#drop(name);
  }

  async end(): Promise<void> {
    const isLong = this.#lines >= LEAST_LINES && this.#lines > MOST_OLD * this.#copies.size;
    if (isLong && !this.#settings.isDry) await this.#index.rewrite([...this.#copies.values()]);
    this.#index.close();
  }

  #condition(name: string): Condition {
    if (this.#settings.isForced) return { kind: 'any' };
    const found = this.#found.get(name);
    return found === undefined ? { kind: 'new' } : { kind: 'tag', etag: found.etag };
  }

  #isListed(name: string): boolean {
    return this.#prefixes.some((prefix) => name.startsWith(prefix));
  }

  async #ask(names: readonly string[]): Promise<void> {
    await each(names, this.#settings.stop, async (name) => {
      const state = await this.#settings.client.look(this.#placeOf(name));
      if (state !== undefined) this.#found.set(name, state);
    });
  }

  /** False where there is no object. */
  async #bringOne(name: string): Promise<boolean> {
    if (this.#found.has(name) && !this.isCurrent(name)) await this.#fetch(name);
    if (this.#found.has(name)) return true;
    this.#drop(name);
    return false;
  }

  /** It may be gone since it was listed. */
  async #fetch(name: string): Promise<void> {
    const path = this.#pathOf(name);
    this.#begin(dirname(path));
    const { temporary, descriptor } = attempt(path, () => openTemporary(path));
    try {
      const state = await this.#settings.client.fetch(this.#placeOf(name), descriptor);
      if (state === undefined) return void this.#found.delete(name);
      attempt(path, () => {
        ftruncateSync(descriptor, state.size);
        renameSync(temporary, path);
      });
      this.#found.set(name, state);
      this.#keep(name, { isFollowed: this.#meantBy(name).length === 0 });
    } finally {
      closeSync(descriptor);
      rmSync(temporary, { force: true });
    }
  }

  /** Names of other objects that are there, as far as it is known. */
  #meantBy(name: string): readonly string[] {
    if ((this.#found.get(name)?.size ?? 0) > LARGEST_LOOKED_THROUGH) return [];
    const names = namesMeantBy(name, readFileSync(this.#pathOf(name)));
    return [...names].filter((other) => this.#found.has(other) || !this.#isListed(other));
  }

  /** The folder of all copies is not for version control. */
  #begin(folder: string): void {
    if (this.#lines === 0 && !existsSync(join(this.#root, INDEX))) {
      this.#append([]);
      attempt(this.#root, () => writeFileSync(join(this.#root, '.gitignore'), '*\n'));
    }
    makeDirectory(folder);
  }

  /** The copy is that of the object as it was found. */
  #keep(name: string, { isFollowed }: Pick<Copy, 'isFollowed'>): void {
    const found = this.#found.get(name);
    if (found === undefined) return;
    const modified = statSync(this.#pathOf(name)).mtimeMs;
    this.#append([{ name, ...found, modified, isFollowed }]);
  }

  #drop(name: string): void {
    if (!this.#copies.has(name)) return;
    rmSync(this.#pathOf(name), { force: true });
    this.#append([{ name, etag: '', size: 0, modified: null, isFollowed: true }]);
  }

  #append(records: readonly Copy[]): void {
    this.#index.append(records);
    this.#lines += records.length;
    for (const record of records) this.#take(record);
  }

  #take(record: Copy): void {
    if (record.modified === null) this.#copies.delete(record.name);
    else this.#copies.set(record.name, record);
  }

  #pathOf(name: string): string {
    return join(this.#settings.folder, name);
  }

  #placeOf(name: string): BucketPlace {
    const place = placeInBucket(name);
    if (place === undefined) throw new Error(`${name} lies in no bucket`);
    return place;
  }
}

/** Bytes of a copy in which names of others are looked for. */
const LARGEST_LOOKED_THROUGH = 50_000_000;

function changedMeanwhile(name: string, what: string): EnvironmentError {
  const words = `${asUrl(name)} is not ${what}: somebody has changed it meanwhile (--force does not mind)`;
  return new EnvironmentError('env/output-changed', words);
}

/** @throws {EnvironmentError} `env/cannot-write` */
function attempt<Made>(path: string, work: () => Made): Made {
  try {
    return work();
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}

/** Several at once; the first that fails ends the others. */
async function each(
  names: readonly string[],
  stop: { readonly aborted: boolean },
  work: (name: string) => Promise<void>,
): Promise<void> {
  const waiting = names.values();
  let isBroken = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && !isBroken && !stop.aborted; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        isBroken = true;
        if (!stop.aborted) throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
