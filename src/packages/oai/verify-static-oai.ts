// Whether a tree of static answers is one repository of OAI-PMH 2.0, as `teikit oai-static` writes it (docs/oai.md, As files).

import type { Checking } from '../files/checking.ts';
import type { PackageEntry, PackageFiles } from '../files/package-files.ts';
import { isSystemFile, presentFiles } from '../files/present-files.ts';
import { type AnswerPlace, placeOf } from './answer-place.ts';
import { checkDescription } from './check-description.ts';
import { checkLists } from './check-lists.ts';
import { checkRecords } from './check-records.ts';
import { VERBS } from './oai-answer.ts';
import { readChecked } from './read-checked.ts';
import { StaticTree } from './static-tree.ts';

/** Two of the verbs stand at the top, as files or as folders. */
export function isStaticOai(entries: readonly PackageEntry[]): boolean {
  const names = new Set(entries.map(({ name }) => name.replace(/\.xml$/, '')));
  return VERBS.filter((verb) => names.has(verb)).length > 1;
}

/** @throws {EnvironmentError} where a file cannot be read */
export async function verifyStaticOai(files: PackageFiles, checking: Checking): Promise<void> {
  const tree = new StaticTree(files, await presentFiles(files, checking.findings), checking);
  await checkDescription(tree);
  await checkRecords(tree);
  await checkLists(tree);
  for (const path of tree.paths) if (!tree.wasRead(path)) await tellOther(tree, path);
}

/** What no request and no token leads to. */
async function tellOther(tree: StaticTree, path: string): Promise<void> {
  const { findings } = tree.checking;
  const place = placeOf(path);
  if (place.kind !== 'other') await readChecked(tree, path, place);
  if (place.kind === 'formats')
    findings.add({ code: 'oai/missing-record', path, message: `GetRecord has no record of ${place.local}` });
  else findings.warn({ code: 'oai/other-file', path, message: otherReason(path, place.kind) });
}

function otherReason(path: string, kind: AnswerPlace['kind']): string {
  if (isSystemFile(path)) return 'a system made this file for itself';
  return kind === 'resumed' ? 'no token leads to this part of a list' : 'no request leads to this file';
}
