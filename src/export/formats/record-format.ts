// What a format makes of a record: files, or what it lacks for them.

import type { XmlElement } from '../../xml/read/tree.ts';
import type { CmifWords } from '../crosswalk/cmif-words.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { DescriptiveRecord, Statement } from '../record/descriptive-record.ts';

export type WritingSettings = {
  /** What a standard asks for and the header does not say gets the standard's own code for it, where there is one. */
  readonly unavailable: boolean;
  readonly crosswalk: Crosswalk;
  /** `YYYY-MM-DD`, where the user says which day counts as today. */
  readonly today?: string | undefined;
  /** Of teikit. */
  readonly version?: string | undefined;
  /** Of items for DSpace. */
  readonly items?: ItemSettings | undefined;
  /** Only where the document was validated in this run. */
  readonly validation?: ValidationFact | undefined;
  /** Files that go with the document in this export. */
  readonly companions?: readonly CompanionFile[] | undefined;
};

/** `href`: a relative address, from where the document stands; `sha512`: in hexadecimal. */
export type CompanionFile = {
  readonly use: 'HTML' | 'TEXT' | 'IMAGE' | 'SCHEMA';
  readonly href: string;
  readonly mediaType?: string;
  readonly size: number;
  readonly sha512: string;
};

/**
 * `collections`: handles or UUIDs of those that an item goes to, its owner first. `handlePrefix`: what handles of items begin with,
 * before the name of the document; one of the header that begins so is kept. Default: the handle that the header gives.
 */
export type ItemSettings = { readonly collections?: readonly string[]; readonly handlePrefix?: string };

/** That a document was validated. `digest`: of the schema (SHA-256); `on`: the day, or the time; default: that of the export. */
export type ValidationFact = {
  readonly schema: string;
  readonly digest: string;
  readonly engine: string;
  readonly outcome: string;
  readonly on?: string;
};

/** What a record is made of, and what may go with it. */
export type ExportedDocument = {
  /** The whole document, where it is made of several files. */
  readonly bytes: Uint8Array;
  /** The file that was named, and its name as a relative address. */
  readonly source: Uint8Array;
  readonly fileName: string;
  readonly root: XmlElement;
  /** What it is called among the others: no two are alike, on no system. Without extension. */
  readonly itemName: string;
};

/**
 * `beside`: `extension` begins with a dot, and comes after the name of the document. `inside`: in a directory that the format makes
 * for each document; `path` is below that. They are written in this order.
 */
export type MadeFile =
  | { readonly kind: 'beside'; readonly extension: string; readonly text: string }
  | { readonly kind: 'inside'; readonly path: string; readonly data: string | Uint8Array };

/** What the format asks for. `at`: the part of the header that would say it, by its path. */
export type Lack = { readonly what: string; readonly at: string };

/**
 * With a lack, there are no files. `part`: of a format that makes one file of all documents, what this one adds to it (JSON).
 * `losses`: beyond those that the crosswalk tells.
 */
export type Made = {
  readonly files: readonly MadeFile[];
  readonly part?: unknown;
  readonly lacks: readonly Lack[];
  readonly losses?: readonly Statement[];
};

export type MakeFiles = (record: DescriptiveRecord, settings: WritingSettings, document: ExportedDocument) => Made;

/** What the user says of files that are made of all documents. `today`: `YYYY-MM-DD`, where the user says which day that is. */
export type SetSettings = { readonly cmif?: CmifWords | undefined; readonly today?: string | undefined };

/** One file of all documents, or what it lacks. */
export type SetMade =
  | { readonly kind: 'made'; readonly text: string }
  | { readonly kind: 'lacking'; readonly lacks: readonly string[] };

/** `parts`: of the documents, in their order. */
export type MakeSet = (parts: readonly unknown[], settings: SetSettings) => SetMade;
