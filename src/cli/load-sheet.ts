// The stylesheet of a call: read before any work, and what is wrong with it told.

import type { StylesheetStep } from '../batch/job.ts';
import type { JobContext } from '../batch/job-context.ts';
import { sharedSheet } from '../batch/sheet-context.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { RunnableSheet } from '../transform/sheet/runnable-sheet.ts';
import { StylesheetError } from '../transform/sheet/stylesheet-error.ts';
import { tellSchemaMistakes } from './tell-schema-mistakes.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError | EnvironmentError} */
export async function loadSheet(step: StylesheetStep, context: JobContext): Promise<RunnableSheet | undefined> {
  try {
    return await sharedSheet(step, context);
  } catch (error) {
    if (error instanceof SettingsError) throw new UsageError(error.message);
    if (!(error instanceof StylesheetError)) throw error;
    tellSchemaMistakes(error);
    return undefined;
  }
}
