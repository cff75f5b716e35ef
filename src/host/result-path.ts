// Where a result document of a stylesheet may be written: below the directory of the output, and through no symbolic link.

import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shownPath } from './sheet-files.ts';

export type ResultPath =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string };

const OUTSIDE = 'it lies outside the directory of the output';

/** `uri`: resolved. */
export function resultPath(uri: string, folder: string): ResultPath {
  const path = pathOf(uri);
  if (path === undefined) return { kind: 'refused', file: uri, reason: 'it is not a local file' };
  const file = shownPath(path);
  const below = relative(resolve(folder), path);
  const names = below.split(sep);
  if (below === '' || names[0] === '..' || resolve(below) === below) return { kind: 'refused', file, reason: OUTSIDE };
  if (names.some((name) => name.startsWith('.')))
    return { kind: 'refused', file, reason: 'it, or a folder above it, has a name that begins with a dot' };
  const link = names.map((_, at) => join(resolve(folder), ...names.slice(0, at + 1))).find(isNotPlain);
  if (link !== undefined) return { kind: 'refused', file, reason: reasonAgainst(link, path) };
  return { kind: 'path', path: join(folder, below) };
}

function pathOf(uri: string): string | undefined {
  try {
    const path = uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
    return path?.includes('\0') === true ? undefined : path;
  } catch {
    return undefined;
  }
}

/** A link, a device, or a folder where a file is wanted. */
function isNotPlain(path: string, at: number, all: readonly string[]): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  return at === all.length - 1 ? !stats.isFile() : !stats.isDirectory();
}

function reasonAgainst(path: string, target: string): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink() === true)
    return path === target ? 'it is a symbolic link' : `${shownPath(path)} is a symbolic link`;
  if (stats?.isDirectory() === true) return 'it is a directory';
  return path === target ? 'it is not a regular file' : `${shownPath(dirname(target))} is not a directory`;
}
