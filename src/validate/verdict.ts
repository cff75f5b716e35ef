// What an engine says of one document.

import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';

export type Verdict = { readonly file: string; readonly diagnostics: readonly Diagnostic[] };

/** True when nothing speaks against the document; warnings do not. */
export function isValid(verdict: Verdict): boolean {
  return !verdict.diagnostics.some(isFinding);
}
