// teikit transform PATH… --to FORMAT

import type { CommandModule } from 'yargs';
import { type FormatName, formatNames, formats, type Reading, readings } from '../transform/formats.ts';
import { givenPaths, PATHS } from './given-paths.ts';
import { UsageError } from './usage-error.ts';
import { wholeNumber } from './whole-number.ts';

type Arguments = {
  readonly to: FormatName;
  readonly output: string | undefined;
  readonly reading: Reading | undefined;
  readonly wrap: number | undefined;
};

export const transformCommand: CommandModule<unknown, Arguments> = {
  command: 'transform',
  describe: 'PATH… --to FORMAT: turn documents into another form',
  builder: (yargs) =>
    yargs
      .usage(`$0 transform PATH… --to FORMAT\n\n${PATHS}`)
      .option('to', {
        choices: formatNames,
        demandOption: true,
        requiresArg: true,
        describe: formatNames.map((name) => `${name}: ${formats[name].title}`).join('; '),
      })
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'File, or directory (ends with /, or exists); several inputs need a directory; default: standard output',
      })
      .option('reading', {
        choices: readings,
        requiresArg: true,
        describe: "The document's own wording, or with the editor's corrections; default: source",
      })
      .option('wrap', {
        type: 'string',
        requiresArg: true,
        coerce: wholeNumber('wrap', 'a number of columns'),
        describe: 'Text only: columns a line may have; default: 0, as many as it needs',
      })
      .example('$0 transform a.xml --to html -o a.html', 'one page')
      .example('$0 transform tei/ --to text -o out/', 'a text file for every *.xml below tei/') as never, // coerce changes a type
  handler: async ({ output, to, reading, wrap, _ }) => {
    if (wrap !== undefined && !formats[to].parameters.includes('wrap')) throw new UsageError(`--wrap is not for --to ${to}`);
    const { transformPaths } = await import('./transform-paths.ts');
    const settings = { to, ...(reading === undefined ? {} : { reading }), ...(wrap === undefined ? {} : { wrap }) };
    await transformPaths(givenPaths(_), output, settings);
  },
};
