// teikit schema …: what can be done with a schema itself.

import type { CommandModule } from 'yargs';
import { addFlags } from './add-flags.ts';
import type { FlagTable } from './flag.ts';
import { UsageError } from './usage-error.ts';

type Words = { readonly _: readonly (string | number)[] };

const convertCommand: CommandModule = {
  command: 'convert',
  describe: 'FROM TO: a schema in the other syntax; .rnc is compact syntax, .rng XML syntax',
  builder: (yargs) =>
    yargs
      .usage(
        '$0 schema convert FROM TO\n\nFROM and TO end in .rnc (compact syntax) or .rng (XML syntax); TO may be - for standard output in the other one.',
      )
      .example('$0 schema convert letter.rnc letter.rng', 'annotations and comments are kept'),
  handler: async (given) => {
    const [from, to, ...others] = wordsAfter(given);
    if (from === undefined || to === undefined) throw new UsageError('schema convert needs FROM and TO');
    if (others.length > 0) throw new UsageError(`schema convert takes FROM and TO, not also ${others.join(' ')}`);
    const { convertSchemaFile } = await import('./convert-schema-file.ts');
    await convertSchemaFile(from, to);
  },
};

const compileFlags: FlagTable = {
  output: { kind: 'text', alias: 'o', describe: 'File, or - for standard output' },
};

const compileCommand: CommandModule<unknown, { readonly output: string | undefined } & Words> = {
  command: 'compile',
  describe: 'SCHEMA -o FILE: a schema as one WebAssembly module, which proves documents valid',
  builder: (yargs) =>
    addFlags(yargs as never, compileFlags)
      .usage('$0 schema compile SCHEMA -o FILE\n\nSCHEMA is in XML or compact syntax (.rng, .rnc).')
      .example('$0 schema compile tei_all.rng -o tei_all.wasm', 'for a page, a worker, or any host of WebAssembly') as never,
  handler: async (given) => {
    const [schema, ...others] = wordsAfter(given);
    if (schema === undefined) throw new UsageError('schema compile needs SCHEMA');
    if (others.length > 0) throw new UsageError(`schema compile takes one SCHEMA, not also ${others.join(' ')}`);
    if (given.output === undefined) throw new UsageError('schema compile needs -o FILE');
    const { compileSchemaFile } = await import('./compile-schema-file.ts');
    await compileSchemaFile(schema, given.output);
  },
};

const cacheFlags: FlagTable = {
  clear: { kind: 'switch', describe: 'remove them all' },
};

const cacheCommand: CommandModule<unknown, { readonly clear?: boolean } & Words> = {
  command: 'cache',
  describe: 'the compiled schemas that validate keeps from run to run',
  builder: (yargs) =>
    addFlags(yargs as never, cacheFlags).usage(
      '$0 schema cache\n\nA line for each: when it was last used, its size in bytes, the beginning of its digest, the name of its schema. They are kept in\n$XDG_CACHE_HOME/teikit, or in ~/.cache/teikit: at most 50, and 200 MB.',
    ) as never,
  handler: async (given) => {
    const others = wordsAfter(given);
    if (others.length > 0) throw new UsageError(`schema cache takes no names, such as ${others.join(' ')}`);
    const { clearSchemaCache, listSchemaCache } = await import('./schema-cache.ts');
    if (given.clear === true) clearSchemaCache();
    else listSchemaCache();
  },
};

export const schemaCommand: CommandModule = {
  command: 'schema',
  describe: 'compile, convert, cache: a schema as WebAssembly, or in the other syntax',
  builder: (yargs) =>
    yargs
      .usage('$0 schema COMMAND')
      .command(compileCommand)
      .command(convertCommand)
      .command(cacheCommand)
      .demandCommand(1, 'schema needs a command: compile, convert or cache'),
  handler: ({ _ }) => {
    throw new UsageError(`unknown command: schema ${(_ as unknown[])[1]}`);
  },
};

/** What follows `schema` and its command. */
function wordsAfter({ _ }: { readonly _?: unknown }): readonly string[] {
  return (_ as Words['_']).slice(2).map(String);
}
