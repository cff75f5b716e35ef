// teikit verify PACKAGE…

import { type ReportName, reportFormats, reportNames } from '../../report/formats.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { type CommonValues, commonFlags } from './common-flags.ts';

/** Named here again, so that help does not load what verifies. */
const kinds = {
  bag: 'RFC 8493, and its drafts from 0.93 on',
  'ocfl-object': 'an object of OCFL 1.0 or 1.1',
  'ocfl-root': 'a storage root of OCFL with all its objects',
  saf: 'items in the Simple Archive Format of DSpace',
  mets: 'METS documents and the files that they name',
  'oai-static': 'answers of OAI-PMH as files, as oai-static writes them',
} as const;

export type PackageWord = keyof typeof kinds;

type Common = 'report' | 'quiet' | 'fail-on' | 'summary-only' | 'color' | 'debug';

export type VerifyValues = Pick<CommonValues, Common> & {
  readonly as: PackageWord | undefined;
  readonly schemas: string | undefined;
  /** Undefined: `pretty` on a terminal, otherwise `line`. */
  readonly format: ReportName | undefined;
  readonly 'max-errors': number;
};

const titles = Object.fromEntries(reportNames.map((name) => [name, reportFormats[name].title]));
const { report, quiet, 'fail-on': failOn, 'summary-only': summaryOnly, color, debug } = commonFlags;

export const verifyCommand: Command = defineCommand<VerifyValues>({
  name: 'verify',
  summary: 'check packages of a repository: complete, and what they were; findings go to standard output',
  positionals: [
    {
      name: 'PACKAGE',
      describe:
        'PACKAGE is a bag, an object or a storage root of OCFL, items for DSpace, METS, or static OAI-PMH: a folder, an archive of one (.zip, .tar, .tar.gz), or a file of METS.',
      repeats: true,
    },
  ],
  flags: {
    as: {
      kind: 'choice',
      choices: ['bag', 'ocfl-object', 'ocfl-root', 'saf', 'mets', 'oai-static'],
      placeholder: 'KIND',
      describe: `what each PACKAGE is meant to be; default: what it looks like: ${describeChoices(kinds)}`,
    },
    schemas: {
      kind: 'text',
      placeholder: 'DIR',
      describe: 'hold the XML of SAF, METS and OAI-PMH against the XML Schemas (*.xsd) of DIR, by namespace',
    },
    format: {
      kind: 'choice',
      alias: 'f',
      choices: reportNames,
      placeholder: 'FORMAT',
      describe: `${describeChoices(titles)}; default: pretty on a terminal, otherwise line`,
    },
    'max-errors': {
      kind: 'number',
      default: 0,
      placeholder: 'NUMBER',
      describe: 'findings shown of each package; 0: all',
    },
    report,
    quiet,
    'fail-on': failOn,
    'summary-only': summaryOnly,
    color,
    debug,
  },
  examples: [
    { line: 'verify bags/*', describe: 'every bag' },
    { line: 'verify --as ocfl-root --format json repository', describe: 'as data' },
  ],
  epilogue: 'Nothing of a package is changed, nothing is fetched, and no link is followed out of it.',
  run: async (call) => {
    const { runVerify } = await import('./run-verify.ts');
    await runVerify(call);
  },
});
