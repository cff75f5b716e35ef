// teikit validate PATH…

import type { CommandModule } from 'yargs';
import { type ReportName, reportFormats } from '../report/formats.ts';
import { type EngineName, engines } from '../validate/schema.ts';
import { describeChoices } from './describe-choices.ts';
import { givenPaths, PATHS } from './given-paths.ts';
import { UsageError } from './usage-error.ts';
import { wholeNumber } from './whole-number.ts';

type Arguments = {
  readonly schema: string | undefined;
  readonly engine: EngineName;
  readonly format: ReportName;
  readonly 'max-errors': number;
};

export const validateCommand: CommandModule<unknown, Arguments> = {
  command: 'validate',
  describe: 'PATH…: check documents against a schema; findings go to standard output',
  builder: (yargs) =>
    yargs
      .usage(`$0 validate PATH…\n\n${PATHS}`)
      .option('schema', {
        type: 'string',
        requiresArg: true,
        describe: 'RELAX NG schema, XML or compact syntax (.rng, .rnc); default: the schema of this package',
      })
      .option('engine', {
        choices: Object.keys(engines) as EngineName[],
        default: 'reference' as const,
        requiresArg: true,
        describe: describeChoices(engines),
      })
      .option('format', {
        choices: Object.keys(reportFormats) as ReportName[],
        default: 'line' as const,
        requiresArg: true,
        describe: describeChoices(Object.fromEntries(Object.entries(reportFormats).map(([name, { title }]) => [name, title]))),
      })
      .option('max-errors', {
        type: 'string',
        default: '0',
        requiresArg: true,
        coerce: wholeNumber('max-errors'),
        describe: 'findings printed for each document; 0: all',
      })
      .example('$0 validate tei/', 'every *.xml below tei/')
      .example('$0 validate --schema tei_all.rng plays/', 'against another schema') as never, // coerce changes a type
  handler: async ({ schema, engine, format, 'max-errors': maxErrors, _ }) => {
    if (schema === '') throw new UsageError('the schema (--schema) is empty');
    const { validatePaths } = await import('./validate-paths.ts');
    await validatePaths(givenPaths(_), { schema, engine, format, maxErrors });
  },
};
