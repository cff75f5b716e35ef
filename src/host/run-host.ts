// What a run over a project needs of this machine.

import { readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { RunHost } from '../run/run-host.ts';
import { digestOf } from './digest-of.ts';
import { stateOf } from './file-state.ts';
import { flushFiles } from './flush-files.ts';
import { linkBelow } from './link-below.ts';
import { listFiles } from './list-files.ts';
import { makeDirectory } from './make-directories.ts';
import { truePath } from './output-directory.ts';
import { isOutwaited, outwait } from './outwait.ts';
import { systemReason } from './system-reason.ts';
import { removeTemporaries } from './temporary-file.ts';
import { writeWhole } from './write-whole.ts';

/** `folder`: of the project. */
export function runHost(folder: string): RunHost {
  const base = truePath(folder);
  /** Of folders that documents lie in: '' for that of the project. */
  const folders = new Map<string, string>();
  /** Of what was listed: paths that are links. */
  const links = new Set<string>();
  const folderName = (path: string): string => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const real = truePath(path);
    const name = real === base ? '' : nameBelow(base, real);
    folders.set(path, name);
    return name;
  };
  return {
    state: stateOf,
    digest: digestOfFile,
    digestOf,
    list: (folder, wish) =>
      listFiles(folder, {
        ...wish,
        onLink: (name) => {
          links.add(posix.join(folder, name));
          wish.onLink?.(name);
        },
      }),
    write: async (path, data) => {
      makeDirectory(dirname(path));
      await writeWhole(path, data, { isFlushed: false });
    },
    tidy: removeTemporaries,
    flush: flushFiles,
    removeBelow,
    linkBelow,
    outwait,
    isOutwaited,
    nameOf: (path) => nameBelow(base, truePath(path)),
    nameOfListed: (path) => {
      if (links.has(path)) return nameBelow(base, truePath(path));
      const at = path.lastIndexOf('/');
      const name = folderName(at < 0 ? '.' : path.slice(0, at) || '/');
      return name === '' ? path.slice(at + 1) : `${name}/${path.slice(at + 1)}`;
    },
    nameOfTrue: (path) => nameBelow(base, path),
    pathOf: (name) => (isAbsolute(name) ? name : join(folder, name)),
  };
}

/** Both true and absolute. */
function nameBelow(base: string, path: string): string {
  if (sep === '/' && path.startsWith(`${base}/`)) return path.slice(base.length + 1);
  const name = relative(base, path);
  const isBelow = name !== '' && name !== '..' && !name.startsWith(`..${sep}`) && !isAbsolute(name);
  return isBelow ? name.split(sep).join('/') : path;
}

function digestOfFile(path: string): string | undefined {
  try {
    return digestOf(bytesOrNames(path));
  } catch {
    return undefined;
  }
}

/** A folder is told from a file by its failure: files are many. @throws {NodeJS.ErrnoException} */
function bytesOrNames(path: string): string | Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!statSync(path).isDirectory()) throw error;
    return readdirSync(path).toSorted().join('\0');
  }
}

function removeBelow(folder: string, path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot remove ${path}: ${systemReason(cause)}`, { cause, file: path });
  }
  const top = resolve(folder);
  for (let at = dirname(resolve(path)); at !== top && at.startsWith(top + sep); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
