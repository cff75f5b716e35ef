// What @severity (ISO/IEC 19757-3:2025) and @role say of how much a finding weighs. Roles are free words: these are the ones that
// schemas use.

import type { RuleSeverity } from './plan.ts';

const WORDS: ReadonlyMap<string, RuleSeverity> = new Map([
  ['warning', 'warning'],
  ['warn', 'warning'],
  ['nonfatal', 'warning'],
  ['non-fatal', 'warning'],
  ['caution', 'warning'],
  ['info', 'note'],
  ['information', 'note'],
  ['informational', 'note'],
  ['note', 'note'],
  ['hint', 'note'],
]);

/** The nearest says it: of the check, then of its rule; @severity before @role. Everything else is an error. */
export function severityOf(
  said: readonly { readonly severity: string | undefined; readonly role: string | undefined }[],
): RuleSeverity {
  for (const { severity, role } of said) {
    const word = severity ?? role;
    if (word !== undefined) return WORDS.get(word.trim().toLowerCase()) ?? 'error';
  }
  return 'error';
}
