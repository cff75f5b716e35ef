// What the jobs of a run share of stylesheets: each is read once, and no result is written over what somebody else has.

import { SettingsError } from '../diagnostics/settings-error.ts';
import type { RunnableSheet } from '../transform/sheet/runnable-sheet.ts';
import type { StylesheetStep } from './job.ts';
import type { JobContext } from './job-context.ts';

/** A stylesheet of the user's. @throws {StylesheetError | SettingsError | EnvironmentError} */
export function sharedSheet(
  { path, parameters = {}, isUntrusted = false }: StylesheetStep,
  context: JobContext,
): Promise<RunnableSheet> {
  return context.once(['sheet', path, parameters, isUntrusted], async () => {
    const { stylesheet } = context.services;
    if (stylesheet === undefined) throw new SettingsError('stylesheets of one’s own cannot be run here');
    return stylesheet({ path, parameters, isUntrusted });
  });
}

/** Files (true paths) that no result of a stylesheet may be written over, and what has them. */
export type TakenFiles = { readonly take: (path: string, by: string) => string | undefined };

/** `take` gives who had the file before, if anybody. */
export function takenFiles(context: JobContext): Promise<TakenFiles> {
  return context.once(['taken files'], async () => {
    const taken = new Map<string, string>();
    return {
      take: (path, by) => {
        const before = taken.get(path);
        if (before === undefined) taken.set(path, by);
        return before;
      },
    };
  });
}
