// What an engine says of one document.

import type { ProofReason } from '../compile/proof-reasons.ts';
import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import { encodingFault } from '../diagnostics/encoding-fault.ts';
import type { Undecoded } from '../source/decode.ts';

export type Verdict = {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded document that spans are offsets of; undefined when the engine gives none. */
  readonly text?: string;
  /** Only by the engine `compiled`: whether the compiled schema proved the document valid, or the reference judged it. */
  readonly decidedBy?: 'compiled' | 'reference';
  /** Where and why the proof ended, where the reference was asked. `byte`: offset in the document as received. */
  readonly unproved?: { readonly reason: ProofReason; readonly byte: number };
};

/** True when nothing speaks against the document; warnings do not. */
export function isValid(verdict: Verdict): boolean {
  return !verdict.diagnostics.some(isFinding);
}

/** On a document whose bytes cannot be read as text. */
export function undecodedVerdict(file: string, fault: Undecoded): Verdict {
  return { file, diagnostics: [encodingFault(file, fault)], text: fault.before };
}
