// Patterns of a project file that fit no document: a slip in one leaves the documents that were meant to other rules, without a word.
// Told where the folder of the project file was searched as a whole.

import { dirname, resolve, sep } from 'node:path';
import type { Project } from '../batch/rule-finder.ts';
import { talk } from './output.ts';

export type SearchedProject = { readonly config: string; readonly project: Project; readonly documents: readonly string[] };

/** `named`: PATHs of the call. */
export function tellUnfitting({ config, project, documents }: SearchedProject, named: readonly string[]): void {
  if (!named.some((path) => holds(resolve(path), dirname(resolve(config))))) return;
  for (const { pattern, place } of project.unfitting(documents))
    talk(
      `${config}:${place}: the pattern ${pattern} fits none of the documents that were found: its rule judges nothing by it`,
    );
}

function holds(folder: string, below: string): boolean {
  return folder === below || below.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
