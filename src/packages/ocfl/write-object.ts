// Writes an object of OCFL into a storage root, or a new version of it where the content is another than that of the last. Content that
// the object has is not stored again. The version takes its place first, the inventory of the object and its sidecar last.

import { Digester, digestOfBytes } from '../files/digests.ts';
import { Findings } from '../files/findings.ts';
import { joined, type PackageFiles } from '../files/package-files.ts';
import type { PackageStage } from '../files/package-stage.ts';
import { type PayloadEntry, sortPayload } from '../files/payload.ts';
import { readWhole } from '../files/read-text.ts';
import { InventoryDraft } from './inventory-draft.ts';
import { type Layout, objectPath, placeFault } from './layouts.ts';
import { ObjectFindings } from './object-findings.ts';
import { readInventory } from './read-inventory.ts';
import { readJson } from './read-json.ts';
import { isDateTime } from './read-version-block.ts';
import { sidecarName } from './sidecar.ts';
import { INVENTORY } from './specification.ts';
import { readVersionName } from './version-names.ts';

export type ObjectVersion = {
  readonly id: string;
  readonly message: string;
  readonly user: { readonly name: string; readonly address?: string };
  /** RFC 3339, as `2024-05-01T12:00:00Z`: the clock is not asked. */
  readonly created: string;
  /** Further digests that are kept with the content that is new. */
  readonly fixity?: readonly ('md5' | 'sha1' | 'sha256' | 'blake2b-512')[];
};

export type WrittenObject =
  /** `path`: of the object in the storage root. */
  | { readonly kind: 'written' | 'unchanged'; readonly path: string; readonly version: string }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

export type ObjectPlace = {
  /** The storage root as it is. */
  readonly files: PackageFiles;
  readonly layout: Layout;
  /** Its target is the storage root. */
  readonly stage: PackageStage;
};

const LARGEST_INVENTORY = 256 * 2 ** 20;

/** Where the object is built in the stage. */
const STAGED = 'object';

/** @throws {EnvironmentError} and what `read` of an entry throws */
export async function writeObject(
  payload: Iterable<PayloadEntry>,
  version: ObjectVersion,
  place: ObjectPlace,
): Promise<WrittenObject> {
  const sorted = sortPayload(payload);
  const faults = versionFaults(version);
  if (sorted.kind === 'refused' || faults.length > 0)
    return { kind: 'refused', reasons: [...(sorted.kind === 'refused' ? sorted.reasons : []), ...faults] };
  const fault = placeFault(version.id, place.layout);
  if (fault !== undefined) return { kind: 'refused', reasons: [fault] };
  const path = objectPath(version.id, place.layout);
  const opened = await openObject(path, version.id, place);
  if (opened.kind === 'refused') return opened;
  const { draft } = opened;
  draft.begin(version);
  for (const entry of sorted.entries) await stageContent(entry, version, { draft, place });
  if (draft.isUnchanged()) return { kind: 'unchanged', path, version: draft.before };
  await placeVersion({ path, draft, isNew: opened.isNew }, place);
  return { kind: 'written', path, version: draft.head };
}

function versionFaults({ id, user, created }: ObjectVersion): readonly string[] {
  return [
    ...(id === '' ? ['the id is empty'] : []),
    ...(user.name === '' ? ['the user has no name'] : []),
    ...(isDateTime(created) ? [] : [`${created} is no date and time with seconds and a time zone`]),
  ];
}

type OpenedObject =
  | { readonly kind: 'object'; readonly draft: InventoryDraft; readonly isNew: boolean }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

/** What an interrupted run has left in the object is cleared away. */
async function openObject(path: string, id: string, { files, stage }: ObjectPlace): Promise<OpenedObject> {
  const entries = (await files.list(path)) ?? [];
  if (entries.length === 0) return { kind: 'object', draft: InventoryDraft.ofNew(id), isNew: true };
  if (!entries.some(({ name }) => name === INVENTORY))
    return { kind: 'refused', reasons: [`${path} is there, and is no object of OCFL`] };
  const bytes = await readWhole(files, joined(path, INVENTORY), LARGEST_INVENTORY);
  const findings = new Findings(path);
  const inventory = readInventory({ file: INVENTORY, bytes, specification: undefined }, new ObjectFindings(findings, ''));
  const json = readJson(new TextDecoder().decode(bytes));
  if (inventory === undefined || findings.errors > 0 || json.kind === 'fault')
    return { kind: 'refused', reasons: [`the inventory of ${path} is not valid: verify says why`] };
  if (inventory.id !== id) return { kind: 'refused', reasons: [`${path} is the object ${inventory.id}`] };
  for (const { name, kind } of entries) {
    const isLeft = kind === 'folder' && readVersionName(name).kind === 'version' && !inventory.versions.has(name);
    if (isLeft) await stage.remove(joined(path, name));
  }
  await mendSidecar({ path, bytes, algorithm: inventory.algorithm ?? 'sha512' }, { files, stage });
  return {
    kind: 'object',
    draft: InventoryDraft.ofExisting(JSON.parse(new TextDecoder().decode(bytes)), inventory),
    isNew: false,
  };
}

type Sealed = { readonly path: string; readonly bytes: Uint8Array; readonly algorithm: string };

/** A run that ended between the two has left the inventory new and its sidecar old. */
async function mendSidecar(
  { path, bytes, algorithm }: Sealed,
  { files, stage }: Pick<ObjectPlace, 'files' | 'stage'>,
): Promise<void> {
  const name = sidecarName(algorithm);
  const text = `${digestOfBytes(bytes, algorithm)} ${INVENTORY}\n`;
  const isThere = (await files.list(path))?.some((entry) => entry.name === name) === true;
  const now = isThere ? new TextDecoder().decode(await readWhole(files, joined(path, name), LARGEST_INVENTORY)) : '';
  if (now.split(/\s/)[0]?.toLowerCase() === text.split(' ')[0]) return;
  await stage.write('mended', text);
  await stage.place('mended', joined(path, name));
}

type Staging = { readonly draft: InventoryDraft; readonly place: ObjectPlace };

async function stageContent(
  { path, read }: PayloadEntry,
  { fixity = [] }: ObjectVersion,
  { draft, place: { stage } }: Staging,
): Promise<void> {
  const content = draft.contentPath(path);
  const digester = new Digester([draft.algorithm, ...fixity]);
  await stage.write(joined(STAGED, content), read(), { passing: (piece) => digester.update(piece) });
  const { digests } = digester.finish();
  if (!draft.add({ path, content, digests, fixity })) await stage.discard(joined(STAGED, content));
}

type Version = { readonly path: string; readonly draft: InventoryDraft; readonly isNew: boolean };

async function placeVersion({ path, draft, isNew }: Version, { stage }: ObjectPlace): Promise<void> {
  const text = draft.text();
  const name = sidecarName(draft.algorithm);
  const sidecar = `${digestOfBytes(text, draft.algorithm)} ${INVENTORY}\n`;
  for (const folder of [STAGED, joined(STAGED, draft.head)]) {
    await stage.write(joined(folder, INVENTORY), text);
    await stage.write(joined(folder, name), sidecar);
  }
  if (isNew) {
    await stage.write(joined(STAGED, draft.declaration), `${draft.declaration.slice('0='.length)}\n`);
    await stage.place(STAGED, path);
    return;
  }
  for (const one of [draft.head, INVENTORY, name]) await stage.place(joined(STAGED, one), joined(path, one));
}
