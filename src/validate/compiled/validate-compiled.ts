// The compiled engine: what the schema's module proves valid is valid; all else the reference decides and explains.

import type { SourceDocument } from '../../source/document.ts';
import { checkSize } from '../reference/size-limit.ts';
import type { ReferenceSettings } from '../reference/validate-reference.ts';
import type { Verdict } from '../verdict.ts';
import type { CompiledEngine } from './load-compiled.ts';

/** @throws {EnvironmentError} when the document is too large for the reference, which would have to decide */
export async function validateCompiled(
  document: SourceDocument,
  { prover, reference }: CompiledEngine,
  settings: ReferenceSettings,
): Promise<Verdict> {
  const { file } = document;
  const proof = prover?.prove(document.bytes);
  if (proof?.isValid === true) return { file, diagnostics: [], decidedBy: 'compiled' };
  const unproved = { file, bytes: proof?.bytes ?? document.bytes };
  checkSize(unproved);
  const [{ judgeByReference }, schema] = await Promise.all([import('../reference/judge-by-reference.ts'), reference()]);
  const verdict: Verdict = { ...judgeByReference(unproved, schema, settings), decidedBy: 'reference' };
  return proof === undefined ? verdict : { ...verdict, unproved: { reason: proof.reason, byte: proof.proofEnd } };
}
