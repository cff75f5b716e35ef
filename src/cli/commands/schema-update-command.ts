// teikit schema update [NAME]

import { type Command, defineCommand } from '../command.ts';
import { allowHttpFlag } from './store-flags.ts';

export const schemaUpdateCommand: Command = defineCommand<{ readonly 'allow-http': boolean }>({
  name: 'schema update',
  summary: 'schemas of the store got again from where they came',
  positionals: [{ name: 'NAME', describe: 'NAME is a schema of the store; without it, all are got again.', isOptional: true }],
  flags: { 'allow-http': allowHttpFlag },
  examples: [{ line: 'schema update tei_all', describe: 'a new release, or a copy that is damaged' }],
  run: async ({ words: [name], values: { 'allow-http': allowHttp } }) => {
    const { updateStore } = await import('../schema-store.ts');
    await updateStore(name, { roots: [], allowHttp });
  },
});
