// A document as it came in: its bytes and the name the user gave it.

export type SourceDocument = {
  /** The path as the user wrote it; `-` is standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
};

/** The name of standard input, in the place of a path. */
export const STANDARD_INPUT = '-';
