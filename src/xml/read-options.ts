// What may be said about a document before it is read.

import type { XmlLimits } from './xml-limits.ts';

/** Reads the replacement text of an external entity that was allowed; undefined: not to be had. */
export type ReadEntity = (entity: { readonly name: string; readonly systemId: string }) => string | undefined;

export type ReadOptions = {
  readonly limits?: Partial<XmlLimits>;
  /** What the text was decoded from: Jing cuts runs of text by its bytes. UTF-8 without mark unless given. */
  readonly encoding?: string;
  readonly hasByteOrderMark?: boolean;
  /** The text is that of an external entity: it can have any content, and need have no root element. */
  readonly isEntity?: boolean;
  /** Without it no external entity is read: a reference to one ends the reading. */
  readonly readEntity?: ReadEntity;
};
