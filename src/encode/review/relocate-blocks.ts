// Decisions on blocks → the same with the ids of the blocks they mean now: by the same words, or else by the words most like them.

import { lastAtMost } from '../../source/last-at-most.ts';
import { oneLine, type ReviewRow } from './review-row.ts';
import { wordLikeness } from './word-likeness.ts';

/** Blocks that are looked at on either side of where one was. */
const LOOKED_AT = 50;
/** Less like than this is another block. */
const LIKE_ENOUGH = 0.6;

/** `proposed`: rows of the blocks as they are, in the order of the text. Rows whose block is not found stay as they are. */
export function relocateBlocks(rows: readonly ReviewRow[], proposed: readonly ReviewRow[]): readonly ReviewRow[] {
  const byId = new Map(proposed.map((row) => [row.id, row]));
  const lines = proposed.map(({ line }) => line);
  const here = (row: ReviewRow): boolean => {
    const block = byId.get(row.id.trim());
    return block !== undefined && oneLine(block.text) === oneLine(row.text);
  };
  const taken = new Set(rows.filter(here).map(({ id }) => id.trim()));
  let shift = 0;
  return rows.map((row) => {
    if (here(row) || row.id.trim() === '' || row.decision === 'add') return row;
    const expected = row.line + shift;
    const near = lastAtMost(lines, expected);
    const around = proposed.slice(Math.max(0, near - LOOKED_AT), near + LOOKED_AT).filter(({ id }) => !taken.has(id));
    const found = mostLike(row, around, expected);
    if (found === undefined) return row;
    taken.add(found.id);
    shift = found.line - row.line;
    return { ...row, id: found.id, line: found.line, text: found.text };
  });
}

function mostLike(row: ReviewRow, blocks: readonly ReviewRow[], expected: number): ReviewRow | undefined {
  let best: { readonly block: ReviewRow; readonly likeness: number; readonly distance: number } | undefined;
  for (const block of blocks) {
    const likeness = wordLikeness(oneLine(row.text), oneLine(block.text));
    const distance = Math.abs(block.line - expected);
    if (likeness < LIKE_ENOUGH) continue;
    if (best === undefined || likeness > best.likeness || (likeness === best.likeness && distance < best.distance)) {
      best = { block, likeness, distance };
    }
  }
  return best?.block;
}
