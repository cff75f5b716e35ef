// Runs teikit run.

import { configFinder } from '../../host/find-config.ts';
import { reportFormats } from '../../report/formats.ts';
import type { Call } from '../command.ts';
import { exitCodes } from '../exit-code.ts';
import { exitNow } from '../output.ts';
import { fileFlags } from '../part-settings.ts';
import { poolSettings } from '../pool-settings.ts';
import { type RunProjectSettings, runProject } from '../run-project.ts';
import { UsageError } from '../usage-error.ts';
import { reportingOf } from './reporting-of.ts';
import type { RunValues } from './run-command.ts';

/** `checkEvery`: it is run again after each change; seconds between two looks at buckets. @throws {UsageError} */
export async function runRun(
  { words: [given], values }: Call<Partial<Pick<RunValues, 'dry-run' | 'wait'>> & Omit<RunValues, 'dry-run' | 'wait'>>,
  { checkEvery }: { readonly checkEvery?: number } = {},
): Promise<void> {
  const { only, 'dry-run': isDry = false, force, prune, wait = false, queue, format } = values;
  if (values['summary-only'] && format !== undefined && !reportFormats[format].isForPeople)
    throw new UsageError(`--summary-only is words for people: for ${format} take --report ${format}=FILE`);
  const config = given ?? configFinder()('any');
  if (config === undefined)
    throw new UsageError('there is no project file here (teikit.config.yaml): teikit init makes one, or name it: run CONFIG');
  const { jobs, limits } = poolSettings(values);
  const { parts } = fileFlags(values, []);
  const settings: RunProjectSettings = {
    only,
    isDry,
    isForced: force,
    prunes: prune,
    waits: wait,
    pool: { jobs, limits },
    queue,
    roots: values.root,
    parts,
    reporting: reportingOf(values, { stream: 'stdout', format, codes: true }),
  };
  if (checkEvery !== undefined) {
    const { watchProject } = await import('../watch-project.ts');
    await watchProject(config, settings, { checkEvery });
  } else await runProject(config, settings);
  // what still waits for a server that is gone does not hold the program
  if (queue !== undefined) exitNow(Number(process.exitCode ?? exitCodes.clean));
}
