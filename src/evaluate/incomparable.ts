// Why two readings cannot be compared.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atLine, nowhere } from '../source/span.ts';
import type { Difference } from './align-readings.ts';

export type Incomparable = { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** The first difference, in the gold standard; and where it is in the system's document. */
export function textsDiffer(goldFile: string, systemFile: string, { before, gold, system }: Difference): Incomparable {
  const where = before === '' ? 'at their beginning' : `after “${before}”`;
  const diagnostic: Diagnostic = {
    code: 'evaluate/different-texts',
    severity: 'fatal',
    message: `the texts differ ${where}: “${gold.words}” here, “${system.words}” in ${systemFile}`,
    file: goldFile,
    place: atLine(gold.line),
    related: [{ file: systemFile, place: atLine(system.line), message: 'the same place in the other document' }],
  };
  return { kind: 'diagnostics', diagnostics: [diagnostic] };
}

export function noText(file: string): Incomparable {
  const message = 'the document has no text to compare';
  return { kind: 'diagnostics', diagnostics: [{ code: 'evaluate/no-text', severity: 'fatal', message, file, place: nowhere }] };
}
