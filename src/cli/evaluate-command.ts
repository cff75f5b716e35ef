// teikit evaluate GOLD SYSTEM

import type { CommandModule } from 'yargs';
import type { EvaluationFormat } from '../evaluate/formats.ts';
import { addFlags } from './add-flags.ts';
import { describeChoices } from './describe-choices.ts';
import type { FlagTable } from './flag.ts';
import { UsageError } from './usage-error.ts';

type Arguments = {
  readonly format: EvaluationFormat;
  readonly output: string | undefined;
  readonly convention: 'hipe' | undefined;
  readonly linking: 'ids' | 'clusters' | undefined;
};

/** Named here again, so that help does not load what evaluates. */
const formats: Readonly<Record<EvaluationFormat, string>> = {
  table: 'aligned figures and a list of differences',
  json: 'the same as data',
  html: 'a page that shows the differences in context',
};

const flags: FlagTable = {
  format: { kind: 'choice', choices: Object.keys(formats), default: 'table', describe: describeChoices(formats) },
  output: { kind: 'text', alias: 'o', describe: 'File; default: standard output' },
  convention: {
    kind: 'choice',
    choices: ['hipe'],
    describe: "hipe: the system's persons take in titles and offices beside them, as in HIPE 2020",
  },
  linking: {
    kind: 'choice',
    choices: ['ids', 'clusters'],
    describe: 'How links are measured; default: ids where both sides use one authority, otherwise clusters (B³)',
  },
};

export const evaluateCommand: CommandModule<unknown, Arguments> = {
  command: 'evaluate',
  describe: 'GOLD SYSTEM: measure names, dates, links and structure by a gold standard',
  builder: (yargs) =>
    addFlags(yargs as never, flags)
      .usage(
        '$0 evaluate GOLD SYSTEM\n\nTwo TEI documents of the same text, or two files in the columns of HIPE. One may be - for standard input.',
      )
      .example('$0 evaluate gold.xml encoded.xml', 'figures, and each difference')
      .example('$0 evaluate gold.xml encoded.xml --format html -o differences.html', 'in context') as never,
  handler: async ({ format, output, convention, linking, ...given }) => {
    const [gold, system, ...others] = (given as unknown as { readonly _: readonly unknown[] })._.slice(1).map(String);
    if (gold === undefined || system === undefined) throw new UsageError('evaluate needs GOLD and SYSTEM');
    if (others.length > 0) throw new UsageError(`evaluate takes GOLD and SYSTEM, not also ${others.join(' ')}`);
    if (gold === '' || system === '') throw new UsageError('a PATH is empty');
    if (output === '') throw new UsageError('the output (-o) is empty');
    if (gold === '-' && system === '-') throw new UsageError('standard input (-) can be read only once');
    const { evaluateFiles } = await import('./evaluate-files.ts');
    await evaluateFiles(gold, system, {
      format,
      output,
      ...(convention === undefined ? {} : { convention }),
      ...(linking === undefined ? {} : { linking }),
    });
  },
};
