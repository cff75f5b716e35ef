// Runs teikit validate.

import type { ValidateStep } from '../../batch/job.ts';
import { STANDARD_INPUT } from '../../source/document.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { fileFlags } from '../part-settings.ts';
import { ruleSettings } from '../rule-settings.ts';
import { validatePaths } from '../validate-paths.ts';
import type { PoolValues } from './pool-flags.ts';
import { reportingOf } from './reporting-of.ts';
import type { ValidateValues } from './validate-command.ts';

/** What cannot be done at all stands in the report, too, where that is made for machines. */
export async function runValidate(call: Call<ValidateValues>): Promise<void> {
  const late = (): Promise<typeof import('./unreported.ts')> => import('./unreported.ts');
  try {
    if (!(await validate(call))) await (await late()).reportNone(call);
  } catch (error) {
    await (await late()).reportError(error, call);
    throw error;
  }
}

/** False where the call means no documents. */
async function validate(call: Call<ValidateValues>): Promise<boolean> {
  const { values } = call;
  const { engine, 'as-jing': asJing, format, 'max-errors': maxFindings, stats, codes } = values;
  const fix = fixOf(values);
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return false;
  const makesDocument = fix?.action === 'write' && chosen.found.files.includes(STANDARD_INPUT);
  // the difference, or the document, is the product then
  const stream = fix?.action === 'show' || makesDocument ? 'stderr' : 'stdout';
  if (fix !== undefined || format !== undefined) {
    const { refuseMixtures } = await import('../refuse-mixtures.ts');
    refuseMixtures(call.words, { fix: values.fix, format, isSummary: values['summary-only'] }, stream);
  }
  const reporting = reportingOf(values, { stream, format, maxFindings, codes });
  await validatePaths(chosen.found, {
    rules: await ruleSettings(values),
    config: values['no-config'] ? 'none' : values.config,
    engine,
    asJing,
    fix,
    stats,
    pool: poolOf(values),
    named: chosen.paths,
    reporting,
    ...fileFlags(values, [...chosen.paths, ...values.schema]),
  });
  return true;
}

function poolOf({ jobs, timeout, memory }: ValidateValues): PoolValues | undefined {
  return jobs === undefined && timeout === undefined && memory === undefined ? undefined : { jobs, timeout, memory };
}

function fixOf({ fix }: ValidateValues): ValidateStep['fix'] {
  if (fix === undefined) return undefined;
  return {
    certainty: fix.includes('suggested') ? 'suggested' : 'safe',
    action: fix.includes('write') ? 'write' : 'show',
  };
}
