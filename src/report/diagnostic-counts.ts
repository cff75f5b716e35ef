// How many diagnostics of each sort there are, counted and named as the summary does: a warning is no finding.

import { isFinding } from '../diagnostics/diagnostic.ts';
import { isOfMachine } from '../diagnostics/own-fault.ts';
import { counted } from './counted.ts';
import type { Located } from './outcome.ts';

const NOUNS = ['finding', 'warning', 'note', 'failure'] as const;
type Noun = (typeof NOUNS)[number];
export type DiagnosticCounts = Readonly<Record<Noun, number>>;

export const noDiagnostics: DiagnosticCounts = { finding: 0, warning: 0, note: 0, failure: 0 };

/** Those from `start` on. */
export function countsOf(diagnostics: readonly Located[], start = 0): DiagnosticCounts {
  const counts = { ...noDiagnostics };
  for (let at = start; at < diagnostics.length; at++) {
    const diagnostic = diagnostics[at];
    if (diagnostic !== undefined) counts[nounOf(diagnostic)]++;
  }
  return counts;
}

function nounOf(diagnostic: Located): Noun {
  if (isFinding(diagnostic)) return isOfMachine(diagnostic) ? 'failure' : 'finding';
  return diagnostic.severity === 'warning' ? 'warning' : 'note';
}

export function sumOf(one: DiagnosticCounts, other: DiagnosticCounts): DiagnosticCounts {
  return {
    finding: one.finding + other.finding,
    warning: one.warning + other.warning,
    note: one.note + other.note,
    failure: one.failure + other.failure,
  };
}

/** `3 findings, 1 warning`; with `more`, `3 more findings, 1 more warning`. Empty where there is none. */
export function countWords(counts: DiagnosticCounts, more: '' | 'more ' = ''): string {
  return NOUNS.flatMap((noun) => (counts[noun] === 0 ? [] : [counted(counts[noun], `${more}${noun}`)])).join(', ');
}
