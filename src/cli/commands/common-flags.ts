// The flags that validate, transform and encode share.

import { type ReportName, reportNames } from '../../report/formats.ts';
import type { FlagFor, ListFlag, NamedFile, SwitchFlag } from '../flag.ts';

export type CommonValues = {
  readonly report: readonly NamedFile<ReportName>[];
  readonly quiet: boolean;
  readonly 'fail-on': 'error' | 'warning' | 'never';
  readonly 'summary-only': boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly debug: boolean;
  readonly 'files-from': string | undefined;
  /** What files must differ from; undefined: all are meant. */
  readonly changed: string | undefined;
  readonly root: readonly string[];
  readonly 'no-xinclude': boolean;
  readonly 'external-entities': boolean;
};

export const rootFlag: ListFlag = {
  kind: 'text',
  repeats: true,
  placeholder: 'DIR',
  describe: 'also read parts of documents and schemas here; may be given several times',
};

export const noXIncludeFlag: SwitchFlag = { kind: 'switch', describe: 'leave xi:include as it is' };

export const commonFlags: { readonly [Name in keyof CommonValues]: FlagFor<CommonValues[Name]> } = {
  report: {
    kind: 'named files',
    choices: reportNames,
    placeholder: 'FORMAT=FILE',
    describe:
      'also write a report to a file, in a format of --format; may be given several times; missing directories are made',
  },
  quiet: { kind: 'switch', alias: 'q', describe: 'no summary, unless --summary-only asks for it: findings and faults only' },
  'fail-on': {
    kind: 'choice',
    choices: ['error', 'warning', 'never'],
    default: 'error',
    placeholder: 'LEVEL',
    describe: 'the least that makes the exit code 1',
  },
  'summary-only': { kind: 'switch', describe: 'the summary, and no single findings' },
  color: {
    kind: 'choice',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    placeholder: 'WHEN',
    describe: 'colours and underlines; auto: on a terminal, unless NO_COLOR is set',
  },
  debug: { kind: 'switch', describe: 'with a fault of teikit, also where it happened' },
  'files-from': {
    kind: 'text',
    placeholder: 'FILE',
    describe:
      'read names from a file (- is standard input), one a line or each ended by NUL; an empty list is a clean end (exit code 0)',
  },
  root: rootFlag,
  'no-xinclude': noXIncludeFlag,
  'external-entities': {
    kind: 'switch',
    describe: 'read local external DTDs and entities',
  },
  changed: {
    kind: 'optional',
    bare: 'HEAD',
    placeholder: 'REF',
    describe: 'only files that git says differ from a commit, or are new; default: HEAD',
  },
};

/** What may stand in place of a PATH. */
export const INSTEAD_OF_PATHS: readonly string[] = ['files-from', 'changed'];
