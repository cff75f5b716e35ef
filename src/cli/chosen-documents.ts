// Which documents a call means: its PATHs, the names of --files-from, and of them what was --changed.

import { type FoundDocuments, findDocuments } from '../host/find-documents.ts';
import { STANDARD_INPUT } from '../host/read-document.ts';
import type { Call } from './command.ts';
import type { CommonValues } from './commands/common-flags.ts';
import { talk } from './output.ts';
import { UsageError } from './usage-error.ts';

export type ChosenDocuments = {
  readonly found: FoundDocuments;
  /** What was searched, as the user wrote it: it decides where an output goes. */
  readonly paths: readonly string[];
};

/** How a command looks for documents. */
export type Search = {
  readonly find: (paths: readonly string[]) => FoundDocuments;
  /** Of the changed files in a directory. */
  readonly name: RegExp;
};

type Choice = Pick<Call<Pick<CommonValues, 'files-from' | 'changed' | 'quiet'>>, 'words' | 'values'>;

const XML: Search = { find: findDocuments, name: /\.xml$/i };

/**
 * Undefined where none are meant, which is told, and a clean end.
 * @throws {UsageError | EnvironmentError}
 */
export async function chosenDocuments(
  { words, values }: Choice,
  { find, name }: Search = XML,
): Promise<ChosenDocuments | undefined> {
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
  if (ref.startsWith('-')) throw new UsageError(`wrong value: --changed=${ref}, where a commit is needed`);
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

function nothing(message: string, { quiet }: Pick<CommonValues, 'quiet'>): undefined {
  if (!quiet) talk(message);
  return undefined;
}
