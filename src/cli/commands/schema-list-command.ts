// teikit schema list

import { type Command, defineCommand } from '../command.ts';

export const schemaListCommand: Command = defineCommand<{ readonly known: boolean }>({
  name: 'schema list',
  summary: 'the schemas of the store, and whether they are whole',
  positionals: [],
  flags: { known: { kind: 'switch', describe: 'the well-known schemas, with the address that each is added from' } },
  examples: [],
  epilogue:
    'A line for each: when it was added, its size in bytes, the beginning of the digest of its main file, its name, where it came from. They are kept in $TEIKIT_STORE, in $XDG_DATA_HOME/teikit/schemas, or in ~/.local/share/teikit/schemas.',
  run: async ({ values: { known } }) => {
    const { listKnown, listStore } = await import('../schema-store.ts');
    if (known) listKnown();
    else listStore();
  },
});
