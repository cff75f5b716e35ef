// What may be said about a document before it is read.

import type { SourceFile } from './source-file.ts';
import type { XmlLimits } from './xml-limits.ts';

/** `from`: the external entity that declares it; undefined: the document. */
export type EntityRequest = { readonly name: string; readonly systemId: string; readonly from: SourceFile | undefined };

/** `passed over`: it is not there for us, and what needs nothing of it can go on. Reasons are clauses. */
export type ReadEntityResult =
  | { readonly kind: 'read'; readonly source: SourceFile }
  | { readonly kind: 'not read' | 'passed over'; readonly reason: string };

/** Reads an external entity, or the external subset of a DTD. */
export type ReadEntity = (entity: EntityRequest) => ReadEntityResult;

export type ReadOptions = {
  readonly limits?: Partial<XmlLimits>;
  /** What the text was decoded from: Jing cuts runs of text by its bytes. UTF-8 without mark unless given. */
  readonly encoding?: string;
  readonly hasByteOrderMark?: boolean;
  /** The first bytes after the text, where they are no text: the reading ends there with a fault. */
  readonly badBytes?: readonly number[];
  /** The text is that of an external entity: it can have any content, and need have no root element. */
  readonly isEntity?: boolean;
  /** Text ends at comments and processing instructions, too: who keeps them needs to know what stands before and after. */
  readonly splitsText?: boolean;
  /** Without it no external entity is read: a reference to one ends the reading. */
  readonly readEntity?: ReadEntity;
};
