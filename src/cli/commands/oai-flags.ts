// The flags that say what an OAI-PMH repository is.

import type { FlagFor } from '../flag.ts';

export type OaiValues = {
  readonly 'base-url': string | undefined;
  readonly 'repository-name': string | undefined;
  readonly 'admin-email': readonly string[];
  readonly 'namespace-identifier': string | undefined;
  readonly 'page-size': number;
  readonly index: string | undefined;
  readonly root: readonly string[];
  readonly 'no-xinclude': boolean;
};

export type ServeOaiValues = OaiValues & {
  readonly host: string;
  readonly port: number;
  readonly 'check-every': number;
};

export type OaiStaticValues = OaiValues & { readonly output: string | undefined };

const DEFAULT_PAGE = 100;

export const oaiFlags: { readonly [Name in Exclude<keyof OaiValues, 'root' | 'no-xinclude'>]: FlagFor<OaiValues[Name]> } = {
  'admin-email': {
    kind: 'text',
    repeats: true,
    placeholder: 'ADDRESS',
    isInSynopsis: true,
    describe: 'whom harvesters write to; may be given several times',
  },
  'base-url': {
    kind: 'text',
    placeholder: 'URL',
    describe: 'the address that harvesters know',
  },
  'repository-name': { kind: 'text', placeholder: 'NAME', describe: 'name of the repository; default: that of the folder' },
  'namespace-identifier': {
    kind: 'text',
    placeholder: 'DOMAIN',
    describe: 'domain name in the identifiers, oai:DOMAIN:PATH; default: that of the base URL',
  },
  'page-size': {
    kind: 'number',
    default: DEFAULT_PAGE,
    placeholder: 'N',
    what: 'a number of records',
    describe: 'records in one part of a list',
  },
  index: {
    kind: 'text',
    placeholder: 'FILE',
    describe: 'what is remembered of the documents: numbers, dates, what was deleted',
  },
};
