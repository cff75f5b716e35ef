// The three levels that formats for people and machines have in common: what is fatal is an error.

import type { Severity } from '../diagnostics/diagnostic.ts';

export type Level = 'error' | 'warning' | 'note';

export function levelOf(severity: Severity): Level {
  return severity === 'fatal' ? 'error' : severity;
}
