// What speaks against the machine or against teikit, and not against a document: told on standard error in every format.

import { isOfMachine } from '../diagnostics/own-fault.ts';
import type { Outcome } from '../report/outcome.ts';
import { sayLines, talk } from './output.ts';

/** Tells each message once, though it comes of many documents (as where an engine cannot work with a schema). */
export class FaultTeller {
  readonly #debug: boolean;
  #last = '';

  constructor({ debug }: { readonly debug: boolean }) {
    this.#debug = debug;
  }

  tell({ diagnostics }: Outcome): void {
    for (const { code, file, message, trace } of diagnostics.filter(isOfMachine)) {
      // faults of the environment name the file themselves
      const words = code === 'teikit/fault' ? `${file}: ${message}` : message;
      if (words === this.#last) continue;
      this.#last = words;
      talk(words);
      if (this.#debug && trace !== undefined) sayLines(trace);
    }
  }
}

/** The outcome without what is told here. */
export function forPeople(outcome: Outcome): Outcome {
  if (outcome.status !== 'failed') return outcome;
  return { ...outcome, diagnostics: outcome.diagnostics.filter((diagnostic) => !isOfMachine(diagnostic)) };
}
