// teikit schema convert FROM TO

import { type Command, defineCommand } from '../command.ts';

export const schemaConvertCommand: Command = defineCommand<Record<never, never>>({
  name: 'schema convert',
  summary: 'a schema in the other syntax; .rnc is compact syntax, .rng XML syntax',
  positionals: [
    {
      name: 'FROM',
      describe:
        'FROM and TO end in .rnc (compact syntax) or .rng (XML syntax); TO may be - for standard output in the other one.',
    },
    { name: 'TO' },
  ],
  flags: {},
  examples: [{ line: 'schema convert letter.rnc letter.rng', describe: 'annotations and comments are kept' }],
  run: async ({ words: [from = '', to = ''] }) => {
    const { convertSchemaFile } = await import('../convert-schema-file.ts');
    await convertSchemaFile(from, to);
  },
});
