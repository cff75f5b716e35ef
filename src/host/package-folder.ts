// A package that is a folder on this machine. Nothing outside it is read: links are told, and followed only where they lead into it.

import { constants, type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { EntryKind, LinkTarget, PackageEntry, PackageFiles } from '../packages/files/package-files.ts';
import { systemReason } from './system-reason.ts';

/** Bytes that are read at once; two such pieces are held. */
const PIECE = 2 ** 20;

/** `folder`: a link to it is followed. */
export function packageFolder(folder: string): PackageFiles {
  const root = realpathSync(resolve(folder));
  return {
    list: async (path) => listFolder(join(root, path), join(folder, path)),
    read: (path) => readPieces(root, path, folder),
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

/** The next piece is read while the one before is used. */
async function* readPieces(root: string, path: string, folder: string): AsyncGenerator<Uint8Array> {
  const named = join(folder, path);
  const handle = await openInside(root, path, named);
  try {
    const pieces = [new Uint8Array(PIECE), new Uint8Array(PIECE)] as const;
    let next = readPiece(handle, pieces[0], named);
    for (let at = 1; ; at = 1 - at) {
      const piece = await next;
      if (piece.length === 0) return;
      next = readPiece(handle, at === 0 ? pieces[0] : pieces[1], named);
      // who stops listening must not leave a failure that nobody hears of
      next.catch(() => undefined);
      yield piece;
    }
  } finally {
    await handle.close();
  }
}

async function openInside(root: string, path: string, named: string): Promise<FileHandle> {
  try {
    const real = realpathSync(join(root, path));
    if (!isInside(root, real))
      throw new EnvironmentError('env/unreadable', `${named} leads out of the package`, { file: named });
    // a pipe would keep us for ever
    const handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    throw new EnvironmentError('env/unreadable', `${named} is not a regular file`, { file: named });
  } catch (cause) {
    throw cause instanceof EnvironmentError ? cause : unreadable(named, cause);
  }
}

async function readPiece(handle: FileHandle, room: Uint8Array, named: string): Promise<Uint8Array> {
  try {
    const { bytesRead } = await handle.read(room, 0, room.length);
    return room.subarray(0, bytesRead);
  } catch (cause) {
    throw unreadable(named, cause);
  }
}

function unreadable(named: string, cause: unknown): EnvironmentError {
  return new EnvironmentError('env/unreadable', `cannot read ${named}: ${systemReason(cause)}`, { cause, file: named });
}
