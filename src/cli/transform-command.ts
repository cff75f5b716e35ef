// teikit transform PATH… --to FORMAT

import type { CommandModule } from 'yargs';
import { type FormatName, formatNames, formats, type Reading, readings } from '../transform/formats.ts';
import { addFlags } from './add-flags.ts';
import type { FlagTable } from './flag.ts';
import { givenPaths, PATHS } from './given-paths.ts';
import { UsageError } from './usage-error.ts';

type Arguments = {
  readonly to: FormatName;
  readonly output: string | undefined;
  readonly reading: Reading | undefined;
  readonly wrap: number | undefined;
};

const flags: FlagTable = {
  to: {
    kind: 'choice',
    choices: formatNames,
    isRequired: true,
    describe: formatNames.map((name) => `${name}: ${formats[name].title}`).join('; '),
  },
  output: {
    kind: 'text',
    alias: 'o',
    describe: 'File, or directory (ends with /, or exists); several inputs need a directory; default: standard output',
  },
  reading: {
    kind: 'choice',
    choices: readings,
    describe: "The document's own wording, or with the editor's corrections; default: source",
  },
  wrap: {
    kind: 'number',
    what: 'a number of columns',
    describe: 'Text only: columns a line may have; default: 0, as many as it needs',
  },
};

export const transformCommand: CommandModule<unknown, Arguments> = {
  command: 'transform',
  describe: 'PATH… --to FORMAT: turn documents into another form',
  builder: (yargs) =>
    addFlags(yargs as never, flags)
      .usage(`$0 transform PATH… --to FORMAT\n\n${PATHS}`)
      .example('$0 transform a.xml --to html -o a.html', 'one page')
      .example('$0 transform tei/ --to text -o out/', 'a text file for every *.xml below tei/') as never, // coerce changes a type
  handler: async ({ output, to, reading, wrap, _ }) => {
    if (wrap !== undefined && !formats[to].parameters.includes('wrap')) throw new UsageError(`--wrap is not for --to ${to}`);
    const { transformPaths } = await import('./transform-paths.ts');
    const settings = { to, ...(reading === undefined ? {} : { reading }), ...(wrap === undefined ? {} : { wrap }) };
    await transformPaths(givenPaths(_), output, settings);
  },
};
