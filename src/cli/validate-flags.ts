// The flags of teikit validate, and what a call of it says.

import { type ReportName, reportFormats } from '../report/formats.ts';
import { type EngineName, engines } from '../validate/schema.ts';
import { describeChoices } from './describe-choices.ts';
import type { Flag, FlagValue } from './flag.ts';
import { givenPaths } from './given-paths.ts';
import { UsageError } from './usage-error.ts';
import { validatePaths } from './validate-paths.ts';

type FlagName = 'schema' | 'engine' | 'format' | 'max-errors' | 'stats';

export const validateFlags: Readonly<Record<FlagName, Flag>> = {
  schema: {
    kind: 'text',
    describe: 'RELAX NG schema, XML or compact syntax (.rng, .rnc); default: the schema of this package',
  },
  engine: {
    kind: 'choice',
    choices: Object.keys(engines),
    default: 'compiled',
    describe: describeChoices(engines),
  },
  format: {
    kind: 'choice',
    choices: Object.keys(reportFormats),
    default: 'line',
    describe: describeChoices(Object.fromEntries(Object.entries(reportFormats).map(([name, { title }]) => [name, title]))),
  },
  'max-errors': {
    kind: 'number',
    default: '0',
    describe: 'findings printed for each document; 0: all',
  },
  stats: {
    kind: 'switch',
    describe: 'say after the summary what each engine decided, and where the compiled schema came from',
  },
};

/** Values by flag, as yargs or the parser of ordinary calls gives them; `_` is the command and the paths. */
export type ValidateArguments = { readonly [Name in FlagName]?: FlagValue } & {
  readonly _: readonly (string | number)[];
};

/** @throws {UsageError} */
export async function runValidate(given: ValidateArguments): Promise<void> {
  const { schema, engine, format, 'max-errors': maxErrors, stats, _: words } = given;
  if (schema === '') throw new UsageError('the schema (--schema) is empty');
  await validatePaths(givenPaths(words), {
    schema: schema as string | undefined,
    engine: engine as EngineName,
    format: format as ReportName,
    maxErrors: maxErrors as number,
    stats: stats === true,
  });
}
