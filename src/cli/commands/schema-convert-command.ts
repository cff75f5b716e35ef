// teikit schema convert FROM TO

import { type Command, defineCommand } from '../command.ts';
import { rootFlag } from './common-flags.ts';

export const schemaConvertCommand: Command = defineCommand<{ readonly root: readonly string[] }>({
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
  flags: { root: rootFlag },
  examples: [{ line: 'schema convert letter.rnc letter.rng', describe: 'annotations and comments are kept' }],
  run: async ({ words: [from = '', to = ''], values: { root } }) => {
    const { convertSchemaFile } = await import('../convert-schema-file.ts');
    await convertSchemaFile(from, to, root);
  },
});
