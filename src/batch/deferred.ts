// What a job that was sent to a worker leaves to be done where it came from: nothing is written in a worker, which may be ended at any
// moment, and who comes first is settled by the order of the jobs.

import type { SheetResult } from '../transform/sheet/sheet-work.ts';
import type { StylesheetStep } from './job.ts';

/** It can be copied from thread to thread. */
export type Deferred =
  /** As for `deliver`. */
  | { readonly kind: 'output'; readonly data: string | Uint8Array; readonly output: string | undefined }
  /** As for `remove`. */
  | { readonly kind: 'remove'; readonly path: string }
  /** `path`: the file that holds the document. */
  | {
      readonly kind: 'results';
      readonly step: StylesheetStep;
      readonly made: NonNullable<SheetResult['made']>;
      readonly path: string | undefined;
    };
