// The flags of a call that say which rules apply.

import { isFile } from '../host/is-file.ts';
import { type CheckName, isSchematron, type RuleSettings } from '../rules/resolved-rules.ts';

/** Of the flags of validate. */
type Values = {
  readonly schema: readonly string[];
  readonly checks: readonly CheckName[];
  readonly phase: string | undefined;
  readonly today: string | undefined;
  readonly catalog: readonly string[];
  readonly 'no-model': boolean;
  readonly 'as-jing': boolean;
};

/** @throws {UsageError | EnvironmentError} */
export async function ruleSettings(values: Values): Promise<RuleSettings> {
  const { schema, checks, phase, today, catalog } = values;
  if (today !== undefined) await checkDay(today);
  // who names rules wants them to be run
  if (schema.some(isSchematron)) (await import('./refuse-left-out.ts')).refuseLeftOut(values);
  const schemas = schema.every(isFile) ? schema : await named(values);
  return {
    ...(schemas.length === 0 ? {} : { schemas }),
    ...(checks.length === 0 ? {} : { checks }),
    ...(phase === undefined ? {} : { phase }),
    ...(today === undefined ? {} : { today }),
    ...(catalog.length === 0 ? {} : { catalogs: catalog }),
    ...(values['no-model'] ? { model: false } : {}),
  };
}

/** What is no file may be an address or a name that the store knows. */
async function named({ schema }: Values): Promise<readonly string[]> {
  const { namedSchemas } = await import('../library/named-schemas.ts');
  return namedSchemas(schema);
}

async function checkDay(today: string): Promise<void> {
  const { refuseNoDay } = await import('./refuse-no-day.ts');
  refuseNoDay(today);
}
