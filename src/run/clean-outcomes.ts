// Outcomes of which there is nothing to tell, taken together: a later run in which nothing has changed need not tell each of them.

import type { CleanOutcomes, Outcome } from '../report/outcome.ts';

export class CleanCount {
  readonly #decided = new Map<string, { readonly check: string; readonly by: string; documents: number; bytes: number }>();
  /** By their numbers in the order of the run: those that are told each by itself. */
  readonly others: number[] = [];
  #documents = 0;
  #bytes = 0;
  #number = 0;

  add(outcome: Outcome): void {
    const { status, diagnostics, decidedBy, bytes } = outcome;
    const number = this.#number++;
    if (status !== 'clean' || diagnostics.length > 0) {
      this.others.push(number);
      return;
    }
    this.#documents += 1;
    this.#bytes += bytes;
    // several schemas may have judged it
    const seen = new Set<string>();
    for (const { check, by } of decidedBy) {
      const key = `${check} ${by}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const decided = this.#decided.get(key) ?? { check, by, documents: 0, bytes: 0 };
      decided.documents += 1;
      decided.bytes += bytes;
      this.#decided.set(key, decided);
    }
  }

  get clean(): CleanOutcomes {
    return { documents: this.#documents, bytes: this.#bytes, decidedBy: [...this.#decided.values()] };
  }
}
