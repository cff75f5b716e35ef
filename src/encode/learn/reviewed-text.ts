// A plain text and the reviewer's rows on it → the text that is learned from, as encoding reads it, with the marks that the reviewer let
// stand, changed or added, and what was refused.

import { dateLanguage } from '../dates-in.ts';
import { languageOf } from '../find-language.ts';
import { readingText } from '../model/reading-text.ts';
import type { RuleLanguage } from '../model/rule-language.ts';
import type { SourceText } from '../model/source-text.ts';
import { searchedStretches } from '../model/stretches.ts';
import { decideBlocks } from '../review/decide-blocks.ts';
import { lineSpanOf, readId } from '../review/line-span.ts';
import type { Misfit } from '../review/misfit.ts';
import { relocateRows } from '../review/relocate-rows.ts';
import { isBlockRow, type ReviewRow } from '../review/review-row.ts';
import { settleRows } from '../review/settle-rows.ts';
import { spanOfRow } from '../review/span-of-row.ts';
import { isLeftUnmarked } from '../review/unmarked.ts';
import { guessProfile } from '../structure/guess-profile.ts';
import { outlineText } from '../structure/outline-text.ts';
import { outermost } from './combine-finds.ts';
import { type LearnedMark, learnedTypes, type MarkedText } from './marked-text.ts';

export type ReviewedResult =
  | { readonly kind: 'reviewed'; readonly text: MarkedText; readonly misfits: readonly Misfit[] }
  /** Nobody has looked at it: what the program proposed is not learned from. */
  | { readonly kind: 'undecided' };

/** `rows`: all of the document; those that were left as they were proposed are taken for right where others were decided. */
export async function reviewedText(
  source: SourceText,
  rows: readonly ReviewRow[],
  given?: RuleLanguage,
): Promise<ReviewedResult> {
  const placed = relocateRows(
    source,
    rows.filter((row) => !isBlockRow(row) && !isLeftUnmarked(row)),
  );
  if (!rows.some(({ decision }) => decision !== '') && !placed.rows.some((row) => isEdited(source, row)))
    return { kind: 'undecided' };
  const settled = settleRows(placed.rows, () => ({ kind: 'change' }));
  const { rules } = await languageOf(source.text, given);
  const language = dateLanguage(rules);
  const structure = decideBlocks(source, outlineText(source, guessProfile(source, language), language), rows);
  const misfits: Misfit[] = [...placed.misfits, ...settled.misfits, ...structure.misfits];
  const reading = readingText(source.text, searchedStretches(structure.outline));
  const marks: LearnedMark[] = [];
  const refused: LearnedMark[] = [];
  for (const row of settled.rows) {
    const place = spanOfRow(source, row);
    if ('code' in place) {
      misfits.push({ row, ...place });
      continue;
    }
    const type = learnedTypes.find((name) => name === row.type);
    const span = reading.fromSource(place);
    if (type !== undefined && span !== undefined) (row.decision === 'reject' ? refused : marks).push({ span, type });
  }
  const text: MarkedText = {
    name: source.name,
    text: reading.lines,
    marks: outermost(marks),
    refused: refused.map(({ span }) => span).sort((one, other) => one.start - other.start),
  };
  return { kind: 'reviewed', text, misfits };
}

function isEdited(source: SourceText, row: ReviewRow): boolean {
  const id = readId(row.id);
  if (id === undefined) return false;
  const place = spanOfRow(source, { ...row, decision: 'change' });
  if ('code' in place) return false;
  const { start, end } = lineSpanOf(source, place);
  const { start: first, end: last } = id.place;
  const isThere = start.line === first.line && start.column === first.column && end.line === last.line;
  return id.type !== row.type || !isThere || end.column !== last.column;
}
