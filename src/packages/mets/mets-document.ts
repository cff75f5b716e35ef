// What a METS document says (METS 1.12.1), as far as it can be held against its files and itself.

/** What a METS document says of a file that stands elsewhere. Lines count from 1. */
export type FileClaim = {
  /** As written in `xlink:href`. */
  readonly href: string;
  /** `URL`, or `OTHER SYSTEM`: LOCTYPE and OTHERLOCTYPE. */
  readonly locationType: string;
  /** Of the `file`; undefined: it is metadata (`mdRef`). */
  readonly id: string | undefined;
  readonly size: string | undefined;
  readonly checksum: string | undefined;
  readonly checksumType: string | undefined;
  readonly line: number;
};

/** A place in a file that the structure points to. */
export type Pointer = {
  readonly file: string;
  /** BETYPE. */
  readonly type: string | undefined;
  readonly begin: string | undefined;
  readonly end: string | undefined;
  readonly line: number;
};

export type Reference = {
  /** `FILEID`. */
  readonly attribute: string;
  readonly id: string;
  readonly line: number;
};

export type MetsDocument = {
  readonly claims: readonly FileClaim[];
  readonly pointers: readonly Pointer[];
  readonly references: readonly Reference[];
  /** ID → the local name of its element, empty for what is not of METS. */
  readonly ids: ReadonlyMap<string, string>;
  readonly hasStructMap: boolean;
};
