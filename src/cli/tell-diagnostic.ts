// One diagnostic to standard error; what explains it comes after it.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportLine } from '../report/line.ts';
import type { Positions } from '../report/positions.ts';

/** `positions` are those of the document that the diagnostic names. */
export function tellDiagnostic(diagnostic: Diagnostic, positions?: Positions): void {
  process.stderr.write(`${reportLine(diagnostic, positions)}\n`);
  for (const { file, place, message } of diagnostic.related ?? []) {
    const note: Diagnostic = { code: diagnostic.code, severity: 'note', file, place, message };
    process.stderr.write(`${reportLine(note, file === diagnostic.file ? positions : undefined)}\n`);
  }
}
