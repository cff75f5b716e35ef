// Writes files that belong together: all of them, or none.

import { lstatSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { makeDirectories } from './make-directories.ts';
import { systemReason } from './system-reason.ts';
import { writeWhole } from './write-whole.ts';

export type FileToWrite = { readonly path: string; readonly text: string };

/**
 * `mayReplace`: the one that may be there already; it is written last. Another may be there only with the same text. Folders are made where they are lacking, but that of
 * `mayReplace`, if it is the only file.
 * @throws {EnvironmentError} `env/cannot-write`; nothing that was there is changed then, and nothing new is left
 */
export async function writeSet(files: readonly FileToWrite[], { mayReplace }: { readonly mayReplace: string }): Promise<void> {
  const lacking = files.filter(({ path, text }) => path === mayReplace || !isThere(path, text));
  const written: string[] = [];
  const folders: string[] = [];
  try {
    const ordered = lacking.toSorted((a, b) => Number(a.path === mayReplace) - Number(b.path === mayReplace));
    for (const { path, text } of ordered) {
      if (files.length > 1) makeFolder(dirname(path), folders);
      await writeWhole(path, text);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    for (const folder of folders.reverse()) removeEmpty(folder);
    throw error;
  }
}

/** @throws {EnvironmentError} when something else is there */
function isThere(path: string, text: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return false;
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path, 'utf8') === text) return true;
  throw new EnvironmentError('env/cannot-write', `cannot write ${path}: another file is there already, and it was not named`);
}

/** `made`: where folders that are new are noted, outer ones first. */
function makeFolder(path: string, made: string[]): void {
  const lacking: string[] = [];
  for (let at = path; statSync(at, { throwIfNoEntry: false }) === undefined && at !== dirname(at); at = dirname(at))
    lacking.push(at);
  try {
    makeDirectories(path);
  } catch (cause) {
    throw new EnvironmentError('env/cannot-write', `cannot write into ${path}: ${systemReason(cause)}`, { cause });
  } finally {
    for (const folder of lacking.reverse()) made.push(folder);
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // somebody else has put something there
  }
}
