// A folder of documents that is looked at again and again while others work: asynchronous, in small steps. Only what lies below it, all
// symbolic links resolved; nothing whose name begins with a dot; only regular files.

import type { BigIntStats } from 'node:fs';
import { constants, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { stampOf } from './clock.ts';
import { LARGEST_REFERENCED } from './file-rules.ts';
import { systemReason } from './system-reason.ts';

/** `path`: below the folder, with `/`; `stamp`: another one where the file was changed. */
export type FolderDocument =
  | { readonly kind: 'document'; readonly path: string; readonly stamp: string }
  | { readonly kind: 'fault'; readonly message: string };

/** `file`: the whole path; `modified`: `YYYY-MM-DDThh:mm:ssZ`. */
export type FolderFile =
  | {
      readonly kind: 'bytes';
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly stamp: string;
      readonly modified: string;
    }
  | { readonly kind: 'unusable'; readonly message: string; readonly stamp: string; readonly modified: string }
  | { readonly kind: 'gone' };

const XML_NAME = /\.xml$/i;

export class DocumentFolder {
  /** With all links resolved. */
  readonly path: string;

  /** `path`: a folder, with all links resolved. */
  constructor(path: string) {
    this.path = path;
  }

  /** In the order of names (code units), folders in their place. A folder is entered once. */
  list(): AsyncGenerator<FolderDocument, void> {
    return this.#walk('', new Set());
  }

  async read(path: string): Promise<FolderFile> {
    const file = join(this.path, path);
    try {
      const real = await realpath(file);
      if (!this.#isBelow(real)) return { kind: 'gone' };
      const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
      try {
        const stats = await handle.stat({ bigint: true });
        if (!stats.isFile()) return { kind: 'gone' };
        const seen = { stamp: stampOfFile(stats), modified: stampOf(stats.mtime) };
        if (stats.size > BigInt(LARGEST_REFERENCED))
          return { kind: 'unusable', message: `it has more than ${LARGEST_REFERENCED} bytes`, ...seen };
        return { kind: 'bytes', file, bytes: await handle.readFile(), ...seen };
      } finally {
        await handle.close();
      }
    } catch (error) {
      return this.#unread(file, error);
    }
  }

  /** Of a file as it is now; undefined where there is none to be read. */
  async stampOf(path: string): Promise<string | undefined> {
    try {
      const real = await realpath(join(this.path, path));
      const stats = this.#isBelow(real) ? await stat(real, { bigint: true }) : undefined;
      return stats?.isFile() === true ? stampOfFile(stats) : undefined;
    } catch {
      return undefined;
    }
  }

  async #unread(file: string, error: unknown): Promise<FolderFile> {
    if (isMissing(error)) return { kind: 'gone' };
    try {
      const stats = await stat(file, { bigint: true });
      return { kind: 'unusable', message: systemReason(error), stamp: stampOfFile(stats), modified: stampOf(stats.mtime) };
    } catch {
      return { kind: 'gone' };
    }
  }

  async *#walk(below: string, entered: Set<string>): AsyncGenerator<FolderDocument, void> {
    const folder = join(this.path, below);
    let names: readonly string[];
    try {
      const real = await realpath(folder);
      if (entered.has(real)) return;
      entered.add(real);
      names = await readdir(folder);
    } catch (error) {
      yield { kind: 'fault', message: `${folder}: ${systemReason(error)}` };
      return;
    }
    for (const name of names.toSorted()) {
      if (name.startsWith('.')) continue;
      const path = below === '' ? name : `${below}/${name}`;
      const found = await this.#look(path);
      if (found === 'folder') yield* this.#walk(path, entered);
      else if (found !== undefined && XML_NAME.test(name)) yield { kind: 'document', path, stamp: found };
    }
  }

  /** The stamp of a file; undefined for what is not to be read, and for what is gone meanwhile. */
  async #look(path: string): Promise<string | undefined> {
    const file = join(this.path, path);
    try {
      const own = await lstat(file, { bigint: true });
      const stats = own.isSymbolicLink() ? await this.#linked(file) : own;
      if (stats?.isDirectory() === true) return 'folder';
      return stats?.isFile() === true ? stampOfFile(stats) : undefined;
    } catch {
      return undefined;
    }
  }

  async #linked(file: string): Promise<BigIntStats | undefined> {
    return this.#isBelow(await realpath(file)) ? stat(file, { bigint: true }) : undefined;
  }

  #isBelow(real: string): boolean {
    const below = relative(this.path, real);
    if (below === '' || below === '..' || below.startsWith(`..${sep}`) || resolve(below) === below) return false;
    return !below.split(sep).some((name) => name.startsWith('.'));
  }
}

/** Nanoseconds: a file can be changed twice in a millisecond. */
function stampOfFile({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].map((number) => number.toString(36)).join('.');
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');
}
