// What a run over a project needs of this machine.

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { RunHost } from '../run/run-host.ts';
import { stateOf } from './file-state.ts';
import { flushFiles } from './flush-files.ts';
import { linkBelow } from './link-below.ts';
import { listFiles } from './list-files.ts';
import { makeDirectory } from './make-directories.ts';
import { truePath } from './output-directory.ts';
import { systemReason } from './system-reason.ts';
import { removeTemporaries } from './temporary-file.ts';
import { writeWhole } from './write-whole.ts';

/** Milliseconds within which two changes may get one time: usually, and where times are told in whole seconds. */
const GRAIN = 20;
const COARSE_GRAIN = 2000;

/** `folder`: of the project. */
export function runHost(folder: string): RunHost {
  const base = truePath(folder);
  /** Of folders that documents lie in: '' for that of the project. */
  const folders = new Map<string, string>();
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
    digestOf: (data) => createHash('sha256').update(data).digest('base64url'),
    list: listFiles,
    write: async (path, data) => {
      makeDirectory(dirname(path));
      await writeWhole(path, data, { isFlushed: false });
    },
    tidy: removeTemporaries,
    flush: flushFiles,
    removeBelow,
    linkBelow,
    outwait: async (moment) => {
      const grain = moment % 1000 === 0 ? COARSE_GRAIN : GRAIN;
      const since = Date.now() - moment;
      if (since >= 0 && since < grain) await wait(grain - since);
    },
    nameOf: (path) => nameBelow(base, truePath(path)),
    nameOfListed: (path) => {
      if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return nameBelow(base, truePath(path));
      const name = folderName(dirname(path));
      return name === '' ? basename(path) : `${name}/${basename(path)}`;
    },
    nameOfTrue: (path) => nameBelow(base, path),
    pathOf: (name) => (isAbsolute(name) ? name : join(folder, name)),
  };
}

/** Both true and absolute. */
function nameBelow(base: string, path: string): string {
  const name = relative(base, path);
  const isBelow = name !== '' && name !== '..' && !name.startsWith(`..${sep}`) && !isAbsolute(name);
  return isBelow ? name.split(sep).join('/') : path;
}

function digestOfFile(path: string): string | undefined {
  try {
    const hash = createHash('sha256');
    return hash.update(bytesOrNames(path)).digest('base64url');
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
