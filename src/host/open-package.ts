// Opens a package by its path: a folder.

import { statSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { PackageFiles } from '../packages/files/package-files.ts';
import { pauses } from './node-services.ts';
import { packageFolder } from './package-folder.ts';
import { systemReason } from './system-reason.ts';

export type OpenPackageSettings = {
  readonly signal?: AbortSignal | undefined;
  /** Is told of bytes that were read. */
  readonly read?: ((bytes: number) => void) | undefined;
};

export type OpenPackage = { readonly files: PackageFiles; readonly close: () => void };

/** @throws {EnvironmentError} `env/missing-file` or `env/unreadable` */
export async function openPackage(path: string, { signal, read }: OpenPackageSettings = {}): Promise<OpenPackage> {
  if (!isFolder(path))
    throw new EnvironmentError('env/unreadable', `${path} is not a folder: a package is one`, { file: path });
  return { files: watched(packageFolder(path), { path, signal, read }), close: () => undefined };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
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
