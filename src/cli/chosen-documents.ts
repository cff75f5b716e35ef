// Which documents a call means: its PATHs, the names of --files-from, and of them what was --changed.

import { STANDARD_INPUT } from '../host/read-document.ts';
import type { Call } from './command.ts';
import type { CommonValues } from './commands/common-flags.ts';
import { talk, tellFault } from './output.ts';
import { UsageError } from './usage-error.ts';

type Choice = Pick<Call<Pick<CommonValues, 'files-from' | 'changed' | 'quiet'>>, 'words' | 'values'>;

/**
 * Paths for `findDocuments`; undefined where there are none, which is told and a clean end. `name`: of files that a search finds.
 * @throws {UsageError | EnvironmentError}
 */
export async function chosenDocuments(
  { words, values }: Choice,
  name: RegExp = /\.xml$/i,
): Promise<readonly string[] | undefined> {
  const { 'files-from': list, changed: ref } = values;
  if (list === undefined && ref === undefined) return words;
  const named = list === undefined ? words : [...words, ...(await namesFrom(list, words))];
  if (list !== undefined && named.length === 0)
    return nothing(`no names in ${list === STANDARD_INPUT ? 'standard input' : list}`, values);
  if (ref === undefined) return named;
  if (ref.startsWith('-')) throw new UsageError(`wrong value: --changed=${ref}, where a commit is needed`);
  if (named.includes(STANDARD_INPUT))
    throw new UsageError('standard input (-) is in no checkout: it does not go with --changed');
  const { changedFiles } = await import('../host/changed-files.ts');
  const { files, faults } = changedFiles({ ref, paths: named, name });
  faults.forEach(tellFault);
  return files.length === 0 && faults.length === 0 ? nothing(`nothing was changed since ${ref}`, values) : files;
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
