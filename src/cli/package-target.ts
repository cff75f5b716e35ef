// Where documents go that are exported as packages: declared here, a file for each kind of package.

import type { Brought } from '../batch/job.ts';
import type { ExportFormatName } from '../export/export-formats.ts';
import type { BagLabel } from '../export/packages/bag-info.ts';
import type { PackageName } from '../export/packages/package-names.ts';
import type { RecordSummary } from '../export/record-summary.ts';
import type { PayloadEntry } from '../packages/files/payload.ts';
import type { LayoutName } from '../packages/ocfl/layouts.ts';
import type { FormatName } from '../transform/formats.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk } from './output.ts';

export type PackageSettings = {
  readonly to: PackageName;
  /** What each document brings with it: pages and records. */
  readonly pages: readonly FormatName[];
  readonly records: readonly ExportFormatName[];
  readonly brings: readonly Brought[];
  /** What documents must be valid by. */
  readonly schema: string | undefined;
  readonly unavailable: boolean;
  readonly crosswalk: string | undefined;
  /** Of a bag: what the user says of it, and whether it is laid out for Archivematica. */
  readonly labels: readonly BagLabel[];
  readonly forArchivematica: boolean;
  /** Of a bag: a fetch.txt of what is left out of it. */
  readonly fetch: string | undefined;
  /** Of a bag: the file of a profile that it must keep. */
  readonly bagitProfile: string | undefined;
  /** Of objects: how their identifiers begin, and who makes the version. */
  readonly idPrefix: string | undefined;
  readonly agent: { readonly name: string; readonly address?: string } | undefined;
  readonly message: string | undefined;
  /** Of a storage root that is made. */
  readonly layout: LayoutName | undefined;
};

/** A document that is ready for its package. `files`: its TEI, and what was made of it. */
export type Ready = {
  readonly file: string;
  readonly name: string;
  readonly summary: RecordSummary;
  readonly files: readonly PayloadEntry[];
};

/** Is given documents as they are ready. `end` is told how many were not; it is not called where the run was interrupted. */
export interface PackageTarget {
  /** Before any work. @throws {UsageError} where something else is in the way */
  readonly begin: () => Promise<void>;
  readonly add: (ready: Ready, today: string | undefined) => Promise<void>;
  readonly end: (failing: number, today: string | undefined) => Promise<void>;
}

export function refuse(what: string, reasons: readonly string[]): void {
  for (const reason of reasons) talk(`${what} is not written: ${reason}`);
  raiseExitCode(exitCodes.failure);
}
