// One diagnostic to standard error; what explains it comes after it.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportLine } from '../report/line.ts';
import type { Positions } from '../report/positions.ts';
import { say } from './output.ts';

/** `positions` are those of the document that the diagnostic names. */
export function tellDiagnostic(diagnostic: Diagnostic, positions?: Positions): void {
  say(reportLine(diagnostic, positions));
  for (const { file, place, message } of diagnostic.related ?? []) {
    const note: Diagnostic = { code: diagnostic.code, severity: 'note', file, place, message };
    say(reportLine(note, file === diagnostic.file ? positions : undefined));
  }
}
