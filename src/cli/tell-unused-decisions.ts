// Rows of a review table that name none of the documents: they would be lost without a word.

import type { ReviewRow } from '../encode/review/review-row.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk } from './output.ts';

/** Documents named in a message. */
const MOST_NAMED = 5;

/** `words`: what was not done with them. */
export function tellUnusedDecisions(rows: readonly ReviewRow[], used: ReadonlySet<ReviewRow>, words: string): void {
  const unused = rows.filter((row) => !used.has(row));
  if (unused.length === 0) return;
  const names = [...new Set(unused.map(({ document }) => document))].slice(0, MOST_NAMED).join(', ');
  talk(`decisions on other documents ${words}: ${unused.length} on ${names}`);
  raiseExitCode(exitCodes.findings);
}
