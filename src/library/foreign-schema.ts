// What was given in place of a RELAX NG schema.

import { EnvironmentError } from '../diagnostics/environment-error.ts';

/** What was given in place of a schema says more than the mistakes found in it. */
export async function explainForeign(location: string, error: unknown): Promise<unknown> {
  if (!(error instanceof EnvironmentError)) return error;
  const foreign = await findForeign(location);
  return foreign === undefined ? error : new EnvironmentError('env/bad-schema', foreign, { cause: error });
}

export async function findForeign(location: string): Promise<string | undefined> {
  const [{ foreignSchema }, { schemaPlace }] = await Promise.all([
    import('../validate/foreign-schema.ts'),
    import('../host/schema-place.ts'),
  ]);
  return foreignSchema(location, schemaPlace(location));
}
