// Declarations that stand outside a document and were not read; the document can do without them, and is told so.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atSpan } from '../../source/span.ts';
import { EXTERNAL_FLAG } from '../jing/scan-reference.ts';
import type { UnreadDeclarations } from '../xml-events.ts';

/** A warning for each file, where the document first asks for it. */
export function unreadWarnings(file: string, unread: readonly UnreadDeclarations[]): readonly Diagnostic[] {
  const first = new Map<string, UnreadDeclarations>();
  for (const part of unread) if (!first.has(part.systemId)) first.set(part.systemId, part);
  return [...first.values()].map(({ kind, systemId, span, reason }) => {
    const what = kind === 'external subset' ? 'the external DTD' : 'the external part of the DTD';
    const why = reason ?? 'nothing is opened that was not named';
    return {
      code: 'xml/external',
      severity: 'warning',
      message: `${what} "${systemId.replace(/\s+/g, ' ')}" was not read: ${why}`,
      ...(reason === undefined ? { advice: `${EXTERNAL_FLAG} reads it where it is a local file` } : {}),
      file,
      place: atSpan(span.start, span.end),
    };
  });
}
