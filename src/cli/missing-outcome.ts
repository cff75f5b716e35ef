// A file or directory that could not be looked at, as an outcome of the run.

import type { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Outcome } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';

export function missingOutcome({ code, message, file = '' }: EnvironmentError): Outcome {
  const diagnostic = { code, severity: 'fatal', message, file, place: nowhere } as const;
  return { file, status: 'failed', diagnostics: [diagnostic], outputs: [], decidedBy: [], bytes: 0 };
}
