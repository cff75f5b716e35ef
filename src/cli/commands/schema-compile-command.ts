// teikit schema compile SCHEMA -o FILE

import { type Command, defineCommand } from '../command.ts';
import { rootFlag } from './common-flags.ts';

export const schemaCompileCommand: Command = defineCommand<{
  readonly output: string;
  readonly 'as-jing': boolean;
  readonly root: readonly string[];
}>({
  name: 'schema compile',
  summary: 'a schema as one WebAssembly module, which proves documents valid',
  positionals: [{ name: 'SCHEMA', describe: 'SCHEMA is in XML or compact syntax (.rng, .rnc).' }],
  flags: {
    output: { kind: 'text', alias: 'o', isRequired: true, placeholder: 'FILE', describe: 'file, or - for standard output' },
    'as-jing': { kind: 'switch', describe: 'judge values as validate --as-jing does' },
    root: rootFlag,
  },
  examples: [
    { line: 'schema compile tei_all.rng -o tei_all.wasm', describe: 'for a page, a worker, or any host of WebAssembly' },
  ],
  run: async ({ words: [schema = ''], values: { output, root, 'as-jing': asJing } }) => {
    const { compileSchemaFile } = await import('../compile-schema-file.ts');
    await compileSchemaFile(schema, output, { asJing, roots: root });
  },
});
