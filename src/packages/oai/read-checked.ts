// An answer of a static tree, read and held against its place.

import type { AnswerPlace } from './answer-place.ts';
import { checkAnswer } from './check-answer.ts';
import type { OaiAnswer } from './oai-answer.ts';
import { readAnswer } from './read-answer.ts';
import type { StaticTree } from './static-tree.ts';

/** Undefined where it is no answer of the right form, which is told. Each file is read once. */
export async function readChecked(tree: StaticTree, path: string, place: AnswerPlace): Promise<OaiAnswer | undefined> {
  tree.noteRead(path);
  const answer = await readAnswer(tree.files, path, tree.checking);
  if (answer === undefined || !checkAnswer(answer, { tree, path, place })) return undefined;
  return answer;
}
