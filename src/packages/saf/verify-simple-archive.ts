// Whether DSpace can take in a Simple Archive: a folder of items, or one item. What it reads is what its importer reads.

import type { Checking } from '../files/checking.ts';
import type { PackageEntry, PackageFiles } from '../files/package-files.ts';
import { isSystemFile, presentFiles } from '../files/present-files.ts';
import { DUBLIN_CORE, isMetadata, isOfFormat } from './saf-files.ts';
import { verifyItem } from './verify-item.ts';

export function isItem(entries: readonly PackageEntry[]): boolean {
  return entries.some(({ name, kind }) => name === DUBLIN_CORE && kind !== 'folder');
}

/** @throws {EnvironmentError} where a file cannot be read */
export async function verifySimpleArchive(files: PackageFiles, checking: Checking): Promise<void> {
  const { findings } = checking;
  const present = await presentFiles(files, findings);
  const entries = (await files.list('')) ?? [];
  const handles = new Map<string, string>();
  if (entries.some(({ name, kind }) => kind === 'file' && (isMetadata(name) || name === 'contents')))
    return verifyItem(files, { folder: '', present: [...present], handles, ...checking });
  const byItem = byFirstPart(present);
  const items = entries.filter(({ kind }) => kind === 'folder');
  if (items.length === 0) {
    findings.add({ code: 'saf/no-item', message: 'the archive has no item: each is a folder of its own' });
    return;
  }
  for (const path of byItem.get('') ?? []) tellBeside(path, checking);
  for (const { name } of items)
    await verifyItem(files, { folder: name, present: byItem.get(name) ?? [], handles, ...checking });
}

/** What stands in no folder is under the empty name. */
function byFirstPart(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const first = path.slice(0, Math.max(0, path.indexOf('/')));
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [path]);
    else group.push(path);
  }
  return groups;
}

function tellBeside(path: string, { findings }: Checking): void {
  const what = isSystemFile(path)
    ? 'a system made this file for itself'
    : isOfFormat(path)
      ? 'the file belongs into an item'
      : 'the file belongs to no item';
  findings.warn({ code: 'saf/beside-items', path, message: `${what}: DSpace passes over it` });
}
