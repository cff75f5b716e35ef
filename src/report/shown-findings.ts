// How many diagnostics of one document are shown, and the words for those that are not.

import { thousands } from './counted.ts';
import type { Located, Outcome } from './outcome.ts';
import type { ReporterSettings } from './reporter.ts';

export type Shown = { readonly shown: readonly Located[]; readonly leftOut: number };

type Bound = Pick<ReporterSettings, 'maxFindings'>;

/**
 * Diagnostics of one document that any format shows at most: what is written of a document is one string, and a string has
 * 512 million code units.
 */
const MOST_SHOWN = 100_000;
/** The same for formats that need a line for each and no more. */
export const MOST_LINES = 1_000_000;

export function shownOf({ diagnostics }: Outcome, { maxFindings }: Bound, most: number = MOST_SHOWN): Shown {
  const limit = maxFindings === 0 ? most : Math.min(maxFindings, most);
  if (diagnostics.length <= limit) return { shown: diagnostics, leftOut: 0 };
  return { shown: diagnostics.slice(0, limit), leftOut: diagnostics.length - limit };
}

/** `a.xml: 3 more not printed`; undefined when all are. For formats whose lines are findings and nothing else. */
export function tellLeftOut(outcome: Outcome, settings: Bound): string | undefined {
  const { leftOut } = shownOf(outcome, settings, MOST_LINES);
  return leftOut === 0 ? undefined : `${outcome.file}: ${thousands(leftOut)} more not printed`;
}
