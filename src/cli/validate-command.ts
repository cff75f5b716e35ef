// teikit validate PATH…

import type { CommandModule } from 'yargs';
import { addFlags } from './add-flags.ts';
import { PATHS } from './given-paths.ts';
import { runValidate, type ValidateArguments, validateFlags } from './validate-flags.ts';

export const validateCommand: CommandModule<unknown, ValidateArguments> = {
  command: 'validate',
  describe: 'PATH…: check documents against a schema; findings go to standard output',
  builder: (yargs) =>
    addFlags(yargs as never, validateFlags)
      .usage(`$0 validate PATH…\n\n${PATHS}`)
      .example('$0 validate tei/', 'every *.xml below tei/')
      .example('$0 validate --schema tei_all.rng plays/', 'against another schema') as never, // coerce changes a type
  handler: runValidate,
};
