// A package that is a folder on this machine. Nothing outside it is read: links are told, and followed only where they lead into it.

import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  read,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { EntryKind, LinkTarget, PackageEntry, PackageFiles } from '../packages/files/package-files.ts';
import { systemReason } from './system-reason.ts';

/** Bytes that are read at once; two such pieces are held. */
const PIECE = 2 ** 20;

/** `folder`: a link to it is followed. */
export function packageFolder(folder: string): PackageFiles {
  const root = realpathSync(resolve(folder));
  const pieces = new Pieces();
  return {
    list: async (path) => listFolder(join(root, path), join(folder, path)),
    read: (path) => readPieces(path, { root, folder, pieces }),
    linkTarget: async (path) => targetOf(root, path),
  };
}

function listFolder(path: string, named: string): readonly PackageEntry[] | undefined {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).toSorted(byName);
  } catch (cause) {
    throw unreadable(named, cause);
  }
}

function byName({ name: a }: PackageEntry, { name: b }: PackageEntry): number {
  return a < b ? -1 : Number(a > b);
}

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

function targetOf(root: string, path: string): LinkTarget {
  let target: string;
  try {
    target = realpathSync(join(root, path));
  } catch {
    return { kind: 'broken' };
  }
  if (!isInside(root, target)) return { kind: 'outside' };
  const kind = kindOf(statSync(target));
  return { kind: 'inside', path: relative(root, target).split(sep).join('/'), leadsTo: kind === 'link' ? 'special' : kind };
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Two pieces of memory, taken in turn by one file after the other. */
class Pieces {
  #free: readonly [Uint8Array, Uint8Array] | undefined = [new Uint8Array(PIECE), new Uint8Array(PIECE)];

  take(): readonly [Uint8Array, Uint8Array] {
    const taken = this.#free ?? [new Uint8Array(PIECE), new Uint8Array(PIECE)];
    this.#free = undefined;
    return taken;
  }

  give(pieces: readonly [Uint8Array, Uint8Array]): void {
    this.#free = pieces;
  }
}

type Opening = { readonly root: string; readonly folder: string; readonly pieces: Pieces };

/** A file of one piece is read at once: waiting for the system would take longer. */
async function* readPieces(path: string, { root, folder, pieces }: Opening): AsyncGenerator<Uint8Array> {
  const named = join(folder, path);
  const descriptor = openInside(root, path, named);
  const both = pieces.take();
  try {
    const first = attempt(named, () => both[0].subarray(0, readSync(descriptor, both[0], 0, PIECE, 0)));
    if (first.length > 0) yield first;
    if (first.length === PIECE) yield* readOn(descriptor, both, named);
  } finally {
    pieces.give(both);
    closeSync(descriptor);
  }
}

/** The next piece is read while the one before is used. */
async function* readOn(descriptor: number, both: readonly [Uint8Array, Uint8Array], named: string): AsyncGenerator<Uint8Array> {
  let position = PIECE;
  let next = readPiece(descriptor, { room: both[1], position, named });
  for (let at = 0; ; at = 1 - at) {
    const piece = await next;
    if (piece.length === 0) return;
    position += piece.length;
    next = readPiece(descriptor, { room: at === 0 ? both[0] : both[1], position, named });
    try {
      yield piece;
    } finally {
      // nothing writes into the memory, or reads from the file, when they are given back
      await next.catch(() => undefined);
    }
  }
}

function openInside(root: string, path: string, named: string): number {
  return attempt(named, () => {
    const real = realpathSync(join(root, path));
    if (!isInside(root, real))
      throw new EnvironmentError('env/unreadable', `${named} leads out of the package`, { file: named });
    // a pipe would keep us for ever
    const descriptor = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
    throw new EnvironmentError('env/unreadable', `${named} is not a regular file`, { file: named });
  });
}

type Room = { readonly room: Uint8Array; readonly position: number; readonly named: string };

function readPiece(descriptor: number, { room, position, named }: Room): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    read(descriptor, room, 0, room.length, position, (error, bytes) =>
      error === null ? resolve(room.subarray(0, bytes)) : reject(unreadable(named, error)),
    );
  });
}

function attempt<Result>(named: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof EnvironmentError ? cause : unreadable(named, cause);
  }
}

function unreadable(named: string, cause: unknown): EnvironmentError {
  return new EnvironmentError('env/unreadable', `cannot read ${named}: ${systemReason(cause)}`, { cause, file: named });
}
