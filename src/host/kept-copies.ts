// The copies of objects in the folder of a project, and which object each is one of: an index of lines keeps that.

import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { JournalFile } from '../run/run-host.ts';
import { COPIES } from '../source/bucket-names.ts';
import type { ObjectState } from './bucket-client.ts';
import { openJournalFile } from './journal-file.ts';
import { makeDirectory } from './make-directories.ts';
import { systemReason } from './system-reason.ts';
import { removeTemporaries } from './temporary-file.ts';

/**
 * A line of the index. `modified`: of the copy, milliseconds; null: there is none any more. `isFollowed`: what it names was brought,
 * too.
 */
type Copy = ObjectState & { readonly name: string; readonly modified: number | null; readonly isFollowed: boolean };

const INDEX = '.copies.jsonl';
/** Lines of the index for each that is of use, before it is written anew; and lines that are never too many. */
const MOST_OLD = 3;
const LEAST_LINES = 200;

/** Names are those in the project: `s3-copies/BUCKET/KEY`. */
export class KeptCopies {
  /** Of the project. */
  readonly #folder: string;
  readonly #isDry: boolean;
  readonly #root: string;
  readonly #index: JournalFile;
  readonly #copies = new Map<string, Copy>();
  #lines = 0;

  /** `isDry`: nothing on the disk is changed. @throws {EnvironmentError} where the folder of the copies is of another kind */
  constructor(folder: string, { isDry }: { readonly isDry: boolean }) {
    this.#folder = folder;
    this.#isDry = isDry;
    this.#root = join(folder, COPIES);
    const index = join(this.#root, INDEX);
    if (!isDry) removeTemporaries(index);
    if (!existsSync(index) && existsSync(this.#root) && readdirSync(this.#root).some((name) => name !== '.gitignore')) {
      const words = `${this.#root} is there already, and was not made for the copies of objects: it needs another name`;
      throw new EnvironmentError('env/bucket', words, { file: this.#root });
    }
    this.#index = openJournalFile(index);
    const { lines } = this.#index.read((record) => this.#take(record as Copy));
    this.#lines = lines;
  }

  names(): readonly string[] {
    return [...this.#copies.keys()];
  }

  has(name: string): boolean {
    return this.#copies.has(name);
  }

  pathOf(name: string): string {
    return join(this.#folder, name);
  }

  /** Whether the copy is there, and is one of this object. */
  isOf(name: string, { etag, size }: ObjectState): boolean {
    const copy = this.#copies.get(name);
    if (copy === undefined || etag !== copy.etag || size !== copy.size) return false;
    const stats = statSync(this.pathOf(name), { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === copy.size && stats.mtimeMs === copy.modified;
  }

  isFollowed(name: string): boolean {
    return this.#copies.get(name)?.isFollowed === true;
  }

  /** Makes the folder of a copy that will be written. The folder of all copies is not for version control. @throws {EnvironmentError} */
  begin(name: string): void {
    if (this.#lines === 0 && !existsSync(join(this.#root, INDEX))) {
      this.#append([]);
      attempt(this.#root, () => writeFileSync(join(this.#root, '.gitignore'), '*\n'));
    }
    makeDirectory(dirname(this.pathOf(name)));
  }

  /** The copy, as it lies there, is that of this object. @throws {EnvironmentError} `env/cannot-write` */
  keep(name: string, { etag, size }: ObjectState, { isFollowed }: Pick<Copy, 'isFollowed'>): void {
    const modified = statSync(this.pathOf(name)).mtimeMs;
    this.#append([{ name, etag, size, modified, isFollowed }]);
  }

  drop(name: string): void {
    if (!this.#copies.has(name)) return;
    rmSync(this.pathOf(name), { force: true });
    this.#append([{ name, etag: '', size: 0, modified: null, isFollowed: true }]);
  }

  async end(): Promise<void> {
    const isLong = this.#lines >= LEAST_LINES && this.#lines > MOST_OLD * this.#copies.size;
    if (isLong && !this.#isDry) await this.#index.rewrite([...this.#copies.values()].map((record) => ({ record })));
    this.#index.close();
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
}

/** @throws {EnvironmentError} `env/cannot-write` */
export function attempt<Made>(path: string, work: () => Made): Made {
  try {
    return work();
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}
