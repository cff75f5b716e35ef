// Whether files and folders are ours alone: nobody else owns them, and nobody else can write them. Who could change what is read back
// later could say that anything is valid.

import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemReason } from './system-reason.ts';

/** Write permission of the group and of others. */
const WRITABLE_BY_OTHERS = 0o022;
/** In a folder with this bit only its owner can rename or remove an entry. */
const STICKY = 0o1000;
const ROOT = 0;

/** Where the system knows no owners, everything is ours. */
function isOwned({ uid }: Stats): boolean {
  const own = process.geteuid?.();
  return own === undefined || uid === own;
}

function isWritableByOthers({ mode }: Stats): boolean {
  return process.geteuid !== undefined && (mode & WRITABLE_BY_OTHERS) !== 0;
}

/** Of a regular file or a folder. */
export function isOursAlone(stats: Stats): boolean {
  return isOwned(stats) && !isWritableByOthers(stats);
}

/** Why a folder cannot be trusted; undefined where it can. Those above it are ours or the system's, and others can put nothing else there. */
export function whyNotOurs(folder: string): string | undefined {
  const path = resolve(folder);
  const real = realpathSync(path);
  const stats = lstatSync(real);
  if (!isOwned(stats)) return `${folder} belongs to another user`;
  if (isWritableByOthers(stats)) return `${folder} can be written by others`;
  const above = new Set([...foldersAbove(path), ...foldersAbove(real)]);
  const open = [...above].find((one) => isOpen(lstatSync(one)));
  return open === undefined ? undefined : `${open} belongs to another user, or can be written by others`;
}

function foldersAbove(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

function isOpen(stats: Stats): boolean {
  if (!isOwned(stats) && stats.uid !== ROOT) return true;
  return !stats.isSymbolicLink() && isWritableByOthers(stats) && (stats.mode & STICKY) === 0;
}

/** Why nothing is read from the folder; undefined where it is trusted, or not there. */
export function distrust(folder: string): string | undefined {
  try {
    return whyNotOurs(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : `${folder}: ${systemReason(error)}`;
  }
}

/** Bytes. */
export const LARGEST_OWN_FILE = 200_000_000;

/** Undefined for what is not a regular file of our own, or too large. */
export function readOwnFile(path: string): Uint8Array | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(descriptor);
      return stats.isFile() && isOursAlone(stats) && stats.size <= LARGEST_OWN_FILE ? readFileSync(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
