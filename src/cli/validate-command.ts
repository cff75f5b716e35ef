// teikit validate PATH…

import type { CommandModule } from 'yargs';
import { givenPaths, PATHS } from './given-paths.ts';

type Arguments = { readonly schema: string | undefined };

export const validateCommand: CommandModule<unknown, Arguments> = {
  command: 'validate',
  describe: 'PATH…: check documents against a schema; findings go to standard output',
  builder: (yargs) =>
    yargs
      .usage(`$0 validate PATH…\n\n${PATHS}`)
      .option('schema', {
        type: 'string',
        requiresArg: true,
        describe: 'RELAX NG schema in XML syntax (.rng); default: the schema of this package',
      })
      .example('$0 validate tei/', 'every *.xml below tei/'),
  handler: async ({ schema, _ }) => {
    const { validatePaths } = await import('./validate-paths.ts');
    await validatePaths(givenPaths(_), schema);
  },
};
