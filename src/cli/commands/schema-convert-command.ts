// teikit schema convert FROM TO

import { type Command, defineCommand } from '../command.ts';
import { rootFlag } from './common-flags.ts';

export const schemaConvertCommand: Command = defineCommand<{ readonly flat: boolean; readonly root: readonly string[] }>({
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
  flags: {
    flat: { kind: 'switch', describe: 'one file, with what the schema refers to put in its place' },
    root: rootFlag,
  },
  examples: [
    { line: 'schema convert letter.rnc letter.rng', describe: 'annotations and comments are kept' },
    { line: 'schema convert main.rng out/main.rnc', describe: 'the files that it includes are written beside it' },
    { line: 'schema convert main.rng all.rnc --flat', describe: 'one file' },
  ],
  epilogue:
    'A schema of several files becomes as many, in folders like those it has, each with references to the others; those that stand outside its folder go to the folder outside. All are written, or none. Files that are there already are not overwritten, except TO.',
  run: async ({ words: [from = '', to = ''], values: { flat, root } }) => {
    const { convertSchemaFile } = await import('../convert-schema-file.ts');
    await convertSchemaFile(from, to, { isFlat: flat, roots: root });
  },
});
