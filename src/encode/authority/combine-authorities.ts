// Several authority files as one list, in which every id stands for one entry.

import type { Authority, AuthorityEntry, AuthorityProblem } from './authority.ts';

export type Combined =
  | { readonly kind: 'combined'; readonly entries: readonly AuthorityEntry[] }
  | { readonly kind: 'conflicting'; readonly problems: readonly AuthorityProblem[] };

/** One problem for each id that is given again, at the second place. */
export function combineAuthorities(authorities: readonly Authority[]): Combined {
  const first = new Map<string, string>();
  const problems = new Map<string, AuthorityProblem>();
  for (const { file, entries } of authorities) {
    for (const { entity, span } of entries) {
      const before = first.get(entity.key);
      if (before === undefined) first.set(entity.key, file);
      else if (!problems.has(entity.key))
        problems.set(entity.key, {
          code: 'encode/authority-duplicate-id',
          file,
          span,
          message: givenTwice(entity.key, before, file),
        });
    }
  }
  if (problems.size > 0) return { kind: 'conflicting', problems: [...problems.values()] };
  return { kind: 'combined', entries: authorities.flatMap(({ entries }) => entries) };
}

function givenTwice(key: string, before: string, file: string): string {
  const where = before === file ? 'earlier in this file' : `in ${before}`;
  return `the id ${key} is already that of an entry ${where}: two entries cannot share one`;
}
