// The file rules: which files a document or a schema may lead to. One is read only if, all symbolic links resolved, it lies under
// the folder of a file that the user named, or a folder that he named; under the folder of the `teikit.config.*` above it, else
// the top of its git checkout; or under a `--root`. Nothing whose name begins with a dot, and only regular files, bounded.

import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, parse, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { truePath } from './output-directory.ts';
import { systemReason } from './system-reason.ts';

export type FileRuleSettings = {
  /** Files and folders that the user named; standard input is neither. */
  readonly named: readonly string[];
  /** Of `--root`. */
  readonly roots: readonly string[];
  /** Is told of each file that may be looked at, by its true path, before it is. */
  readonly asked?: (path: string) => void;
};

/** `path`: the true one. `missing`: it is not there, or is no file; `refused`: the rules are against it. */
export type ReferencedFile =
  | { readonly kind: 'bytes'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'refused'; readonly reason: string };

/** A file that may be read, and is not yet. */
export type SeenFile = { readonly kind: 'file'; readonly path: string } | Exclude<ReferencedFile, { readonly kind: 'bytes' }>;

/** Bytes of a file that is only referred to. */
export const LARGEST_REFERENCED = 100_000_000;

const OUTSIDE = 'it lies outside the folders that may be read: --root DIR adds the folder DIR';
const NOT_LOCAL = 'it is not a local file, and nothing is fetched';
const HIDDEN = 'it, or a folder above it, has a name that begins with a dot';
const SPECIAL = 'it is not a regular file';
const CHANGED = 'it was changed while it was opened';
const TOO_LARGE = `it has more than ${LARGEST_REFERENCED} bytes`;

/** A scheme, and not the one letter of a drive. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;
const CONFIGURATION = /^teikit\.config\./;

export class FileRules {
  readonly #settings: FileRuleSettings;
  readonly #named = new Set<string>();
  #roots: Set<string> | undefined;

  constructor(settings: FileRuleSettings) {
    this.#settings = settings;
  }

  /** Another file or folder that the user named. */
  add(path: string): void {
    const folder = folderOf(path);
    if (this.#named.has(folder)) return;
    this.#named.add(folder);
    for (const root of rootsOf({ named: [folder], roots: [] })) this.#known().add(root);
  }

  /** `location`: a path, or a `file:` URL. Whether there is a file outside the folders is not told. */
  read(location: string): ReferencedFile {
    const path = pathOf(location);
    if (path === undefined) return { kind: 'missing', reason: NOT_LOCAL };
    const found = this.#find(path);
    return typeof found === 'string' ? readRegular(found) : found;
  }

  /** As `read`, without the bytes. */
  look(location: string): SeenFile {
    const path = pathOf(location);
    if (path === undefined) return { kind: 'missing', reason: NOT_LOCAL };
    const found = this.#find(path);
    return typeof found === 'string' ? seenFile(found) : found;
  }

  /** Whether a file may be read, as things stand now. */
  allows(location: string): boolean {
    const path = pathOf(location);
    return path !== undefined && typeof this.#find(path) === 'string';
  }

  /** The true path, or why it is not to be read. */
  #find(path: string): string | Exclude<ReferencedFile, { readonly kind: 'bytes' }> {
    const asked = resolve(path);
    const { real, cause } = leadsTo(asked);
    this.#settings.asked?.(real);
    const below = this.#below(real);
    if (below.length === 0) return { kind: 'refused', reason: OUTSIDE };
    const isHidden = below.every(hasHidden) || this.#below(asked).some(hasHidden);
    if (isHidden) return { kind: 'refused', reason: HIDDEN };
    return cause === undefined ? real : { kind: 'missing', reason: systemReason(cause) };
  }

  #known(): Set<string> {
    this.#roots ??= new Set(rootsOf(this.#settings));
    return this.#roots;
  }

  /** The path as seen from each root that it lies under. */
  #below(path: string): readonly string[] {
    return [...this.#known()].flatMap((root) => {
      const below = relative(root, path);
      const isOutside = below === '' || below === '..' || below.startsWith(`..${sep}`) || resolve(below) === below;
      return isOutside ? [] : [below];
    });
  }
}

/** `real`: where a path leads, or would lead if it were there; `cause`: why it is not. */
function leadsTo(path: string): { readonly real: string; readonly cause?: unknown } {
  try {
    return { real: realpathSync.native(path) };
  } catch (cause) {
    return { real: truePath(path), cause };
  }
}

function folderOf(path: string): string {
  return statOf(path)?.isDirectory() === true ? path : dirname(path);
}

function pathOf(location: string): string | undefined {
  if (!SCHEME.test(location)) return location;
  try {
    return fileURLToPath(location);
  } catch {
    return undefined;
  }
}

function hasHidden(below: string): boolean {
  return below.split(sep).some((name) => name.startsWith('.'));
}

/** As they were named, and with links resolved: what is asked for is held against both, what is read against its true path. */
function rootsOf({ named, roots }: FileRuleSettings): readonly string[] {
  const folders = [...new Set(named.map(folderOf))];
  const wholes = new Set(folders.flatMap((folder) => wholeAround(folder) ?? []));
  const all = [...folders, ...wholes, ...roots].map((folder) => resolve(folder));
  return [...new Set([...all, ...all.map(truePath)])];
}

/** The folder of the configuration that applies, else the top of the checkout. The top of all files is neither. */
function wholeAround(folder: string): string | undefined {
  const above = foldersAbove(truePath(folder));
  const isConfigured = (one: string): boolean => namesIn(one).some((name) => CONFIGURATION.test(name));
  return above.find(isConfigured) ?? above.find((one) => existsSync(resolve(one, '.git')));
}

/** The folder itself first. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let at = folder; at !== parse(at).root; at = dirname(at)) above.push(at);
  return above;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function seenFile(path: string): SeenFile {
  try {
    const stats = lstatSync(path);
    if (stats.isDirectory()) return { kind: 'missing', reason: systemReason({ code: 'EISDIR' }) };
    if (!stats.isFile()) return { kind: 'refused', reason: SPECIAL };
    return stats.size > LARGEST_REFERENCED ? { kind: 'refused', reason: TOO_LARGE } : { kind: 'file', path };
  } catch (cause) {
    return { kind: 'missing', reason: systemReason(cause) };
  }
}

/** `path` is a true one. What is opened is what was looked at, or nothing is read; a pipe that took its place does not block. */
function readRegular(path: string): ReferencedFile {
  try {
    const seen = lstatSync(path);
    if (seen.isDirectory()) return { kind: 'missing', reason: systemReason({ code: 'EISDIR' }) };
    if (!seen.isFile()) return { kind: 'refused', reason: SPECIAL };
    const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
    const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    try {
      const opened = fstatSync(descriptor);
      const isSame = opened.dev === seen.dev && opened.ino === seen.ino && realpathSync.native(path) === path;
      if (!isSame || !opened.isFile()) return { kind: 'refused', reason: CHANGED };
      return readBounded(path, descriptor, opened.size);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    return { kind: 'missing', reason: systemReason(cause) };
  }
}

/** A file that grows while it is read is read as far as it went. */
function readBounded(path: string, descriptor: number, size: number): ReferencedFile {
  if (size > LARGEST_REFERENCED) return { kind: 'refused', reason: TOO_LARGE };
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const read = readSync(descriptor, bytes, at, size - at, at);
    if (read === 0) break;
    at += read;
  }
  return { kind: 'bytes', path, bytes: bytes.subarray(0, at) };
}
