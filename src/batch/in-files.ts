// What is said of a document made of several files, as it is said of the files.

import type { Subject } from '../check/subject.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Diagnostics of the whole as diagnostics of the files that it is made of, after what was found when it was put together. */
export function inFiles(diagnostics: readonly Diagnostic[], { composition }: Subject): readonly Diagnostic[] {
  if (composition === undefined) return diagnostics;
  return [...composition.toldWith({}), ...diagnostics.map((diagnostic) => composition.placed(diagnostic))];
}

/** All that is to be said of a document that could not be put together; undefined where it could. */
export function endedBy(subject: Subject): readonly Diagnostic[] | undefined {
  const { composition } = subject;
  if (composition?.problem === undefined) return undefined;
  return [...inFiles([], subject), composition.tell(composition.problem, { jingPositions: false })];
}
