// What an explanation is made from: a failure, how matching went on, and where it happened.
import type { DocumentCode } from '../../diagnostics/document-codes.ts';
import type { Span } from '../../source/span.ts';
import type { StartEvent } from '../derivative/document-event.ts';
import type { ReferenceEngine } from '../derivative/document-matcher.ts';
import type { Failure } from '../derivative/failure.ts';
import type { Remedy } from '../derivative/repair.ts';
import { tagLabel } from './display-names.ts';

export type ExplainContext = {
  readonly file: string;
  /** The decoded document. */
  readonly text: string;
  readonly engine: ReferenceEngine;
  readonly usage: (symbol: number) => number;
  readonly isUnparsedEntity?: (name: string) => boolean;
  readonly isNotation?: (name: string) => boolean;
};

export type IncidentOf<Kind extends Failure['kind']> = {
  readonly failure: Extract<Failure, { readonly kind: Kind }>;
  readonly remedy: Remedy | undefined;
  /** The open elements when it happened, the root first. */
  readonly open: readonly StartEvent[];
};

export type Incident = IncidentOf<Failure['kind']>;

export type Explained = { readonly code: DocumentCode; readonly message: string; readonly span: Span };

/** `in <p>`: the parent, in words. */
export function placeOf(open: readonly StartEvent[]): string {
  const parent = open.at(-1);
  return parent === undefined ? 'as the root of the document' : `in ${tagLabel(parent.tag)}`;
}
