// A static tree that is being verified: its files, what was read of them, and what it is as a repository.

import type { Checking } from '../files/checking.ts';
import type { PackageFiles } from '../files/package-files.ts';
import type { Format } from './oai-answer.ts';

export type RecordKept = {
  readonly datestamp: string;
  readonly isDeleted: boolean;
  readonly sets: readonly string[];
  readonly path: string;
};

/** Single tree. */
export class StaticTree {
  readonly files: PackageFiles;
  readonly checking: Checking;
  readonly paths: ReadonlySet<string>;
  /** As Identify says; undefined: it does not. */
  baseUrl: string | undefined;
  granularity: string | undefined;
  deletedRecord: string | undefined;
  earliest: string | undefined;
  /** By their prefixes; empty where no list of them could be read. */
  readonly formats: Map<string, Format> = new Map();
  /** Undefined where no list of them could be read. */
  sets: Set<string> | undefined;
  /** Prefix → identifier → what GetRecord says. */
  readonly records: Map<string, Map<string, RecordKept>> = new Map();
  /** Of all records of GetRecord. */
  readonly identifiers: Set<string> = new Set();
  /** Whether a deleted record was told of a repository that tells of none. */
  isDeletionTold = false;
  /** Formats with a namespace that is not theirs, which was told. */
  readonly toldNamespaces: Set<string> = new Set();
  readonly #read = new Set<string>();

  constructor(files: PackageFiles, paths: ReadonlySet<string>, checking: Checking) {
    this.files = files;
    this.paths = paths;
    this.checking = checking;
  }

  wasRead(path: string): boolean {
    return this.#read.has(path);
  }

  noteRead(path: string): void {
    this.#read.add(path);
  }
}
