// teikit serve-oai DIR --admin-email ADDRESS

import { type Command, defineCommand } from '../command.ts';
import { noXIncludeFlag, rootFlag } from './common-flags.ts';
import { oaiFlags, type ServeOaiValues } from './oai-flags.ts';

export const serveOaiCommand: Command = defineCommand<ServeOaiValues>({
  name: 'serve-oai',
  summary: 'serve the records of a folder to harvesters (OAI-PMH 2.0)',
  positionals: [{ name: 'DIR' }],
  flags: {
    ...oaiFlags,
    host: { kind: 'text', default: '127.0.0.1', placeholder: 'ADDRESS', describe: 'address to listen on' },
    port: {
      kind: 'number',
      default: 8080,
      placeholder: 'N',
      what: 'the number of a port',
      describe: 'port to listen on; 0: any that is free',
    },
    'check-every': {
      kind: 'number',
      default: 60,
      placeholder: 'SECONDS',
      what: 'a number of seconds',
      describe: 'pause before files are looked at again',
    },
    root: rootFlag,
    'no-xinclude': noXIncludeFlag,
  },
  examples: [
    {
      line: 'serve-oai tei/ --admin-email archive@example.org',
      describe: 'on http://127.0.0.1:8080/oai; Ctrl-C ends it',
    },
  ],
  epilogue: 'It prints the address that it listens on. docs/oai.md tells how it stands behind a web server.',
  run: async (call) => {
    const { runServeOai } = await import('./run-serve-oai.ts');
    await runServeOai(call);
  },
});
