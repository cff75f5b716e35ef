// A stylesheet of a user's, ready to be run on documents.

import type { GivenParameters } from './check-parameters.ts';
import type { SheetDocument, SheetResult, SheetToRun } from './sheet-work.ts';

export type SheetWish = {
  /** A path: of a stylesheet (.xsl), or of a compiled one (.sef.json). */
  readonly path: string;
  readonly parameters?: GivenParameters;
  /** It runs in a process of its own that can do nothing but compute. */
  readonly isUntrusted?: boolean;
};

export type RunnableSheet = {
  /** Of what it makes, as xsl:output has it: `.html`. */
  readonly extension: string;
  /** One document at a time. @throws {EnvironmentError} where the process that runs it cannot be had */
  readonly run: (document: SheetDocument) => Promise<SheetResult>;
  readonly end: () => void;
  /** What another thread runs it by; it is not run in a process of its own there. */
  readonly toRun: SheetToRun;
  /** The same, in a process of its own where this one is. */
  readonly another: () => RunnableSheet;
};
