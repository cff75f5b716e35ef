// What was found and not marked, as rows with the reason: a reviewer who accepts one has it marked.

import type { Mention } from '../model/mention.ts';
import type { SourceText } from '../model/source-text.ts';
import { mentionRow, type ReviewRow } from './review-row.ts';

export const unmarkedReasons = {
  header: 'it stands in a line that describes the document',
  label: 'it stands in a label',
  'block-end': 'it goes over the end of a block',
  overlapped: 'it overlaps what is marked with more certainty',
  uncertain: 'too little speaks for it',
  doubtful: 'what was learned does not speak for it enough',
} as const;
export type UnmarkedReason = keyof typeof unmarkedReasons;

export type Unmarked = { readonly mention: Mention; readonly reason: UnmarkedReason };

const NOT_MARKED = 'not marked: ';

/** `rows`: those of what is marked or rejected; a row of the same id is not repeated. */
export function unmarkedRows(
  source: SourceText,
  unmarked: readonly Unmarked[],
  rows: readonly ReviewRow[],
): readonly ReviewRow[] {
  const known = new Set(rows.map(({ id }) => id));
  return unmarked.flatMap(({ mention, reason }) => {
    const row = mentionRow(source, mention);
    if (known.has(row.id)) return [];
    known.add(row.id);
    return [{ ...row, evidence: `${NOT_MARKED}${unmarkedReasons[reason]} (${mention.evidence})` }];
  });
}

/** Such a row says nothing until it is decided: there is nothing proposed that it could be held against. */
export function isLeftUnmarked({ evidence, decision }: ReviewRow): boolean {
  return decision === '' && evidence.startsWith(NOT_MARKED);
}
