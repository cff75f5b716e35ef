// Whether what was written is valid: proved before anything is given out.

import { judge } from '../check/judge.ts';
import { Subject } from '../check/subject.ts';
import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import type { Schema } from '../validate/schema.ts';

/** What speaks against the document; nothing, when it is valid. */
export async function findingsOf(file: string, tei: string, schema: Schema): Promise<readonly Diagnostic[]> {
  const subject = new Subject({ file, bytes: new TextEncoder().encode(tei) });
  const findings: Diagnostic[] = [];
  for await (const { diagnostics } of judge([subject], [schema.grammar()])) {
    for (const diagnostic of diagnostics) if (isFinding(diagnostic)) findings.push(diagnostic);
  }
  return findings;
}
