// teikit schema cache

import { type Command, defineCommand } from '../command.ts';

export const schemaCacheCommand: Command = defineCommand<{ readonly clear: boolean }>({
  name: 'schema cache',
  summary: 'the compiled schemas that validate keeps from run to run',
  positionals: [],
  flags: { clear: { kind: 'switch', describe: 'remove them all' } },
  examples: [],
  epilogue:
    'A line for each: when it was last used, its size in bytes, the beginning of its digest, the name of its schema. They are kept in $XDG_CACHE_HOME/teikit, or in ~/.cache/teikit: at most 50, and 200 MB.',
  run: async ({ values: { clear } }) => {
    const { clearSchemaCache, listSchemaCache } = await import('../schema-cache.ts');
    if (clear) clearSchemaCache();
    else listSchemaCache();
  },
});
