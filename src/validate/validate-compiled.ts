// The compiled engine: what the schema's module proves valid is valid; all else the reference decides and explains.

import type { SourceDocument } from '../source/document.ts';
import type { CompiledEngine } from './load-compiled.ts';
import { checkSize } from './size-limit.ts';
import type { ReferenceSettings } from './validate-reference.ts';
import type { Verdict } from './verdict.ts';

/** @throws {EnvironmentError} when the document is too large for the reference, which would have to decide */
export async function validateCompiled(
  document: SourceDocument,
  { prover, reference }: CompiledEngine,
  settings: ReferenceSettings,
): Promise<Verdict> {
  if (prover?.isProved(document.bytes) === true) {
    return { file: document.file, diagnostics: [], decidedBy: 'compiled' };
  }
  checkSize(document);
  const [{ judgeByReference }, schema] = await Promise.all([import('./judge-by-reference.ts'), reference()]);
  return { ...judgeByReference(document, schema, settings), decidedBy: 'reference' };
}
