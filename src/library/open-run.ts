// A stylesheet of a user's is run in this thread.

import type { Patience } from '../host/node-services.ts';
import { saxonEngine } from '../host/saxon-engine.ts';
import { loadRunner, type SheetRunner } from '../transform/sheet/run-sheet.ts';
import type { RunnableSheet } from '../transform/sheet/runnable-sheet.ts';
import type { SheetFiles } from '../transform/sheet/sheet-files.ts';
import type { SheetResult, SheetToRun } from '../transform/sheet/sheet-work.ts';

export type SheetRun = Pick<RunnableSheet, 'run' | 'end'>;

export function openRun(sheet: SheetToRun, files: SheetFiles, { interruptible }: Patience = {}): SheetRun {
  let runner: Promise<SheetRunner> | undefined;
  return {
    run: async (document) => {
      runner ??= loadRunner(sheet, files, saxonEngine);
      const ready = await runner;
      return interruptible === undefined ? ready.run(document) : patiently(() => ready.run(document), interruptible);
    },
    end: () => {},
  };
}

/** So that Ctrl-C is heard, however long it takes. */
function patiently(run: () => SheetResult, interruptible: (work: () => void) => void): SheetResult {
  const results: SheetResult[] = [];
  interruptible(() => results.push(run()));
  const [result] = results;
  if (result === undefined) throw new Error('a stylesheet was run without a result');
  return result;
}
