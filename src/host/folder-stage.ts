// Where a package on this machine is built: a folder beside its target, on the same file system, so that it takes its place by one
// rename. What killed runs have left beside the same target is removed.

import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  write,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Content, PackageStage } from '../packages/files/package-stage.ts';
import { makeDirectories } from './make-directories.ts';
import { systemReason } from './system-reason.ts';

/** Characters of the name that the temporary name takes over, so that it is not too long for the file system. */
const NAME_KEPT = 60;
/** Stages of one process for one target. */
const MOST_STAGES = 1000;

/** @throws {EnvironmentError} `env/cannot-write` */
export function folderStage(target: string): PackageStage {
  const place = resolve(target);
  const stage = attempt(target, () => makeStage(place));
  const inStage = (path: string): string => join(stage, path);
  const inTarget = (path: string): string => within(place, path, target);
  return {
    write: async (path, content, { passing } = {}) =>
      writeContent(inStage(path), content, { named: join(target, path), passing }),
    makeFolder: async (path) => attempt(target, () => makeDirectories(inStage(path))),
    discard: async (path) => attempt(target, () => discard(inStage(path), stage)),
    place: async (path, to) => attempt(join(target, to), () => move(inStage(path), inTarget(to))),
    remove: async (path) => attempt(join(target, path), () => rmSync(inTarget(path), { recursive: true, force: true })),
    close: () => rmSync(stage, { recursive: true, force: true }),
  };
}

/** @throws {EnvironmentError} where the path leads out of the folder: nothing is ever written there */
function within(folder: string, path: string, named: string): string {
  const whole = path === '' ? folder : join(folder, path);
  if (whole === folder || whole.startsWith(`${folder}/`)) return whole;
  throw new EnvironmentError('env/cannot-write', `cannot write ${path}: it leads out of ${named}`);
}

function makeStage(place: string): string {
  const folder = dirname(place);
  const name = `.${basename(place).slice(0, NAME_KEPT)}.teikit-`;
  makeDirectories(folder);
  removeAbandonedStages(folder, name);
  for (let tried = 0; ; tried++) {
    const stage = join(folder, `${name}${process.pid}-${tried}.stage`);
    try {
      mkdirSync(stage);
      return stage;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tried >= MOST_STAGES) throw error;
    }
  }
}

function removeAbandonedStages(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    const [, pid] = entry.startsWith(name) ? (/^(\d+)-\d+\.stage$/.exec(entry.slice(name.length)) ?? []) : [];
    if (pid !== undefined && Number(pid) !== process.pid && !isRunning(Number(pid)))
      rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

type Writing = { readonly named: string; readonly passing: ((piece: Uint8Array) => void) | undefined };

async function writeContent(path: string, content: Content, writing: Writing): Promise<void> {
  const descriptor = attempt(writing.named, () => {
    makeDirectories(dirname(path));
    return openSync(path, 'wx');
  });
  try {
    if (typeof content === 'string') await writePiece(descriptor, new TextEncoder().encode(content), writing);
    else if (content instanceof Uint8Array) await writePiece(descriptor, content, writing);
    else for await (const piece of content) await writePiece(descriptor, piece, writing);
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes up to which waiting for the system takes longer than writing. */
const SMALL_PIECE = 65_536;

/** A large piece is written by the system while `passing` looks at it. */
async function writePiece(descriptor: number, piece: Uint8Array, { named, passing }: Writing): Promise<void> {
  if (piece.length <= SMALL_PIECE) {
    writeAll(descriptor, piece, named);
    passing?.(piece);
    return;
  }
  const written = new Promise<number>((resolve, reject) => {
    write(descriptor, piece, 0, piece.length, null, (error, bytes) =>
      error === null ? resolve(bytes) : reject(unwritable(named, error)),
    );
  });
  // who fails while it is written must not leave a failure that nobody hears of
  written.catch(() => undefined);
  try {
    passing?.(piece);
  } finally {
    await written.catch(() => undefined);
  }
  writeAll(descriptor, piece.subarray(await written), named);
}

function writeAll(descriptor: number, bytes: Uint8Array, named: string): void {
  attempt(named, () => {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  });
}

function discard(path: string, stage: string): void {
  rmSync(path, { force: true });
  for (let at = dirname(path); at !== stage; at = dirname(at)) {
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}

/** A folder that is there, and holds something, is not replaced: rename refuses it. */
function move(from: string, to: string): void {
  makeDirectories(dirname(to));
  if (lstatSync(from).isDirectory() && lstatSync(to, { throwIfNoEntry: false })?.isDirectory() === true) {
    if (readdirSync(to).length > 0) throw Object.assign(new Error('a folder is in the way'), { code: 'EEXIST' });
  }
  renameSync(from, to);
}

function attempt<Result>(named: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw unwritable(named, cause);
  }
}

function unwritable(named: string, cause: unknown): EnvironmentError {
  return new EnvironmentError('env/cannot-write', `cannot write ${named}: ${systemReason(cause)}`, { cause, file: named });
}
