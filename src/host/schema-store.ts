// The store of schemas on disk: a folder for each, with its files and what is known of them. What others own, or can write, is not
// believed: who writes a schema decides what is valid. No network here.

import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { StoredSchema } from '../rules/rule-files.ts';
import type { StoreEntry } from '../rules/store/store-entry.ts';
import { makeDirectories } from './make-directories.ts';
import { distrust, isOursAlone, readOwnFile } from './own-files.ts';
import { storeFolder } from './store-folder.ts';
import { systemReason } from './system-reason.ts';

/** Entries that are looked at. */
const MOST_ENTRIES = 10_000;

/** How an entry is written and read: handed in, since the host knows no formats. */
export type EntryFormat = {
  readonly file: string;
  readonly read: (text: string) => StoreEntry | undefined;
  readonly write: (entry: StoreEntry) => string;
};

/** `entry` is undefined where it cannot be read. */
export type KeptEntry = { readonly name: string; readonly folder: string; readonly entry: StoreEntry | undefined };

export class SchemaStore {
  /** Undefined where there can be none. */
  readonly folder: string | undefined;
  readonly #format: EntryFormat;
  #entries: readonly KeptEntry[] | undefined;
  /** By name, of entries that were looked for. */
  readonly #damages = new Map<string, string | undefined>();

  constructor(format: EntryFormat, folder: string | undefined = storeFolder()) {
    this.folder = folder;
    this.#format = format;
  }

  /** Why nothing is read from it. */
  get distrusted(): string | undefined {
    return this.folder === undefined ? undefined : distrust(this.folder);
  }

  /** By name. */
  entries(): readonly KeptEntry[] {
    this.#entries ??= this.#readEntries();
    return this.#entries;
  }

  /** `address`: an address, or a name. */
  find(address: string): StoredSchema | undefined {
    const { folder } = this;
    if (folder === undefined) return undefined;
    const kept = this.entries().find(({ name, entry }) => name === address || entry?.addresses.includes(address) === true);
    if (kept === undefined) return this.#unsure();
    const reason = this.#damage(kept);
    const [main] = kept.entry?.files ?? [];
    if (reason !== undefined || main === undefined)
      return { kind: 'damaged', name: kept.name, reason: reason ?? 'it has no files', advice: this.adviceOn(kept) };
    return { kind: 'stored', name: kept.name, path: join(kept.folder, main.path) };
  }

  /** Who could change a schema decides what is valid: its digests are looked at, once. */
  #damage(kept: KeptEntry): string | undefined {
    if (!this.#damages.has(kept.name)) this.#damages.set(kept.name, this.checkDigests(kept));
    return this.#damages.get(kept.name);
  }

  #unsure(): StoredSchema | undefined {
    const { distrusted } = this;
    if (distrusted !== undefined) return { kind: 'unsure', reason: `nothing is read from the store: ${distrusted}` };
    const lost = this.entries().find(({ entry }) => entry === undefined);
    return lost && { kind: 'unsure', reason: `the entry ${lost.name} of the store is damaged, and may be the one` };
  }

  /** What mends an entry: it may have forgotten where it came from. */
  adviceOn({ name, entry }: KeptEntry): string {
    return entry === undefined
      ? `teikit schema add FILE|URL --as ${name} adds it anew`
      : `teikit schema update ${name} fetches it again`;
  }

  /** Why an entry cannot be used: whether its files are there, as long as they were, and ours alone. */
  damageOf({ name, folder, entry }: KeptEntry): string | undefined {
    if (entry === undefined) return `the entry ${name} of the store is damaged`;
    for (const { path, bytes } of entry.files) {
      const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
      if (stats === undefined) return `the stored copy ${name} is damaged: ${path} is missing`;
      if (!stats.isFile() || !isOursAlone(stats))
        return `the stored copy ${name} is not used: ${path} is not a file of yours alone`;
      if (stats.size !== bytes)
        return `the stored copy ${name} is damaged: ${path} has ${stats.size} bytes, where ${bytes} were stored`;
    }
    return undefined;
  }

  /** As `damageOf`, with the digests. */
  checkDigests(kept: KeptEntry): string | undefined {
    const damage = this.damageOf(kept);
    if (damage !== undefined) return damage;
    const changed = kept.entry?.files.find(({ path, sha256 }) => {
      const bytes = readOwnFile(join(kept.folder, path));
      return bytes === undefined || digestOf(bytes) !== sha256;
    });
    return changed && `the stored copy ${kept.name} is damaged: ${changed.path} is not what was stored`;
  }

  /**
   * In place of one of this name; whole or not at all.
   * @throws {EnvironmentError} `env/cannot-write`
   */
  put(entry: StoreEntry, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
    const store = this.#writable();
    const { name } = entry;
    const made = join(store, `.${name}-${randomUUID()}.tmp`);
    const old = `${made}-old`;
    try {
      mkdirSync(made, { mode: 0o700 });
      for (const { path, bytes } of files) {
        makeDirectories(dirname(join(made, path)), 0o700);
        writeFileSync(join(made, path), bytes, { mode: 0o600 });
      }
      writeFileSync(join(made, this.#format.file), this.#format.write(entry), { mode: 0o600 });
      const target = join(store, name);
      const isThere = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
      if (isThere) renameSync(target, old);
      renameSync(made, target);
    } catch (cause) {
      throw new EnvironmentError('env/cannot-write', `cannot write into the store ${store}: ${systemReason(cause)}`, { cause });
    } finally {
      for (const one of [made, old]) rmSync(one, { recursive: true, force: true });
      this.#forget();
    }
  }

  /** What is known of an entry is written anew. @throws {EnvironmentError} `env/cannot-write` */
  amend(entry: StoreEntry): void {
    const store = this.#writable();
    const file = join(store, entry.name, this.#format.file);
    const made = `${file}-${randomUUID()}.tmp`;
    try {
      writeFileSync(made, this.#format.write(entry), { mode: 0o600 });
      renameSync(made, file);
    } catch (cause) {
      rmSync(made, { force: true });
      throw new EnvironmentError('env/cannot-write', `cannot write into the store ${store}: ${systemReason(cause)}`, { cause });
    }
    this.#forget();
  }

  /** @throws {EnvironmentError} `env/cannot-write` */
  remove({ name, folder }: KeptEntry): void {
    this.#writable();
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (cause) {
      throw new EnvironmentError('env/cannot-write', `cannot remove ${name} from the store: ${systemReason(cause)}`, { cause });
    }
    this.#forget();
  }

  #writable(): string {
    const { folder } = this;
    if (folder === undefined)
      throw new EnvironmentError(
        'env/missing-file',
        'no store: the environment names no home directory; TEIKIT_STORE names a folder',
      );
    try {
      makeDirectories(folder, 0o700);
    } catch (cause) {
      throw new EnvironmentError('env/cannot-write', `cannot make the store ${folder}: ${systemReason(cause)}`, { cause });
    }
    const reason = distrust(folder);
    if (reason !== undefined) throw new EnvironmentError('env/cannot-write', `the store is not used: ${reason}`);
    return folder;
  }

  #forget(): void {
    this.#entries = undefined;
    this.#damages.clear();
  }

  #readEntries(): readonly KeptEntry[] {
    const { folder: store } = this;
    if (store === undefined || this.distrusted !== undefined) return [];
    return namesIn(store)
      .slice(0, MOST_ENTRIES)
      .map((name) => {
        const folder = join(store, name);
        const bytes = readOwnFile(join(folder, this.#format.file));
        const entry = bytes === undefined ? undefined : this.#format.read(new TextDecoder().decode(bytes));
        return { name, folder, entry };
      });
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Of folders. */
function namesIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : [])).toSorted();
  } catch {
    return [];
  }
}
