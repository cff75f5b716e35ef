// A file that text of a document came from: the document itself, an included part, or an external entity.

export type SourceFile = {
  /** As it is named to people. */
  readonly file: string;
  /** What references in it are relative to. */
  readonly uri: string;
  /** Decoded, and without byte order mark. */
  readonly text: string;
  /** What the text was decoded from. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  /** An external entity: a part of a document, and none itself. */
  readonly isEntity?: true;
};
