// Whether what was written is valid: proved before anything is given out.

import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import { type Schema, validateAgainst } from '../validate/schema.ts';

/** What speaks against the document; nothing, when it is valid. */
export async function findingsOf(file: string, tei: string, schema: Schema): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for await (const { diagnostics } of validateAgainst(schema, [{ file, bytes: new TextEncoder().encode(tei) }], {})) {
    findings.push(...diagnostics.filter(isFinding));
  }
  return findings;
}
