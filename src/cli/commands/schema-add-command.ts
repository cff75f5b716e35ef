// teikit schema add FILE|URL|NAME

import { type Command, defineCommand } from '../command.ts';
import { rootFlag } from './common-flags.ts';
import { allowHttpFlag } from './store-flags.ts';

export const schemaAddCommand: Command = defineCommand<{
  readonly as: string | undefined;
  readonly 'allow-http': boolean;
  readonly root: readonly string[];
}>({
  name: 'schema add',
  summary: 'a copy of a schema for the store, where documents that name it find it',
  positionals: [
    {
      name: 'SCHEMA',
      describe: 'SCHEMA is a file, an address (https:), or the name of a well-known schema; what it includes is kept with it.',
    },
  ],
  flags: {
    as: { kind: 'text', placeholder: 'NAME', describe: 'its name in the store, or the address that documents call it by' },
    'allow-http': allowHttpFlag,
    root: rootFlag,
  },
  examples: [
    { line: 'schema add tei_all', describe: 'from where it is published' },
    { line: 'schema add https://example.org/letter.rng', describe: 'found by documents that name this address' },
    { line: 'schema add letter.rng --as https://example.org/letter.rng', describe: 'a file of your own for that address' },
  ],
  run: async ({ words: [schema = ''], values: { as, root, 'allow-http': allowHttp } }) => {
    const { addToStore } = await import('../schema-store.ts');
    await addToStore(schema, { ...(as === undefined ? {} : { as }), roots: root, allowHttp });
  },
});
