// teikit evaluate GOLD SYSTEM

import type { EvaluationFormat } from '../../evaluate/formats.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { noXIncludeFlag, rootFlag } from './common-flags.ts';

export type EvaluateValues = {
  readonly format: EvaluationFormat;
  readonly output: string | undefined;
  readonly convention: 'hipe' | undefined;
  readonly linking: 'ids' | 'clusters' | undefined;
  readonly root: readonly string[];
  readonly 'no-xinclude': boolean;
};

/** Named here again, so that help does not load what evaluates. */
const titles: Readonly<Record<EvaluationFormat, string>> = {
  table: 'aligned figures and a list of differences',
  json: 'the same as data',
  html: 'a page that shows the differences in context',
};

export const evaluateCommand: Command = defineCommand<EvaluateValues>({
  name: 'evaluate',
  summary: 'measure names, dates, links and structure by a gold standard',
  positionals: [
    {
      name: 'GOLD',
      describe: 'Two TEI documents of the same text, or two files in the columns of HIPE. One may be - for standard input.',
      readsInput: true,
    },
    { name: 'SYSTEM', readsInput: true },
  ],
  flags: {
    format: {
      kind: 'choice',
      alias: 'f',
      choices: ['table', 'json', 'html'],
      default: 'table',
      placeholder: 'FORMAT',
      describe: describeChoices(titles),
    },
    output: { kind: 'text', alias: 'o', placeholder: 'FILE', describe: 'file; default: standard output' },
    convention: {
      kind: 'choice',
      choices: ['hipe'],
      describe: "hipe: the system's persons take in titles and offices beside them, as in HIPE 2020",
    },
    linking: {
      kind: 'choice',
      choices: ['ids', 'clusters'],
      describe: 'how links are measured; default: ids where both sides use one authority, otherwise clusters (B³)',
    },
    root: rootFlag,
    'no-xinclude': noXIncludeFlag,
  },
  examples: [
    { line: 'evaluate gold.xml encoded.xml', describe: 'figures, and each difference' },
    { line: 'evaluate gold.xml encoded.xml --format html -o differences.html', describe: 'in context' },
  ],
  epilogue:
    'Works (title) are measured where GOLD marks any. Two texts that differ in more than marks cannot be compared: exit code 3.',
  run: async ({ words: [gold = '', system = ''], values }) => {
    const { format, output, convention, linking, root, 'no-xinclude': isLeft } = values;
    const { evaluateFiles } = await import('../evaluate-files.ts');
    await evaluateFiles(gold, system, {
      format,
      output,
      roots: root,
      xinclude: !isLeft,
      ...(convention === undefined ? {} : { convention }),
      ...(linking === undefined ? {} : { linking }),
    });
  },
});
