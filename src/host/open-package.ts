// Opens a package by its path: a folder, an archive (ZIP, TAR, TAR with gzip) with one folder at its top, which is unpacked to a
// temporary folder first, or a file of XML with the folder around it.

import { closeSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { PackageFiles } from '../packages/files/package-files.ts';
import { pauses } from './node-services.ts';
import { packageFolder } from './package-folder.ts';
import { systemReason } from './system-reason.ts';
import type { UnpackFault, UnpackTarget } from './unpack-target.ts';

export type OpenPackageSettings = {
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Is told of bytes that were read. */
  readonly read?: ((bytes: number) => void) | undefined;
};

export type OpenPackage =
  | {
      readonly kind: 'open';
      readonly files: PackageFiles;
      /** The file of XML that was named, by its path in the package. */
      readonly document?: string;
      readonly faults: readonly UnpackFault[];
      readonly close: () => void;
    }
  /** A file that is neither an archive nor XML. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** @throws {EnvironmentError} `env/missing-file`, `env/unreadable`, or `env/cannot-write` where it cannot be unpacked */
export async function openPackage(path: string, { signal, read }: OpenPackageSettings = {}): Promise<OpenPackage> {
  const stats = statsOf(path);
  const watch = { path, signal, read };
  if (stats.isDirectory())
    return { kind: 'open', files: watched(packageFolder(path), watch), faults: [], close: () => undefined };
  if (!stats.isFile())
    throw new EnvironmentError('env/unreadable', `${path} is neither a folder nor a file: a package is one`, { file: path });
  const form = formOf(path);
  if (form === undefined)
    return { kind: 'damaged', reason: 'the file is no archive that is known: ZIP, TAR, and TAR with gzip are' };
  if (form === 'xml') {
    const real = realpathSync(path);
    const files = watched(packageFolder(dirname(real)), watch);
    return { kind: 'open', files, document: basename(real), faults: [], close: () => undefined };
  }
  const { DamagedArchive, UnpackTarget: Target } = await import('./unpack-target.ts');
  const target = new Target(stats.size);
  try {
    await unpack(path, form, target);
  } catch (error) {
    target.remove();
    if (error instanceof DamagedArchive) return { kind: 'damaged', reason: `the archive cannot be unpacked: ${error.message}` };
    throw error;
  }
  const { folder, faults } = topOf(target);
  return { kind: 'open', files: watched(packageFolder(folder), watch), faults, close: () => target.remove() };
}

async function unpack(path: string, form: ArchiveForm, target: UnpackTarget): Promise<void> {
  if (form === 'zip') {
    const { unpackZip } = await import('./unpack-zip.ts');
    return unpackZip(path, target);
  }
  const { unpackTar } = await import('./unpack-tar.ts');
  return unpackTar(path, { isGzipped: form === 'gzip' }, target);
}

/** The one folder at the top of an archive is the package. */
function topOf({ folder, faults }: UnpackTarget): { readonly folder: string; readonly faults: readonly UnpackFault[] } {
  const tops = readdirSync(folder, { withFileTypes: true });
  const [only, other] = tops;
  if (only?.isDirectory() === true && other === undefined) return { folder: join(folder, only.name), faults };
  const reason = 'an archive of a package has one folder at its top, and nothing beside it';
  return { folder, faults: [...faults, { kind: 'top', path: '', reason }] };
}

type ArchiveForm = 'zip' | 'gzip' | 'tar';

/** By what the file begins with. */
function formOf(path: string): ArchiveForm | 'xml' | undefined {
  const start = new Uint8Array(262);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (start[0] === 0x50 && start[1] === 0x4b && (start[2] === 3 || start[2] === 5)) return 'zip';
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  if (new TextDecoder().decode(start.subarray(257)) === 'ustar' || /\.tar$/i.test(path)) return 'tar';
  return beginsLikeXml(start) ? 'xml' : undefined;
}

/** In UTF-8, or in UTF-16 with its mark. */
function beginsLikeXml(start: Uint8Array): boolean {
  const encoding =
    start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(start).trimStart().startsWith('<');
}

function statsOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const code = isMissing ? 'env/missing-file' : 'env/unreadable';
    throw new EnvironmentError(code, `${path}: ${systemReason(cause)}`, { cause, file: path });
  }
}

type Watch = OpenPackageSettings & { readonly path: string };

/** Counts what is read, and ends the reading when the signal says so. */
function watched(files: PackageFiles, { path, signal, read }: Watch): PackageFiles {
  const pause = pauses();
  return {
    ...files,
    read: async function* (name) {
      await pause();
      for await (const piece of files.read(name)) {
        if (signal?.aborted === true)
          throw new EnvironmentError('env/unreadable', `${path}: interrupted before its end`, { file: path });
        read?.(piece.length);
        yield piece;
      }
    },
  };
}
