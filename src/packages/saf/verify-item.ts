// An item of a Simple Archive: its metadata, what `contents` names, its handle and its collections.

import type { Checking } from '../files/checking.ts';
import { joined, type PackageFiles } from '../files/package-files.ts';
import { isSystemFile } from '../files/present-files.ts';
import { checkCollections, checkHandle } from './check-handles.ts';
import { checkMetadata } from './check-metadata.ts';
import { ContentPaths } from './content-paths.ts';
import type { InItem } from './in-item.ts';
import { readContents } from './read-contents.ts';
import { COLLECTIONS, CONTENTS, DUBLIN_CORE, HANDLE, isMetadata, isOfFormat } from './saf-files.ts';

export type ItemCheck = Checking & {
  /** Of the item in the package; empty where the package is the item. */
  readonly folder: string;
  /** Its files, by their paths in the package. */
  readonly present: readonly string[];
  /** Of the items before: handle → folder. */
  readonly handles: Map<string, string>;
};

export async function verifyItem(files: PackageFiles, { folder, present, handles, ...checking }: ItemCheck): Promise<void> {
  const { findings } = checking;
  const start = folder === '' ? 0 : folder.length + 1;
  const own = new Set(present.map((path) => path.slice(start)));
  const within = (name: string): InItem => ({ ...checking, path: joined(folder, name) });
  if (!own.has(DUBLIN_CORE))
    findings.add({
      code: 'saf/no-metadata',
      path: folder,
      message: `the item has no ${DUBLIN_CORE}, without which DSpace takes in none`,
    });
  const titles = { isThere: false };
  for (const name of own) if (isMetadata(name)) await checkMetadata(files, { ...within(name), name, titles });
  if (own.has(DUBLIN_CORE) && !titles.isThere)
    findings.warn({
      code: 'saf/no-title',
      path: joined(folder, DUBLIN_CORE),
      message: 'the item has no title: DSpace shows it as untitled',
    });
  const paths = new ContentPaths(own, findings);
  if (own.has(CONTENTS)) await readContents(files, { ...within(CONTENTS), paths });
  tellUnlisted({ own, named: paths.named, hasContents: own.has(CONTENTS) }, { folder, ...checking });
  if (own.has(HANDLE)) await checkHandle(files, { ...within(HANDLE), folder, handles });
  if (own.has(COLLECTIONS)) await checkCollections(files, within(COLLECTIONS));
}

type Unlisted = { readonly own: ReadonlySet<string>; readonly named: ReadonlySet<string>; readonly hasContents: boolean };

/** An item of metadata alone needs no `contents`. */
function tellUnlisted(
  { own, named, hasContents }: Unlisted,
  { folder, findings }: Checking & { readonly folder: string },
): void {
  const unlisted = [...own].filter((name) => !isOfFormat(name) && !named.has(name));
  if (!hasContents && unlisted.some((name) => !isSystemFile(name))) {
    const message = `the item has no ${CONTENTS}, which names its files, such as ${unlisted[0]}`;
    findings.add({ code: 'saf/no-contents', path: folder, message });
    return;
  }
  for (const name of unlisted) {
    const path = joined(folder, name);
    if (isSystemFile(name))
      findings.warn({ code: 'saf/unlisted-file', path, message: 'a system made this file for itself: DSpace passes over it' });
    else
      findings.add({ code: 'saf/unlisted-file', path, message: `${CONTENTS} does not name the file: DSpace passes over it` });
  }
}
