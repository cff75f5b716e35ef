// A stylesheet of the user's as it came from another machine: compiled and looked through there.

import type { SentSheet } from '../batch/job-pool.ts';
import type { QueuedRun, QueuedSheet } from '../batch/queued-job.ts';
import { FileRules } from '../host/file-rules.ts';
import { sheetFiles } from '../host/sheet-files.ts';
import type { RunnableSheet } from '../transform/sheet/runnable-sheet.ts';
import { openRun } from './open-run.ts';
import { sealedRun } from './sealed-run.ts';

export function sentSheet({ wish, extension, toRun }: QueuedSheet, { files, limits }: QueuedRun): SentSheet {
  const { roots = [], named = [] } = files;
  const rules = new FileRules({ roots, named: [...named, wish.path] });
  const read = sheetFiles(rules);
  const make = (): RunnableSheet => ({
    extension,
    toRun,
    another: make,
    ...(wish.isUntrusted === true ? sealedRun(toRun, read, limits) : openRun(toRun, read)),
  });
  return { wish, sheet: make() };
}
