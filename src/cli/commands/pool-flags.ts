// The flags of commands whose documents are worked on by several workers.

import type { FlagFor } from '../flag.ts';

export type PoolValues = {
  readonly jobs: number | undefined;
  readonly timeout: number | undefined;
  readonly memory: number | undefined;
};

/** MB of the heap that a worker needs for itself. */
export const LEAST_MEMORY = 64;

type PoolFlags = { readonly [Name in keyof PoolValues]: FlagFor<PoolValues[Name]> };

export const poolFlags: PoolFlags = {
  jobs: {
    kind: 'number',
    what: 'a number of documents',
    placeholder: 'N',
    describe: 'documents that are worked on at once; default: as many as there are cores, where it pays',
  },
  timeout: {
    kind: 'number',
    what: 'a number of seconds',
    placeholder: 'SECONDS',
    describe: 'give a document up that takes longer; default: no limit, with --untrusted 120',
  },
  memory: {
    kind: 'number',
    what: 'a number of megabytes',
    placeholder: 'MB',
    describe: `give a document up that needs more memory (of the heap), at least ${LEAST_MEMORY}; default: what Node allows`,
  },
};

/** Documents are judged as fast as they are read: on two cores two workers were hardly faster, up to 67 MB of plays. */
export const validatePoolFlags: PoolFlags = {
  ...poolFlags,
  jobs: { ...poolFlags.jobs, describe: 'documents that are judged at once; default: 1' },
  timeout: { ...poolFlags.timeout, describe: 'give a document up that takes longer; default: no limit' },
};
