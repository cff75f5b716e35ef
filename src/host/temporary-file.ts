// A temporary file beside the one that it is to become. Its name is nobody else's: not that of a run that was killed, either.

import { openSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning, namesIn, removeAbandoned } from './abandoned.ts';

/** Characters of the name that the temporary name takes over, so that it is not too long for the file system. */
const NAME_KEPT = 60;
/** Names that are tried. */
const MOST_TRIES = 100;

const TEMPORARY = /^\..*\.teikit-(\d+)(?:-\d+)?\.tmp$/s;
/** Folders that were tidied by this process: a folder of a hundred thousand files is not read for each of them. */
const tidied = new Set<string>();

export type Temporary = { readonly temporary: string; readonly descriptor: number };

/**
 * What killed runs have left in the folder is removed.
 * @throws {NodeJS.ErrnoException}
 */
export function openTemporary(path: string): Temporary {
  const folder = dirname(path);
  if (!tidied.has(folder)) removeAbandoned(folder, TEMPORARY);
  tidied.add(folder);
  for (let tried = 0; ; tried++) {
    const own = tried === 0 ? process.pid : `${process.pid}-${tried}`;
    const temporary = join(folder, `.${basename(path).slice(0, NAME_KEPT)}.teikit-${own}.tmp`);
    try {
      return { temporary, descriptor: openSync(temporary, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tried >= MOST_TRIES) throw error;
    }
  }
}

/** What killed runs have left of one file, however short ago: nobody else writes it now. */
export function removeTemporaries(path: string): void {
  const folder = dirname(path);
  const beginning = `.${basename(path).slice(0, NAME_KEPT)}.teikit-`;
  for (const name of namesIn(folder)) {
    const [, pid] = TEMPORARY.exec(name) ?? [];
    if (pid === undefined || !name.startsWith(beginning)) continue;
    // the number may be ours by now
    if (Number(pid) === process.pid || !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

const STREAM = /^\/(?:dev|proc\/self)\/(?:(stdin|stdout|stderr)|fd\/(\d+))$/;
const STREAMS: Readonly<Record<string, number>> = { stdin: 0, stdout: 1, stderr: 2 };

/** Paths that name a stream of this process: what is behind them is not to be replaced, it is written on. */
export function streamOf(path: string): number | undefined {
  const [, name, number] = STREAM.exec(path) ?? [];
  return name === undefined ? (number === undefined ? undefined : Number(number)) : STREAMS[name];
}
