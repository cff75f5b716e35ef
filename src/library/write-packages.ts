// Writes packages on this machine. Nothing that is interrupted looks finished, and a rerun completes it.

import { SettingsError } from '../diagnostics/settings-error.ts';
import { archiveForm } from '../host/archive-form.ts';
import { folderStage } from '../host/folder-stage.ts';
import { isDirectory } from '../host/output-directory.ts';
import { packageFolder } from '../host/package-folder.ts';
import { type BagSettings, type WrittenBag, writeBag } from '../packages/bag/write-bag.ts';
import type { PayloadEntry } from '../packages/files/payload.ts';
import type { Layout } from '../packages/ocfl/layouts.ts';
import { type ObjectVersion, type WrittenObject, writeObject } from '../packages/ocfl/write-object.ts';
import { openStorageRoot } from '../packages/ocfl/write-storage-root.ts';

/** `path`: of the bag, where nothing is yet, or an empty folder. @throws {EnvironmentError} */
export async function writeBagFolder(
  path: string,
  payload: Iterable<PayloadEntry>,
  settings?: BagSettings,
): Promise<WrittenBag> {
  const stage = folderStage(path);
  try {
    return await writeBag(payload, stage, settings);
  } finally {
    stage.close();
  }
}

/**
 * `path`: of an archive, which is not there yet; its end says the form: `.zip`, `.tar`, `.tar.gz`, `.tgz`. The bag is the one folder
 * in it, and has its name. Everything in it is of the bagging date, or of 1980-01-01.
 * @throws {EnvironmentError | SettingsError}
 */
export async function writeBagArchive(
  path: string,
  payload: Iterable<PayloadEntry>,
  settings: BagSettings = {},
): Promise<WrittenBag> {
  const form = archiveForm(path);
  if (form === undefined) throw new SettingsError(`${path} names no archive: .zip, .tar, .tar.gz and .tgz do`);
  const { archiveStage } = await import('../host/archive-stage.ts');
  const stage = await archiveStage(path, { ...form, day: settings.baggingDate });
  try {
    return await writeBag(payload, stage, settings);
  } finally {
    stage.close();
  }
}

export type OcflObject = ObjectVersion & { readonly payload: Iterable<PayloadEntry> };

/**
 * `root`: a storage root, which is made where it is not there. `layout`: of a root that is made; default: 0004. The objects are
 * written one after the other, each told to `sink`.
 * @throws {EnvironmentError} and what the sink throws
 */
export async function writeOcflObjects(
  root: string,
  objects: Iterable<OcflObject> | AsyncIterable<OcflObject>,
  {
    layout,
    sink,
  }: { readonly layout?: Layout; readonly sink: (written: WrittenObject, object: OcflObject) => void | Promise<void> },
): Promise<void> {
  const opening = folderStage(root);
  const there = isDirectory(root) ? packageFolder(root) : undefined;
  const opened = await openStorageRoot(there, opening, layout).finally(() => opening.close());
  for await (const object of objects) {
    const stage = folderStage(root);
    try {
      const { payload, ...version } = object;
      const written =
        opened.kind === 'refused'
          ? opened
          : await writeObject(payload, version, { files: packageFolder(root), layout: opened.layout, stage });
      await sink(written, object);
    } finally {
      stage.close();
    }
  }
}
