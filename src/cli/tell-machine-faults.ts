// What speaks against the machine or against teikit, and not against a document: told on standard error in every format.

import type { Located, Outcome } from '../report/outcome.ts';
import { visible } from '../report/visible.ts';
import { talk } from './output.ts';

export function tellMachineFaults({ diagnostics }: Outcome, { debug }: { readonly debug: boolean }): void {
  for (const { code, file, message, trace } of diagnostics.filter(isMachineFault)) {
    talk(code === 'teikit/fault' ? `${file}: ${message}` : message);
    if (debug && trace !== undefined) process.stderr.write(`${trace.split('\n').map(visible).join('\n')}\n`);
  }
}

/** The outcome without what is told here. */
export function forPeople(outcome: Outcome): Outcome {
  if (outcome.status !== 'failed') return outcome;
  return { ...outcome, diagnostics: outcome.diagnostics.filter((diagnostic) => !isMachineFault(diagnostic)) };
}

/** Faults of the environment name the file themselves. */
function isMachineFault({ code }: Located): boolean {
  return code.startsWith('env/') || code === 'teikit/fault';
}
