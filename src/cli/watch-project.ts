// Runs a project whenever it changes: each round is told as a run, without what has not changed.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { checkQueue } from '../library/run-settled.ts';
import { watch } from '../library/watch.ts';
import { watchInterruption } from './interruption.ts';
import { talk, tellFault } from './output.ts';
import { type RunProjectSettings, tellRun } from './run-project.ts';

/** Until Ctrl-C. `checkEvery`: seconds between two looks at buckets. @throws {SettingsError} for the address of a queue that is none. @throws {EnvironmentError} for a project file that cannot be used when it begins */
export async function watchProject(
  config: string,
  settings: RunProjectSettings,
  { checkEvery }: { readonly checkEvery: number },
): Promise<void> {
  await checkQueue(settings);
  const interruption = watchInterruption();
  const { quiet } = settings.reporting;
  let told = '';
  try {
    await watch(
      config,
      { signal: interruption.signal, roots: settings.roots, checkEvery },
      async ({ round, hasBuckets }, work) => {
        try {
          await tellRun(work, settings, { showsFresh: round === 1 });
          told = '';
        } catch (error) {
          if (!(error instanceof EnvironmentError)) throw error;
          // it is mended while it is watched
          if (error.message !== told) tellFault(error);
          told = error.message;
        }
        if (round > 1 || quiet || interruption.signal.aborted) return;
        const buckets = `, in buckets every ${checkEvery === 1 ? 'second' : `${checkEvery} seconds`} (--check-every)`;
        talk(`watching for changes${hasBuckets() ? buckets : ''}; Ctrl-C ends it`);
      },
    );
    process.exitCode = interruption.exitCode();
  } finally {
    interruption.release();
  }
}
