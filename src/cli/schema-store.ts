// The store of schemas: added to, listed, brought up to date, cleared.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { KeptEntry, SchemaStore } from '../host/schema-store.ts';
import { openStore } from '../library/open-store.ts';
import { type Added, type AddSettings, addSchema, updateSchema } from '../library/schema-store.ts';
import { visible } from '../report/visible.ts';
import { knownSchema, knownSchemas } from '../rules/known-schemas.ts';
import { suggestion } from '../source/nearest-name.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { show, talk, tellFault } from './output.ts';
import { checkRoots } from './part-settings.ts';
import { UsageError } from './usage-error.ts';

/** Columns for a number of bytes. */
const SIZE_WIDTH = 10;
/** Digits of a digest that tell a schema from others. */
const DIGEST_DIGITS = 12;
const DATE_LENGTH = '2026-12-01'.length;

/** @throws {EnvironmentError} */
export async function addToStore(schema: string, settings: AddSettings): Promise<void> {
  checkRoots(settings.roots);
  if (schema === '') throw new UsageError('the schema is empty');
  tellAdded(await addSchema(schema, settings), knownSchema(schema)?.url ?? schema);
}

function tellAdded({ entry, notes, isNew }: Added, from: string = entry.from): void {
  const { name, files, addresses } = entry;
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = files.length === 1 ? '' : `, ${files.length} files`;
  talk(isNew ? `${name} added from ${from}: ${size} bytes${parts}` : `${name} is as it was`);
  const [address] = addresses;
  if (isNew && address === undefined)
    talk(`documents find it by --schema ${name} or a project file: --as gives it the address that they name`);
  for (const note of notes) talk(`${name}: ${note}`);
}

export function listStore(): void {
  const store = openStore();
  const { distrusted } = store;
  if (distrusted !== undefined) talk(`nothing is read from the store: ${distrusted}`);
  const entries = store.entries();
  for (const kept of entries) listEntry(store, kept);
  talk(
    `${entries.length} schema${entries.length === 1 ? '' : 's'} in ${store.folder ?? 'no store: the environment names no home directory'}`,
  );
}

function listEntry(store: SchemaStore, kept: KeptEntry): void {
  const { entry, name } = kept;
  const damage = store.checkDigests(kept);
  if (damage !== undefined) {
    talk(`${damage}: ${store.adviceOn(kept)}, teikit schema remove ${name} takes it out`);
    raiseExitCode(exitCodes.failure);
  }
  if (entry === undefined) return;
  const size = entry.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const digest = entry.files[0]?.sha256.slice(0, DIGEST_DIGITS) ?? '';
  const day = entry.added.slice(0, DATE_LENGTH);
  show(`${day} ${String(size).padStart(SIZE_WIDTH)} ${digest} ${visible(name)} ${visible(entry.from)}\n`);
}

export function listKnown(): void {
  for (const { name, url } of knownSchemas) show(`${name} ${url}\n`);
}

/** `name`: undefined for all. What cannot be had does not end the others. @throws {EnvironmentError} */
export async function updateStore(name: string | undefined, settings: AddSettings): Promise<void> {
  const store = openStore();
  const chosen = name === undefined ? store.entries() : [entryCalled(store, name)];
  for (const kept of chosen) {
    try {
      tellAdded(await updateSchema(kept, settings, store));
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      tellFault(error);
    }
  }
  if (chosen.length === 0) talk('the store is empty');
}

/** @throws {EnvironmentError} */
export function removeFromStore(name: string): void {
  const store = openStore();
  store.remove(entryCalled(store, name));
  talk(`${name} removed`);
}

/** @throws {EnvironmentError} `env/missing-file` */
function entryCalled(store: SchemaStore, name: string): KeptEntry {
  const entries = store.entries();
  const kept = entries.find((one) => one.name === name);
  if (kept !== undefined) return kept;
  const names = entries.map((one) => one.name);
  throw new EnvironmentError('env/missing-file', `there is no schema ${name} in the store${suggestion(name, names)}`);
}
