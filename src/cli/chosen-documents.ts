// Which documents a call means: its PATHs, the names of --files-from, and of them what was --changed.

import { type FoundDocuments, findDocuments } from '../host/find-documents.ts';
import type { Call } from './command.ts';
import type { CommonValues } from './commands/common-flags.ts';
import { talk } from './output.ts';

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

/** What of a call chooses documents. */
export type Choice = Pick<Call<Pick<CommonValues, 'files-from' | 'changed' | 'quiet'>>, 'words' | 'values'>;

const XML: Search = { find: findDocuments, name: /\.xml$/i };

/**
 * Undefined where none are meant, which is told, and a clean end.
 * @throws {UsageError | EnvironmentError}
 */
export async function chosenDocuments(choice: Choice, search: Search = XML): Promise<ChosenDocuments | undefined> {
  const { words, values } = choice;
  const isPlain = values['files-from'] === undefined && values.changed === undefined;
  const chosen = isPlain ? { found: search.find(words), paths: words } : await pick(choice, search);
  for (const path of chosen?.found.passedOver ?? []) talk(`${path} is passed over: it is not a regular file`);
  return chosen;
}

async function pick(choice: Choice, search: Search): Promise<ChosenDocuments | undefined> {
  const { pickDocuments } = await import('./pick-documents.ts');
  return pickDocuments(choice, search);
}
