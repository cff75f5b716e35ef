// Which of the names that are allowed a mistaken one stands for, and whether that is certain.

import type { Certainty } from '../../diagnostics/diagnostic.ts';
import { type NearName, nearNames } from '../../source/nearest-name.ts';

export type Candidate = { readonly name: string; readonly certainty: Certainty };

/** More names than these are no help. */
const MOST_CANDIDATES = 3;

/**
 * The likeliest first. One is certain where no other is as near: by its case alone, by one slip, or as the only one that is
 * near at all.
 */
export function nearCandidates(mistaken: string, names: Iterable<string>): readonly Candidate[] {
  const near = nearNames(mistaken, names);
  const [first, second] = near;
  if (first === undefined) return [];
  const isAlone = second === undefined || (first.edits <= 1 && second.edits > first.edits);
  const isCertain = isAlone && !isAnotherWord(mistaken, first);
  const shown = near.slice(0, MOST_CANDIDATES);
  return shown.map(({ name }, index) => ({ name, certainty: isCertain && index === 0 ? 'safe' : 'suggested' }));
}

/** Letters: of names as short as this one with another letter is as likely another name, as `reg` beside `ref` and `dim` beside `div`. */
const SHORT = 3;

function isAnotherWord(mistaken: string, { name, edits }: NearName): boolean {
  if (edits === 0 || mistaken.length > SHORT || name.length !== mistaken.length) return false;
  const lettersOf = (word: string): string => [...word.toLowerCase()].sort().join('');
  return lettersOf(mistaken) !== lettersOf(name);
}
