// teikit oai-static DIR -o OUT --base-url URL --admin-email ADDRESS

import { type Command, defineCommand } from '../command.ts';
import { noXIncludeFlag, rootFlag } from './common-flags.ts';
import { type OaiStaticValues, oaiFlags } from './oai-flags.ts';

export const oaiStaticCommand: Command = defineCommand<OaiStaticValues>({
  name: 'oai-static',
  summary: 'write the answers to harvesters (OAI-PMH 2.0) as files for any web server',
  positionals: [{ name: 'DIR' }],
  flags: {
    output: {
      kind: 'text',
      alias: 'o',
      placeholder: 'OUT',
      isInSynopsis: true,
      describe: 'directory for the answers; those of an earlier run are replaced',
    },
    ...oaiFlags,
    root: rootFlag,
    'no-xinclude': noXIncludeFlag,
  },
  examples: [
    {
      line: 'oai-static tei/ -o www/oai --base-url https://example.org/oai --admin-email archive@example.org',
      describe: 'as files below www/oai',
    },
  ],
  epilogue:
    'docs/oai.md has the settings for nginx and Apache. With --index, records that are deleted later stay as deleted ones.',
  run: async (call) => {
    const { runOaiStatic } = await import('./run-oai-static.ts');
    await runOaiStatic(call);
  },
});
