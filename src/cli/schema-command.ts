// teikit schema …: what can be done with a schema itself.

import type { CommandModule } from 'yargs';
import { UsageError } from './usage-error.ts';

const convertCommand: CommandModule = {
  command: 'convert',
  describe: 'FROM TO: a schema in the other syntax; .rnc is compact syntax, .rng XML syntax',
  builder: (yargs) =>
    yargs
      .usage(
        '$0 schema convert FROM TO\n\nFROM and TO end in .rnc (compact syntax) or .rng (XML syntax); TO may be - for standard output in the other one.',
      )
      .example('$0 schema convert letter.rnc letter.rng', 'annotations and comments are kept'),
  handler: async ({ _ }) => {
    const [from, to, ...others] = (_ as (string | number)[]).slice(2).map(String);
    if (from === undefined || to === undefined) throw new UsageError('schema convert needs FROM and TO');
    if (others.length > 0) throw new UsageError(`schema convert takes FROM and TO, not also ${others.join(' ')}`);
    const { convertSchemaFile } = await import('./convert-schema-file.ts');
    await convertSchemaFile(from, to);
  },
};

export const schemaCommand: CommandModule = {
  command: 'schema',
  describe: 'convert FROM TO: a schema in the other syntax',
  builder: (yargs) =>
    yargs.usage('$0 schema COMMAND').command(convertCommand).demandCommand(1, 'schema needs a command: convert'),
  handler: ({ _ }) => {
    throw new UsageError(`unknown command: schema ${(_ as unknown[])[1]}`);
  },
};
