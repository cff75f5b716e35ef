// Outcomes of which there is nothing to tell, taken together: a later run in which nothing has changed need not tell each of them.

import type { CleanOutcomes, Outcome } from '../report/outcome.ts';

export class CleanCount {
  /** By who judged them, as JSON. */
  readonly #clean = new Map<string, { documents: number; bytes: number }>();
  /** By their numbers in the order of the run: those that are told each by itself. */
  readonly others: number[] = [];
  /** How many there are in all. */
  outcomes = 0;

  add({ status, diagnostics, decidedBy, bytes }: Outcome): void {
    const number = this.outcomes++;
    if (status !== 'clean' || diagnostics.length > 0) {
      this.others.push(number);
      return;
    }
    const key = JSON.stringify(decidedBy);
    const clean = this.#clean.get(key) ?? { documents: 0, bytes: 0 };
    clean.documents += 1;
    clean.bytes += bytes;
    this.#clean.set(key, clean);
  }

  get clean(): readonly CleanOutcomes[] {
    return [...this.#clean].map(([key, counts]) => ({ ...counts, decidedBy: JSON.parse(key) as Outcome['decidedBy'] }));
  }
}
