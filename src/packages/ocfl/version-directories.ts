// The version directories of an object as they are: their inventories, and the files of their content (OCFL 3.3).

import { joined, type PackageEntry, type PackageFiles } from '../files/package-files.ts';
import { walk } from '../files/walk.ts';
import type { ObjectFindings } from './object-findings.ts';
import { sidecars } from './sidecar.ts';
import { INVENTORY } from './specification.ts';

export type VersionDirectory = {
  readonly name: string;
  readonly number: number;
  readonly entries: readonly PackageEntry[];
  readonly hasInventory: boolean;
  readonly hasContent: boolean;
};

export type DirectoryCheck = {
  /** Of the object in the package. */
  readonly folder: string;
  /** What the content directory may be called; a path where contentDirectory has slashes. */
  readonly contentDirectories: readonly string[];
  readonly findings: ObjectFindings;
  /** Content paths, and files that stand where no content belongs. */
  readonly content: Set<string>;
  readonly misplaced: Set<string>;
};

export async function readVersionDirectory(
  files: PackageFiles,
  { name, number }: { readonly name: string; readonly number: number },
  check: DirectoryCheck,
): Promise<VersionDirectory> {
  const { folder, findings } = check;
  const entries = (await files.list(joined(folder, name))) ?? [];
  const hasInventory = entries.some((entry) => entry.name === INVENTORY && entry.kind === 'file');
  if (!hasInventory) findings.add('W010', `${name} has no ${INVENTORY}`, { path: name });
  const tops = check.contentDirectories.map((path) => path.split('/')[0]);
  let hasContent = false;
  for (const entry of entries) {
    const path = joined(name, entry.name);
    if (entry.kind === 'folder' && tops.includes(entry.name))
      hasContent = (await readContent(files, path, check)) || hasContent;
    else if (entry.kind === 'folder')
      findings.add('W002', `${entry.name} is a directory beside the content directory`, { path });
    else checkFile(entry, path, { ...check, hasInventory });
  }
  return { name, number, entries, hasInventory, hasContent };
}

function checkFile(
  { name, kind }: PackageEntry,
  path: string,
  { findings, misplaced, hasInventory }: DirectoryCheck & { readonly hasInventory: boolean },
): void {
  if (kind === 'link') {
    findings.add('E090', 'a link stands here, which other systems may not have', { path });
    return;
  }
  if (kind === 'special') {
    findings.add('E089', 'a device, a pipe or a socket cannot be in an object', { path });
    return;
  }
  misplaced.add(path);
  if (name === INVENTORY || (hasInventory && sidecars.has(name))) return;
  findings.add('E015', `${name} stands beside the content directory, where only an inventory and its sidecar may`, { path });
}

/** Whether there is a file. */
async function readContent(files: PackageFiles, path: string, { folder, findings, content }: DirectoryCheck): Promise<boolean> {
  const before = content.size;
  const below = folder === '' ? 0 : folder.length + 1;
  let holdsAnything = false;
  for await (const found of walk(files, joined(folder, path))) {
    const own = found.path.slice(below);
    holdsAnything = true;
    if (found.kind === 'file') content.add(own);
    else if (found.kind === 'link') findings.add('E090', 'a link stands here, which other systems may not have', { path: own });
    else if (found.kind === 'special')
      findings.add('E089', 'a device, a pipe or a socket cannot be in an object', { path: own });
    else if (found.isEmpty) findings.add('E024', 'the directory is empty', { path: own });
  }
  if (!holdsAnything) findings.add('W003', 'the content directory is empty, and should not be there then', { path });
  return content.size > before;
}
