// What jobs need of the machine: declared here, implemented by the host.

import type { LinkedFiles } from '../links/linked-files.ts';
import type { RuleFiles } from '../rules/rule-files.ts';
import type { RuleKeeper } from '../schematron/kept-rules.ts';
import type { SourceDocument } from '../source/document.ts';
import type { RunnableSheet, SheetWish } from '../transform/sheet/runnable-sheet.ts';
import type { StylesheetSource } from '../transform/stylesheet-source.ts';
import type { EngineName, Schema } from '../validate/schema.ts';
import type { PartReader } from '../xml/compose/compose-settings.ts';
import type { AskedFiles } from './asked-files.ts';

export type WantedSchema = { readonly engine: EngineName; readonly asJing: boolean };

export interface JobServices {
  /**
   * `room`: where a file may be read to.
   * @throws {EnvironmentError}
   */
  readonly read: (path: string, room?: (size: number) => Uint8Array | undefined) => Promise<SourceDocument>;
  /** Whether a path leads to a pipe or the like, which may never end. */
  readonly isStream?: (path: string) => Promise<boolean>;
  /**
   * Whole or not at all; directories are made.
   * @throws {EnvironmentError} `env/cannot-write`
   */
  readonly write: (path: string, data: string | Uint8Array) => Promise<void>;
  /**
   * Removes a file, where there is one.
   * @throws {EnvironmentError} `env/cannot-write`
   */
  readonly remove: (path: string) => Promise<void>;
  /** Whether two paths lead to one file, which need not be there. */
  readonly isSame: (one: string, other: string) => boolean;
  /** @throws {SchemaError | EnvironmentError} */
  readonly loadSchema: (path: string | undefined, settings: WantedSchema) => Promise<Schema>;
  /** Those of this package. */
  readonly stylesheets: () => Promise<StylesheetSource>;
  /**
   * A stylesheet of the user's. Without it, only those of this package are run.
   * @throws {StylesheetError | SettingsError | EnvironmentError}
   */
  readonly stylesheet?: (wish: SheetWish) => Promise<RunnableSheet>;
  /** Where results of a stylesheet go. */
  readonly resultFiles?: () => Promise<ResultFiles>;
  /** How the parts of a document are read, by the file rules; `path`: the file that holds it. Without it, none are followed. */
  readonly parts?: (path: string | undefined) => Promise<PartReader>;
  /** The first bytes of a file, good until the next call; undefined where it has to be read as a whole. */
  readonly start?: (path: string) => Uint8Array | undefined;
  /** How the rules that a document names are found, by the file rules; `path`: the file that holds it. Without it, none are. */
  readonly rules?: (path: string | undefined) => Promise<RuleFiles>;
  /** What Schematron and links need. Without it, only the document itself and the rules as they stand are looked at. */
  readonly judging?: () => Promise<JudgingServices>;
  /** What was asked for, where somebody wants to know. */
  readonly asked?: AskedFiles;
  /** Of teikit. */
  readonly version: () => string;
  /**
   * `YYYY-MM-DD`, where the user says which day counts as today.
   * @throws {EnvironmentError}
   */
  readonly today: () => string | undefined;
  /** Lets signals and the streams have their turn, now and then. */
  readonly pause: () => Promise<void> | undefined;
}

export interface ResultFiles {
  readonly urlOf: (path: string) => string;
  /** The one path of a file that may not be there yet. */
  readonly truePath: (path: string) => string;
  /** Where a result document may be written, if it may. */
  readonly placeOf: (
    uri: string,
    folder: string,
  ) =>
    | { readonly kind: 'path'; readonly path: string }
    | { readonly kind: 'refused'; readonly file: string; readonly reason: string };
}

export interface JudgingServices {
  /** The files that documents and rules lead to, by the file rules. */
  readonly files: LinkedFiles;
  /** Runs what may take long, so that Ctrl-C is heard meanwhile; it may run it several times. */
  readonly interruptible?: (work: () => void) => void;
  /** Where the rules of a grammar with these bytes are kept from run to run. */
  readonly ruleKeeper: (bytes: Uint8Array) => RuleKeeper;
  /** The path of the schema of this package. */
  readonly ownSchema: string;
  /** The moment of the run, `YYYY-MM-DDThh:mm:ssZ`; what the user says counts as now comes first. */
  readonly now: string;
}
