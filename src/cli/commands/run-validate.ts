// Runs teikit validate.

import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { tellFault } from '../output.ts';
import { validatePaths } from '../validate-paths.ts';
import type { ValidateValues } from './validate-command.ts';

export async function runValidate(call: Call<ValidateValues>): Promise<void> {
  const { schema, engine, format, 'max-errors': maxErrors, stats } = call.values;
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  chosen.found.faults.forEach(tellFault);
  await validatePaths(chosen.found.files, { schema, engine, format: format === 'jing' ? 'jing' : 'line', maxErrors, stats });
}
