// Copies of the objects of buckets in the folder of a project: what works on files works on them. What is in the buckets is known by a
// listing, and only what has changed is fetched.

import { closeSync, ftruncateSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { asUrl, type BucketPlace, canBeCopied, nameInProject, placeInBucket } from '../source/bucket-names.ts';
import type { BucketClient, Condition, ObjectState } from './bucket-client.ts';
import { eachAtOnce } from './each-at-once.ts';
import { attempt, KeptCopies } from './kept-copies.ts';
import { namesMeantBy } from './names-meant-by.ts';
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

/** Names are those in the project: `s3-copies/BUCKET/KEY`. */
export class BucketCopies {
  readonly #settings: CopiesSettings;
  readonly #kept: KeptCopies;
  readonly #found = new Map<string, ObjectState>();
  readonly #prefixes: string[] = [];

  /** @throws {EnvironmentError} where the folder of the copies is of another kind */
  constructor(settings: CopiesSettings) {
    this.#settings = settings;
    this.#kept = new KeptCopies(settings.folder, settings);
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

  /** As it is in the bucket, as far as it is known. */
  stateOf(name: string): ObjectState | undefined {
    return this.#found.get(name);
  }

  has(name: string): boolean {
    return this.#found.has(name);
  }

  /** Whether the copy is that of the object as it is in the bucket. */
  isCurrent(name: string): boolean {
    const found = this.#found.get(name);
    return found !== undefined && this.#kept.isOf(name, found);
  }

  /**
   * The copies become what is in the buckets: those of `wanted`, those that are there, and what they name. Of names that no listing
   * has, it is asked for each. @throws {EnvironmentError}
   */
  async bring(wanted: Iterable<string>): Promise<void> {
    const { isDry, stop } = this.#settings;
    const known = new Set([...this.#kept.names(), ...wanted]);
    const followed: string[] = [];
    for (let waiting = [...known]; waiting.length > 0 && !stop.aborted; ) {
      await this.#ask(waiting.filter((name) => !this.#isListed(name) && !this.#found.has(name)));
      if (isDry) return;
      const meant = new Set<string>();
      await eachAtOnce(waiting, stop, async (name) => {
        const others = await this.#bringOne(name);
        if (this.#kept.has(name) && !this.#kept.isFollowed(name)) followed.push(name);
        for (const other of others) if (!known.has(other)) meant.add(other);
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
    this.#kept.begin(name);
    await writeWhole(this.#kept.pathOf(name), bytes, { isFlushed: false });
    this.#keep(name, { isFollowed: true });
  }

  /** @throws {EnvironmentError} `env/output-changed` where somebody has written it meanwhile */
  async remove(name: string): Promise<void> {
    if (!this.#found.has(name)) return;
    const done = await this.#settings.client.remove(this.#placeOf(name), this.#condition(name));
    if (done.kind === 'kept') throw changedMeanwhile(name, 'removed');
    this.#found.delete(name);
    this.#kept.drop(name);
  }

  end(): Promise<void> {
    return this.#kept.end();
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
    await eachAtOnce(names, this.#settings.stop, async (name) => {
      const state = await this.#settings.client.look(this.#placeOf(name));
      if (state !== undefined) this.#found.set(name, state);
    });
  }

  /** Names of others that are to be brought with it; none for what is not there, or was followed before. */
  async #bringOne(name: string): Promise<readonly string[]> {
    if (this.#found.has(name) && !this.isCurrent(name)) return this.#fetch(name);
    if (this.#found.has(name)) return this.#kept.isFollowed(name) ? [] : this.#meantBy(name);
    this.#kept.drop(name);
    return [];
  }

  /** As `#bringOne`. It may be gone since it was listed. */
  async #fetch(name: string): Promise<readonly string[]> {
    const path = this.#kept.pathOf(name);
    this.#kept.begin(name);
    const { temporary, descriptor } = attempt(path, () => openTemporary(path));
    try {
      const state = await this.#settings.client.fetch(this.#placeOf(name), descriptor);
      if (state === undefined) {
        this.#found.delete(name);
        this.#kept.drop(name);
        return [];
      }
      attempt(path, () => {
        ftruncateSync(descriptor, state.size);
        renameSync(temporary, path);
      });
      this.#found.set(name, state);
      const meant = this.#meantBy(name);
      this.#keep(name, { isFollowed: meant.length === 0 });
      return meant;
    } finally {
      closeSync(descriptor);
      rmSync(temporary, { force: true });
    }
  }

  /** Names of other objects that are there, as far as it is known. */
  #meantBy(name: string): readonly string[] {
    if ((this.#found.get(name)?.size ?? 0) > LARGEST_LOOKED_THROUGH) return [];
    const names = namesMeantBy(name, readFileSync(this.#kept.pathOf(name)));
    return [...names].filter((other) => this.#found.has(other) || !this.#isListed(other));
  }

  /** The copy is that of the object as it was found. */
  #keep(name: string, how: { readonly isFollowed: boolean }): void {
    const found = this.#found.get(name);
    if (found !== undefined) this.#kept.keep(name, found, how);
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
