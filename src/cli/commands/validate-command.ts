// teikit validate PATH…

import { type ReportName, reportFormats, reportNames } from '../../report/formats.ts';
import { type CheckName, checkNames } from '../../rules/resolved-rules.ts';
import { type EngineName, engines } from '../../validate/schema.ts';
import { type Command, defineCommand } from '../command.ts';
import { describeChoices } from '../describe-choices.ts';
import { type CommonValues, commonFlags } from './common-flags.ts';
import { paths } from './paths.ts';
import { type PoolValues, validatePoolFlags } from './pool-flags.ts';
import { runValidate } from './run-validate.ts';

export type FixWord = 'write' | 'suggested';

export type ValidateValues = CommonValues & {
  readonly schema: readonly string[];
  readonly catalog: readonly string[];
  readonly config: string | undefined;
  readonly 'no-config': boolean;
  readonly 'no-model': boolean;
  readonly checks: readonly CheckName[];
  readonly phase: string | undefined;
  readonly today: string | undefined;
  readonly engine: EngineName;
  readonly 'as-jing': boolean;
  /** Undefined: `pretty` on a terminal, otherwise `line`. */
  readonly format: ReportName | undefined;
  readonly codes: boolean;
  readonly fix: readonly FixWord[] | undefined;
  readonly 'max-errors': number;
  readonly stats: boolean;
} & PoolValues;

const titles = Object.fromEntries(reportNames.map((name) => [name, reportFormats[name].title]));

export const validateCommand: Command = defineCommand<ValidateValues>({
  name: 'validate',
  summary: 'check documents; findings go to standard output',
  positionals: [paths],
  flags: {
    schema: {
      kind: 'text',
      repeats: true,
      alias: 's',
      placeholder: 'FILE',
      describe:
        'RELAX NG (.rng, .rnc), Schematron (.sch) or compiled schema (.wasm); several: each judges; default: what applies (docs/rules.md)',
    },
    checks: {
      kind: 'text',
      repeats: true,
      choices: checkNames,
      placeholder: 'CHECKS',
      describe: `which of ${checkNames.join(', ')} (with commas); default: all that apply`,
    },
    phase: { kind: 'text', placeholder: 'NAME', describe: 'phase of the Schematron rules' },
    today: { kind: 'text', placeholder: 'YYYY-MM-DD', describe: 'what is today for Schematron rules' },
    catalog: {
      kind: 'text',
      repeats: true,
      placeholder: 'FILE',
      describe: 'XML catalog (OASIS); may be repeated',
    },
    config: {
      kind: 'text',
      placeholder: 'FILE',
      describe: 'project file; default: the nearest teikit.config.*',
    },
    'no-config': { kind: 'switch', describe: 'no project file' },
    'no-model': { kind: 'switch', describe: 'leave out what documents name (xml-model)' },
    format: {
      kind: 'choice',
      alias: 'f',
      choices: reportNames,
      placeholder: 'FORMAT',
      describe: `${describeChoices(titles)}; default: pretty on a terminal, otherwise line`,
    },
    codes: {
      kind: 'switch',
      describe: 'with --format line: end each line with the code that explain takes',
    },
    fix: {
      kind: 'words',
      choices: ['write', 'suggested'],
      describe: 'show what is repaired for certain; write: do it; suggested: also what is likely; both: write,suggested',
    },
    'max-errors': {
      kind: 'number',
      default: 0,
      placeholder: 'NUMBER',
      describe: 'findings shown of each document; 0: all',
    },
    engine: {
      kind: 'choice',
      choices: ['compiled', 'reference', 'libxml2'],
      default: 'compiled',
      describe: describeChoices(engines),
    },
    'as-jing': {
      kind: 'switch',
      describe: 'the grammar alone, and values as Jing judges them (docs/datatypes.md)',
    },
    stats: {
      kind: 'switch',
      describe: 'say after the summary who decided what, and where the schema came from',
    },
    ...validatePoolFlags,
    ...commonFlags,
  },
  examples: [
    { line: 'validate tei/', describe: 'every *.xml below tei/' },
    { line: 'validate --schema tei_all.rng plays/', describe: 'against another schema' },
    { line: 'validate --changed', describe: 'what was changed since the last commit' },
  ],
  epilogue:
    '--fix alone writes no document: the difference goes to standard output, the findings to standard error. --fix=write writes them, and tells what remains. In --fix write, with a blank, write is a PATH. Certain is a repair where only one thing can be meant and no text changes.',
  run: runValidate,
});
