// What was given in place of a RELAX NG schema.

import { EnvironmentError } from '../diagnostics/environment-error.ts';

/** What was given in place of a schema says more than the mistakes found in it. */
export async function explainForeign(location: string, error: unknown): Promise<unknown> {
  if (!(error instanceof EnvironmentError)) return error;
  const foreign = await findForeign(location);
  return foreign === undefined ? error : new EnvironmentError('env/bad-schema', foreign, { cause: error, file: location });
}

export async function findForeign(location: string): Promise<string | undefined> {
  const [{ foreignSchema, isCalledSchema }, { schemaPlace }] = await Promise.all([
    import('../validate/foreign-schema.ts'),
    import('../host/schema-place.ts'),
  ]);
  const place = schemaPlace(location);
  if (place.kind !== 'file' || isCalledSchema(location)) return foreignSchema(location, place);
  const { parseSchema } = await import('../relaxng/syntax/parse-schema.ts');
  return foreignSchema(location, place, parseSchema);
}
