// Runs teikit validate.

import type { ValidateStep } from '../../batch/job.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { validatePaths } from '../validate-paths.ts';
import { reportingOf } from './reporting-of.ts';
import type { ValidateValues } from './validate-command.ts';

export async function runValidate(call: Call<ValidateValues>): Promise<void> {
  const { values } = call;
  const { schema, engine, format, 'max-errors': maxFindings, stats, codes } = values;
  const fix = fixOf(values);
  // what is shown of fixes is the product then
  const stream = fix?.action === 'show' ? 'stderr' : 'stdout';
  const reporting = reportingOf(values, { stream, format, maxFindings, codes });
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  await validatePaths(chosen.found, { schema, engine, fix, stats, reporting });
}

function fixOf({ fix }: ValidateValues): ValidateStep['fix'] {
  if (fix === undefined) return undefined;
  return {
    certainty: fix.includes('suggested') ? 'suggested' : 'safe',
    action: fix.includes('write') ? 'write' : 'show',
  };
}
