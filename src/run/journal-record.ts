// What the journal of a run says, line by line. Names of files are seen from the folder of the project, where they lie below it.

import type { Outcome } from '../report/outcome.ts';
import type { FileState } from '../source/file-state.ts';

/** A file as it was: size, two times, inode; and its digest, null where it was not there. `state` null: it did not keep still. */
export type KeptFile = {
  readonly name: string;
  readonly state: FileState | null;
  readonly digest: string | null;
};

/** A document that came to an end, and all that its outcome rests on. */
export type DocumentRecord = {
  readonly kind: 'document';
  readonly key: string;
  /** Of the steps with their options, and of the version of teikit. */
  readonly settings: string;
  readonly input: KeptFile;
  /** Files that it alone has asked for. */
  readonly needs: readonly KeptFile[];
  /** The number of a record of shared files. */
  readonly shared: number;
  readonly outputs: readonly KeptFile[];
  /** Outputs of earlier times that are made no more. */
  readonly leftOver: readonly KeptFile[];
  /** Where the project was, as seen by who ran it. */
  readonly folder: string;
  readonly outcome: Outcome;
};

/** Files that were read once for all documents. */
export type SharedRecord = { readonly kind: 'shared'; readonly number: number; readonly files: readonly KeptFile[] };

/** An output is about to be written: whatever it holds until a record says more, it is ours. */
export type BegunRecord = { readonly kind: 'begun'; readonly name: string };

/** The document is gone, and what was made of it. */
export type GoneRecord = { readonly kind: 'gone'; readonly key: string };

/** The first line. */
export type HeadRecord = { readonly kind: 'journal'; readonly version: typeof JOURNAL_VERSION };

/** A journal of another version is begun anew. */
export const JOURNAL_VERSION = 1;

export type JournalRecord = DocumentRecord | SharedRecord | BegunRecord | GoneRecord | HeadRecord;
