// What a run needs of this machine, where some of its files are copies of objects in buckets: these are what the buckets say that they are.

import { resolve } from 'node:path';
import type { RunHost } from '../run/run-host.ts';
import { COPIES, placeInBucket } from '../source/bucket-names.ts';
import type { FileState } from '../source/file-state.ts';
import type { BucketCopies } from './bucket-copies.ts';
import { isDirectory } from './output-directory.ts';

/** Of an object whose copy is not here, or is one of what it was: no file has it. */
const ELSEWHERE: FileState = { size: -1, modified: -1, changed: -1, inode: -1 };

export function bucketRunHost(plain: RunHost, copies: BucketCopies): RunHost {
  const here = (path: string): string | undefined => nameOfCopy(plain, path);
  return {
    ...plain,
    state: (path) => {
      const name = here(path);
      if (name === undefined || (!copies.has(name) && isDirectory(path))) return plain.state(path);
      if (!copies.has(name)) return undefined;
      return copies.isCurrent(name) ? plain.state(path) : ELSEWHERE;
    },
    digest: (path) => {
      const name = here(path);
      return name === undefined || copies.isCurrent(name) || isDirectory(path) ? plain.digest(path) : undefined;
    },
    list: (folder, { takes, enters, ...tells }) => [
      ...plain.list(folder, { ...tells, takes, enters: (name) => name !== COPIES && enters(name) }),
      ...copies.names().filter((name) => takes(name) && foldersOf(name).every((one) => enters(one) && isEntered(one))),
    ],
    write: async (path, data) => {
      const name = here(path);
      await (name === undefined ? plain.write(path, data) : copies.write(name, data));
    },
    removeBelow: async (folder, path) => {
      const name = here(path);
      if (name !== undefined) await copies.remove(name);
      await plain.removeBelow(folder, path);
    },
    bring: async (path) => {
      const name = here(path);
      if (name !== undefined && copies.has(name) && !copies.isCurrent(name)) await copies.bring([name]);
    },
  };
}

/** Undefined for what is no copy. There are no links among copies. */
export function nameOfCopy({ nameOf, pathOf }: Pick<RunHost, 'nameOf' | 'pathOf'>, path: string): string | undefined {
  const [root, whole] = [resolve(pathOf(COPIES)), resolve(path)];
  const isBelow = whole.startsWith(`${root}/`);
  if (!isBelow && !path.includes(`/${COPIES}/`)) return undefined;
  const name = isBelow ? COPIES + whole.slice(root.length) : nameOf(path);
  return placeInBucket(name)?.key ? name : undefined;
}

function foldersOf(name: string): readonly string[] {
  const folders: string[] = [];
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) folders.push(name.slice(0, at));
  return folders;
}

function isEntered(folder: string): boolean {
  return !folder.endsWith('/node_modules');
}
