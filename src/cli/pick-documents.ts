// The documents that --files-from names, and of them, or of all, what was --changed.

import type { FoundDocuments } from '../host/find-documents.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { Choice, ChosenDocuments, Search } from './chosen-documents.ts';
import { talk } from './output.ts';
import { UsageError } from './usage-error.ts';

/**
 * Undefined where there are none, which is told.
 * @throws {UsageError | EnvironmentError}
 */
export async function pickDocuments({ words, values }: Choice, { find, name }: Search): Promise<ChosenDocuments | undefined> {
  const { 'files-from': list, changed: ref } = values;
  const paths = list === undefined ? words : [...words, ...(await namesFrom(list, words))];
  if (list !== undefined && paths.length === 0) {
    return nothing(`no names in ${list === STANDARD_INPUT ? 'standard input' : list}`, values);
  }
  if (ref === undefined) return { found: find(paths), paths };
  const found = await findChanged(ref, paths, name);
  if (found.files.length === 0 && found.faults.length === 0) return nothing(`nothing was changed since ${ref}`, values);
  return { found, paths: paths.length === 0 ? ['.'] : paths };
}

/** @throws {UsageError | EnvironmentError} */
async function findChanged(ref: string, paths: readonly string[], name: RegExp): Promise<FoundDocuments> {
  if (/^[-^]/.test(ref)) throw new UsageError(`wrong value: --changed=${ref}, where a commit is needed`);
  if (paths.includes(STANDARD_INPUT)) {
    throw new UsageError('standard input (-) is in no checkout: it does not go with --changed');
  }
  const { changedFiles } = await import('../host/changed-files.ts');
  return changedFiles({ ref, paths, name });
}

/** @throws {UsageError | EnvironmentError} */
async function namesFrom(list: string, words: readonly string[]): Promise<readonly string[]> {
  const { filesFrom } = await import('../host/files-from.ts');
  const names = await filesFrom(list);
  const readings = [list, ...words, ...names].filter((name) => name === STANDARD_INPUT);
  if (readings.length > 1) throw new UsageError('standard input (-) can be read only once');
  return names;
}

function nothing(message: string, { quiet }: Choice['values']): undefined {
  if (!quiet) talk(message);
  return undefined;
}
