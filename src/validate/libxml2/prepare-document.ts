// What libxml2 gets of a document: UTF-8, with nothing to open. What it cannot be given is judged here.

import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { encodingFault, encodingWarnings } from '../../diagnostics/encoding-fault.ts';
import { atLine } from '../../source/span.ts';
import { type ExternalIdentifier, hideExternalIdentifiers } from './external-identifiers.ts';

export type ReadyDocument = {
  readonly kind: 'ready';
  readonly file: string;
  readonly bytes: Uint8Array;
  /** True when the bytes are not the ones that came in, so that what libxml2 says of their encoding is about ours. */
  readonly isRecoded: boolean;
  readonly externals: readonly ExternalIdentifier[];
  readonly warnings: readonly Diagnostic[];
};

export type Prepared = ReadyDocument | { readonly kind: 'judged'; readonly diagnostics: readonly Diagnostic[] };

/** `standIn(i)` is the name under which libxml2 will fail to find the external file number i. */
export async function prepareDocument(subject: Subject, standIn: (index: number) => string): Promise<Prepared> {
  const { file, bytes } = subject;
  const decoded = await subject.text();
  if (decoded.kind !== 'decoded') return { kind: 'judged', diagnostics: [encodingFault(file, decoded)] };
  const hidden = hideExternalIdentifiers(decoded.text, standIn);
  if (hidden.isObscured) return { kind: 'judged', diagnostics: [obscuredFault(file)] };
  const isRecoded = decoded.encoding !== 'utf-8' || decoded.overruled !== undefined || hidden.identifiers.length > 0;
  return {
    kind: 'ready',
    file,
    bytes: isRecoded ? new TextEncoder().encode(`\ufeff${hidden.text}`) : bytes,
    isRecoded,
    externals: hidden.identifiers,
    warnings: encodingWarnings(file, decoded),
  };
}

function obscuredFault(file: string): Diagnostic {
  const message = 'a parameter entity of the DOCTYPE is written with character references: such a DOCTYPE is not read';
  return { code: 'xml/external', severity: 'fatal', message, file, place: atLine(1) };
}
