// Runs teikit validate.

import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { validatePaths } from '../validate-paths.ts';
import type { ValidateValues } from './validate-command.ts';

export async function runValidate(call: Call<ValidateValues>): Promise<void> {
  const { schema, engine, format, 'max-errors': maxErrors, stats } = call.values;
  const paths = await chosenDocuments(call);
  if (paths === undefined) return;
  await validatePaths(paths, { schema, engine, format: format === 'jing' ? 'jing' : 'line', maxErrors, stats });
}
