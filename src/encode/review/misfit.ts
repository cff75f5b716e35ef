// A decision that cannot be carried out: it no longer fits the text, or contradicts another one.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MisfitCode } from '../../diagnostics/encode-codes.ts';
import { atLine, nowhere, type Place } from '../../source/span.ts';
import type { SourceText } from '../model/source-text.ts';
import type { ReviewRow } from './review-row.ts';

export type MisfitReason = { readonly code: MisfitCode; readonly message: string };
export type Misfit = MisfitReason & { readonly row: ReviewRow };

const IN_DOCUMENT = 'the place in the document';

/**
 * At the row in the table of decisions, where that is known; else at the line of the document that the row names, if it has so
 * many.
 */
export function misfitDiagnostic({ name: document, lines }: SourceText, { row, code, message: reason }: Misfit): Diagnostic {
  const { origin, line, id, text } = row;
  const what = id === '' ? `the row "${text}"` : `the decision on ${id}`;
  const message = `${what} does not fit: ${reason}`;
  const inDocument = placeOfLine(line > lines.length ? 0 : line);
  if (origin === undefined) return { code, severity: 'error', message, file: document, place: inDocument };
  return {
    code,
    severity: 'error',
    message,
    file: origin.file,
    place: placeOfLine(origin.line),
    ...(inDocument.kind === 'none' ? {} : { related: [{ file: document, place: inDocument, message: IN_DOCUMENT }] }),
  };
}

function placeOfLine(line = 0): Place {
  return line > 0 ? atLine(line) : nowhere;
}
