// teikit export PATH… --to FORMAT[,FORMAT] -o DIR

import { type ExportFormatName, exportFormatNames, exportFormats } from '../../export/export-formats.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { type CommonValues, commonFlags } from './common-flags.ts';
import { paths } from './paths.ts';

export type ExportValues = CommonValues & {
  readonly to: readonly ExportFormatName[];
  readonly output: string | undefined;
  readonly unavailable: boolean;
  readonly crosswalk: boolean;
  readonly 'crosswalk-from': string | undefined;
};

export const exportCommand: Command = defineCommand<ExportValues>({
  name: 'export',
  summary: 'make records of headers for repositories',
  positionals: [{ ...paths, orFlags: [...(paths.orFlags ?? []), 'crosswalk'] }],
  flags: {
    to: {
      kind: 'text',
      repeats: true,
      choices: exportFormatNames,
      placeholder: 'FORMAT',
      isInSynopsis: true,
      describe: describeChoices(Object.fromEntries(exportFormatNames.map((name) => [name, exportFormats[name].title]))),
    },
    output: {
      kind: 'text',
      alias: 'o',
      placeholder: 'DIR',
      isInSynopsis: true,
      describe: 'directory for what is made; made where it is missing',
    },
    unavailable: {
      kind: 'switch',
      describe: "write the standard's own code for what it asks for and the header does not say, where it has one",
    },
    crosswalk: { kind: 'switch', describe: 'print what of a header goes where, and end' },
    'crosswalk-from': {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'rows of your own before those of the crosswalk (YAML)',
    },
    ...commonFlags,
  },
  examples: [
    { line: 'export tei/ --to dc,datacite,csv -o records/', describe: 'records of every *.xml below tei/, and one table' },
    { line: 'export --crosswalk', describe: 'what of a header goes where' },
  ],
  run: async (call) => {
    const { runExport } = await import('./run-export.ts');
    await runExport(call);
  },
});
