// The store of schemas: added, listed, brought up to date. Only what adds and updates reaches the network.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { now } from '../host/clock.ts';
import { type FetchSettings, fetchFile } from '../host/fetch-file.ts';
import { FileRules } from '../host/file-rules.ts';
import { isModule } from '../host/read-schema.ts';
import { ruleFiles } from '../host/rule-files.ts';
import { digestOf, type KeptEntry, type SchemaStore } from '../host/schema-store.ts';
import { addresses, knownAt, knownSchema } from '../rules/known-schemas.ts';
import { entryNameOf, isEntryName, type StoreEntry } from '../rules/store/store-entry.ts';
import { storedPaths } from '../rules/store/stored-paths.ts';
import { openStore } from './open-store.ts';
import { schemaReferences } from './schema-references.ts';

/** Files that one schema may have, and their bytes together. */
const MOST_FILES = 500;
const MOST_BYTES = 200_000_000;

export type AddSettings = FetchSettings & {
  /** A name in the store, or the address that documents call it by. */
  readonly as?: string;
  readonly roots: readonly string[];
};

/** `notes`: what its user should know of it, in clauses. */
export type Added = { readonly entry: StoreEntry; readonly notes: readonly string[]; readonly isNew: boolean };

/**
 * `what`: a path, an address, or the name of a well-known schema.
 * @throws {EnvironmentError} where it cannot be had, is no schema, or cannot be kept
 */
export async function addSchema(what: string, settings: AddSettings, store: SchemaStore = openStore()): Promise<Added> {
  const source = knownSchema(what)?.url ?? what;
  const isRemote = /^[a-z][a-z0-9+.-]+:\/\//i.test(source) && !source.startsWith('file:');
  const names = namesOf(source, settings.as);
  const got = await gather(source, isRemote ? overNet(settings) : onDisk(source, settings.roots));
  await refuseForeign(source, got.files[0]?.bytes ?? new Uint8Array());
  const paths = storedPaths(got.files.map(({ uri }) => uri));
  const files = got.files.map(({ uri, bytes }, at) => ({ path: paths[at] ?? '', from: uri, bytes }));
  const from = isRemote ? source : (files[0]?.from ?? source);
  const { name } = names;
  const entry: StoreEntry = {
    // who gives a name means what is there by that name
    name: name === settings.as ? name : freeName(name, { from, addresses: names.addresses }, store),
    from,
    addresses: names.addresses,
    files: files.map(({ path, from, bytes }) => ({ path, from, bytes: bytes.length, sha256: digestOf(bytes) })),
    added: now(),
  };
  const before = store.entries().find(({ name }) => name === entry.name);
  const isNew = before?.entry === undefined || !isSame(before.entry, entry) || store.checkDigests(before) !== undefined;
  if (isNew) store.put(entry, files);
  return { entry, notes: got.notes, isNew };
}

/** @throws {EnvironmentError} as `addSchema` */
export async function updateSchema({ name, entry }: KeptEntry, settings: AddSettings, store: SchemaStore): Promise<Added> {
  if (entry === undefined) {
    throw new EnvironmentError(
      'env/unreadable',
      `the entry ${name} of the store is damaged, and does not say where it came from: teikit schema add FILE|URL --as ${name} adds it anew`,
    );
  }
  const other = entry.addresses.find((one) => !addresses(entry.from).includes(one));
  const added = await addSchema(entry.from, { ...settings, as: entry.name }, store);
  if (other === undefined || added.entry.addresses.includes(other)) return added;
  const whole = { ...added.entry, addresses: [...new Set([...added.entry.addresses, ...entry.addresses])] };
  store.amend(whole);
  return { ...added, entry: whole };
}

function isSame(one: StoreEntry, other: StoreEntry): boolean {
  const words = ({ from, addresses: all, files }: StoreEntry): string => JSON.stringify([from, all, files]);
  return words(one) === words(other);
}

type Names = Pick<StoreEntry, 'name' | 'addresses'>;

function namesOf(source: string, as: string | undefined): Names {
  const isAddress = as !== undefined && /^[a-z][a-z0-9+.-]+:/i.test(as);
  const name = as !== undefined && !isAddress ? as : (knownAt(as ?? source)?.name ?? entryNameOf(as ?? source));
  if (!isEntryName(name))
    throw new EnvironmentError('env/bad-setting', `${name} is no name for a schema: letters, digits, and . _ - between them`);
  const known = as === undefined ? undefined : knownSchema(as);
  const called = [
    ...(isAddress ? [as] : []),
    ...(known === undefined ? [] : [known.url]),
    ...(/^https?:/.test(source) ? [source] : []),
  ];
  return { name, addresses: [...new Set(called.flatMap(addresses))] };
}

/** Two schemas of one file name are two entries. */
function freeName(name: string, wanted: Pick<StoreEntry, 'from' | 'addresses'>, store: SchemaStore): string {
  const isSame = ({ entry }: KeptEntry): boolean =>
    entry === undefined || entry.from === wanted.from || entry.addresses.some((one) => wanted.addresses.includes(one));
  let free = name;
  for (let count = 2; store.entries().some((kept) => kept.name === free && !isSame(kept)); count++) free = `${name}-${count}`;
  return free;
}

type Got = { readonly uri: string; readonly bytes: Uint8Array };
type Source = {
  /** Of the main file. */
  readonly uri: string;
  readonly read: (uri: string) => Promise<Got>;
  /** Why a file that is referred to is not got; undefined: it is. */
  readonly refuses: (uri: string, main: string) => string | undefined;
};

function overNet(settings: FetchSettings): (source: string) => Source {
  return (source) => ({
    uri: source,
    read: (uri) => fetchFile(uri, settings),
    refuses: (uri, main) => (new URL(uri).host === new URL(main).host ? undefined : 'it is on another host'),
  });
}

function onDisk(path: string, roots: readonly string[]): (source: string) => Source {
  const files = ruleFiles(new FileRules({ named: [path], roots }), undefined);
  return (source) => ({
    uri: source.startsWith('file:') ? source : files.uriOf(source),
    read: async (uri) => {
      const read = files.read(uri);
      if (read.kind === 'bytes') return { uri, bytes: read.bytes };
      throw new EnvironmentError('env/unreadable', `${source}: ${read.reason}`, { file: source });
    },
    refuses: (uri) => {
      const seen = files.look(uri);
      return seen.kind === 'file' ? undefined : seen.reason;
    },
  });
}

type Gathered = { readonly files: readonly Got[]; readonly notes: readonly string[] };

/** The schema with what it refers to, breadth first. What cannot be had is a note, but for the main file. */
async function gather(what: string, sourceOf: (what: string) => Source): Promise<Gathered> {
  const source = sourceOf(what);
  const main = await source.read(source.uri);
  const files: Got[] = [main];
  const notes: string[] = [];
  const seen = new Set([main.uri]);
  let size = main.bytes.length;
  for (const file of files) {
    for (const { uri, isWhole } of schemaReferences(file.bytes, file.uri)) {
      if (seen.has(uri)) continue;
      seen.add(uri);
      const refusal =
        source.refuses(uri, main.uri) ?? (files.length >= MOST_FILES ? `it has more than ${MOST_FILES} files` : undefined);
      if (isWhole || refusal !== undefined) {
        notes.push(
          `${uri}, which it refers to, is not kept: ${refusal ?? 'it is named by its whole address, by which a copy is not found'}`,
        );
        continue;
      }
      const { bytes } = await source.read(uri);
      size += bytes.length;
      if (size > MOST_BYTES)
        throw new EnvironmentError('env/unreadable', `${what}: its files have more than ${MOST_BYTES} bytes together`);
      files.push({ uri, bytes });
    }
  }
  return { files, notes };
}

/**
 * What is kept is a schema: a page of a server that says why there is none, or half a file, must not be found later.
 * @throws {EnvironmentError} `env/bad-schema`
 */
async function refuseForeign(what: string, bytes: Uint8Array): Promise<void> {
  if (isModule(bytes)) return;
  const { reasonAgainst } = await import('./reason-against-schema.ts');
  const reason = reasonAgainst(what, bytes);
  if (reason !== undefined) throw new EnvironmentError('env/bad-schema', reason);
}
