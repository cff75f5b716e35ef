// Runs teikit validate.

import type { ValidateStep } from '../../batch/job.ts';
import { STANDARD_INPUT } from '../../host/read-document.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { validatePaths } from '../validate-paths.ts';
import { reportingOf } from './reporting-of.ts';
import type { ValidateValues } from './validate-command.ts';

export async function runValidate(call: Call<ValidateValues>): Promise<void> {
  const { values } = call;
  const { schema, engine, format, 'max-errors': maxFindings, stats, codes } = values;
  const fix = fixOf(values);
  if (fix !== undefined && engine === 'libxml2') throw new UsageError('--fix needs another engine: libxml2 knows no repairs');
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  const makesDocument = fix?.action === 'write' && chosen.found.files.includes(STANDARD_INPUT);
  // the difference, or the document, is the product then
  const stream = fix?.action === 'show' || makesDocument ? 'stderr' : 'stdout';
  const reporting = reportingOf(values, { stream, format, maxFindings, codes });
  await validatePaths(chosen.found, { schema, engine, fix, stats, reporting });
}

function fixOf({ fix }: ValidateValues): ValidateStep['fix'] {
  if (fix === undefined) return undefined;
  return {
    certainty: fix.includes('suggested') ? 'suggested' : 'safe',
    action: fix.includes('write') ? 'write' : 'show',
  };
}
