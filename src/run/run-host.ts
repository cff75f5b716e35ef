// What a run over a project needs of the machine, beside what its jobs need: declared here, implemented by the host.

import type { FileState } from '../source/file-state.ts';
import type { SettledToKeep } from './settled-table.ts';

export interface RunHost {
  /** Undefined: it is not there. */
  readonly state: (path: string) => FileState | undefined;
  /** Of the bytes of a file, or of the names in a folder; undefined: it cannot be read. */
  readonly digest: (path: string) => string | undefined;
  readonly digestOf: (data: string | Uint8Array) => string;
  /** The regular files below a folder whose paths from it are wanted, in a fixed order; `enters`: folders that are looked into. */
  readonly list: (folder: string, wanted: ListWish) => readonly string[];
  /** Whole or not at all, and perhaps not on the disk yet; folders are made. @throws {EnvironmentError} */
  readonly write: (path: string, data: string | Uint8Array) => Promise<void>;
  /** What was written is on the disk. @throws {EnvironmentError} */
  readonly flush: (paths: readonly string[]) => Promise<void>;
  /** What a killed run has left of a file that it was writing. */
  readonly tidy: (path: string) => void;
  /** A file that is there; folders that are empty then go with it, up to `folder`. @throws {EnvironmentError} */
  readonly removeBelow: (folder: string, path: string) => void | Promise<void>;
  /** What lies elsewhere is brought here before it is looked at. @throws {EnvironmentError} */
  readonly bring?: (path: string) => Promise<void>;
  /** The link on the way from a folder to a path below it, if there is one. */
  readonly linkBelow: (folder: string, path: string) => string | undefined;
  /** Waits until a file that is changed from now on gets another time than one that was changed at `moment` (milliseconds). */
  readonly outwait: (moment: number) => Promise<void>;
  /** Whether a file that is changed from now on gets another time than one that was changed at `moment` (milliseconds). */
  readonly isOutwaited: (moment: number) => boolean;
  /** Of paths: from the folder of the project where they lie below it, with slashes; else absolute. */
  readonly nameOf: (path: string) => string;
  /** The same of a file that `list` has found. */
  readonly nameOfListed: (path: string) => string;
  /** The same of a path that is true and absolute, as it is of what was asked for. */
  readonly nameOfTrue: (path: string) => string;
  readonly pathOf: (name: string) => string;
}

export type ListWish = {
  readonly takes: (path: string) => boolean;
  readonly enters: (path: string) => boolean;
  /** Is told of each folder, by its path, before it is read. */
  readonly onFolder?: (path: string) => void;
  /** Is told of each link, to whatever it leads. */
  readonly onLink?: (path: string) => void;
};

/** Where a line stands in a journal: bytes from its begin. */
export type Place = { readonly at: number; readonly length: number };

export type JournalLine =
  | { readonly record: object }
  /** One that stands there already, as it is. */
  | { readonly place: Place };

/** Records are JSON. Each line has a sum, so that one that was cut off is known. */
export interface JournalFile {
  /** Gives what was kept, in its order, and says how many lines there are, and how many of them could not be read. */
  readonly read: (take: (record: unknown, place: Place) => void) => { readonly lines: number; readonly damaged: number };
  /** The record of a line, read anew. What is large in it is read when it is asked for. Undefined: it does not hold any more. */
  readonly at: (place: Place) => unknown;
  /** Says where they stand. @throws {EnvironmentError} `env/cannot-write` */
  readonly append: (records: readonly object[]) => readonly Place[];
  /** What was appended is on the disk. @throws {EnvironmentError} `env/cannot-write` */
  readonly flush: () => void;
  /** Nothing but these lines stays, or all that there was; says where they stand. @throws {EnvironmentError} `env/cannot-write` */
  readonly rewrite: (lines: Iterable<JournalLine>) => Promise<readonly Place[]>;
  /** Keeps beside the journal what holds as long as that is as it is now; what cannot be kept is not. An outcome may be that of a line. */
  readonly settle: (settled: SettledToKeep<Place | string>) => Promise<void>;
  readonly close: () => void;
}
