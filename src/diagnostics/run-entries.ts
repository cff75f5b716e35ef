// What the codes of runs over a project mean.

import type { CodeEntry } from './example.ts';
import type { RunCode } from './run-codes.ts';

export const runEntries: Readonly<Record<RunCode, CodeEntry>> = {
  'run/output-changed': {
    title: 'an output that was changed by hand',
    explanation:
      'A file that a run has made was changed since, and the document that it was made of was not. It is left as it is: what was changed may be wanted.',
    example: {
      kind: 'none',
      instead: 'Keep the change where it lasts, in the document or in the stylesheet, and run it again with --force.',
    },
  },
};
