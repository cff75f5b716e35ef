// All that is below a folder of a package, folder by folder, sorted. No link is followed.

import { type EntryKind, joined, type PackageFiles } from './package-files.ts';

export type Walked = { readonly path: string; readonly kind: EntryKind; readonly isEmpty: boolean };

/** `isEmpty`: of a folder that holds nothing. */
export async function* walk(files: PackageFiles, folder: string): AsyncGenerator<Walked> {
  const open: string[] = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = (await files.list(at)) ?? [];
    if (at !== folder) yield { path: at, kind: 'folder', isEmpty: entries.length === 0 };
    const folders: string[] = [];
    for (const { name, kind } of entries) {
      const path = joined(at, name);
      if (kind === 'folder') folders.push(path);
      else yield { path, kind, isEmpty: false };
    }
    for (const below of folders.reverse()) open.push(below);
  }
}
