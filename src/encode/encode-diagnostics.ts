// What encoding tells of a document, as diagnostics.

import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import type { EncodeCode, RefusalCode } from '../diagnostics/encode-codes.ts';
import { ownFault } from '../diagnostics/own-fault.ts';
import { lineColumnAt, lineStarts } from '../source/line-column.ts';
import { atLine, atSpan, nowhere, type Place, type Span } from '../source/span.ts';
import type { Refused } from './encode-result.ts';
import type { Remark } from './model/outline.ts';

/** Findings of the validator that a refusal shows. */
const MOST_SHOWN = 10;

export type Refusal = {
  readonly file: string;
  /** `env/unreadable`: a file that is no text at all. */
  readonly code: RefusalCode | 'env/unreadable';
  readonly message: string;
  readonly span?: Span;
  readonly advice?: string;
  readonly related?: readonly Related[];
};

/** The document cannot be encoded as it is. */
export function refuse({ span, ...said }: Refusal): Refused {
  const place = span === undefined ? nowhere : atSpan(span.start, span.end);
  return { kind: 'refused', diagnostics: [{ ...said, severity: 'fatal', place }] };
}

/** `what`: what was thrown, or in words what was made wrong. */
export function refuseForFault(
  file: string,
  what: unknown,
  { place = nowhere, related }: { readonly place?: Place; readonly related?: readonly Related[] } = {},
): Refused {
  const fault = ownFault(file, what, place);
  return { kind: 'refused', diagnostics: [related === undefined ? fault : { ...fault, related }] };
}

/** What speaks against the document that was received: the first findings, at their places. */
export function findingsReceived(findings: readonly Diagnostic[]): readonly Related[] {
  return findings.slice(0, MOST_SHOWN).map(({ file, place, message }) => ({ file, place, message }));
}

/** What speaks against the TEI that was made, which nobody has: its lines stand in the words. */
export function findingsMade(file: string, tei: string, findings: readonly Diagnostic[]): readonly Related[] {
  const starts = lineStarts(tei);
  return findings.slice(0, MOST_SHOWN).map(({ place, message }) => {
    const line = place.kind === 'span' ? lineColumnAt(starts, place.span.start).line : undefined;
    const where = line === undefined ? 'what was made' : `line ${line} of what was made`;
    return { file, place: nowhere, message: `${where}: ${message}` };
  });
}

export function warn(file: string, code: EncodeCode, message: string): Diagnostic {
  return { code, severity: 'warning', message, file, place: nowhere };
}

export function remarkDiagnostic(file: string, { line, code, message }: Remark): Diagnostic {
  return { code, severity: 'note', message, file, place: atLine(line) };
}
