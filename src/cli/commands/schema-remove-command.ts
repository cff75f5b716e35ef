// teikit schema remove NAME

import { type Command, defineCommand } from '../command.ts';

export const schemaRemoveCommand: Command = defineCommand<Record<never, never>>({
  name: 'schema remove',
  summary: 'a schema taken out of the store',
  positionals: [{ name: 'NAME', describe: 'NAME is a schema of the store.' }],
  flags: {},
  examples: [],
  run: async ({ words: [name = ''] }) => {
    const { removeFromStore } = await import('../schema-store.ts');
    removeFromStore(name);
  },
});
