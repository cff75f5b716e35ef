// An entry of the store of schemas: what `entry.json` says of the files beside it.

/** `path`: from the folder of the entry, with slashes. `from`: where it was got. */
export type StoredFile = { readonly path: string; readonly from: string; readonly bytes: number; readonly sha256: string };

export type StoreEntry = {
  readonly name: string;
  /** The address or path that the main file was added from. */
  readonly from: string;
  /** What documents may call it. */
  readonly addresses: readonly string[];
  /** The main file first. */
  readonly files: readonly StoredFile[];
  /** When it was added, in UTC. */
  readonly added: string;
};

const VERSION = 1;

export const ENTRY_FILE = 'entry.json';

export function writeEntry(entry: StoreEntry): string {
  return `${JSON.stringify({ version: VERSION, ...entry }, undefined, 2)}\n`;
}

/** Undefined for what is no entry, or is not whole. */
export function readEntry(text: string): StoreEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isEntry(value) ? value : undefined;
}

function isEntry(value: unknown): value is StoreEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { version, name, from, addresses, files, added } = value as Record<string, unknown>;
  return (
    version === VERSION &&
    [name, from, added].every((one) => typeof one === 'string') &&
    Array.isArray(addresses) &&
    addresses.every((one) => typeof one === 'string') &&
    Array.isArray(files) &&
    files.length > 0 &&
    files.every(isFile)
  );
}

function isFile(value: unknown): value is StoredFile {
  if (typeof value !== 'object' || value === null) return false;
  const { path, from, bytes, sha256 } = value as Record<string, unknown>;
  return (
    typeof path === 'string' &&
    isBelow(path) &&
    typeof from === 'string' &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === 'string'
  );
}

/** It leads nowhere else. */
function isBelow(path: string): boolean {
  return path.split('/').every((name) => name !== '' && !name.startsWith('.') && !/[\\:\0]/.test(name));
}

/** What an entry can be called: a name of a folder, and no path. */
export function isEntryName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}$/u.test(name);
}

/** Of the last part of an address or path: `tei_all`. */
export function entryNameOf(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const last = path.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  const name = last
    .replace(/\.(?:rng|rnc|sch)$/i, '')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return name === '' ? 'schema' : name.slice(0, 100);
}
