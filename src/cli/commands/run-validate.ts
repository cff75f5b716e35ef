// Runs teikit validate.

import type { Call } from '../command.ts';
import { validatePaths } from '../validate-paths.ts';
import type { ValidateValues } from './validate-command.ts';

export async function runValidate({ words, values }: Call<ValidateValues>): Promise<void> {
  const { schema, engine, format, 'max-errors': maxErrors, stats } = values;
  await validatePaths(words, { schema, engine, format: format === 'jing' ? 'jing' : 'line', maxErrors, stats });
}
