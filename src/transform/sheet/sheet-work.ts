// What goes to a run of a user's stylesheet and what comes back, as JSON: it can go to another process.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DocumentText } from '../document-text.ts';
import type { TreeKind } from '../tree-kind.ts';
import type { ParameterValues } from './check-parameters.ts';
import type { SheetNames } from './sheet-diagnostics.ts';

/** What is the same for all documents. */
export type SheetToRun = SheetNames & {
  /** The text (JSON) of the SEF. */
  readonly sef: string;
  /** What relative addresses of a relocatable stylesheet start from. */
  readonly uri: string;
  readonly tree: TreeKind;
  readonly values: ParameterValues;
};

/** `outputUri`: what the addresses of result documents start from. */
export type SheetDocument = DocumentText & { readonly uri: string; readonly outputUri: string };

export type ResultDocument = { readonly uri: string; readonly text: string };

/** `made`: undefined where the document is given up. */
export type SheetResult = {
  readonly made: { readonly principal: string; readonly results: readonly ResultDocument[] } | undefined;
  readonly diagnostics: readonly Diagnostic[];
};
