// How sure a value is, and what it was taken from.

import type { Certainty } from './found-date.ts';

const ORDER: Readonly<Record<Certainty, number>> = { high: 2, medium: 1, low: 0 };

/** The less sure of two. */
export function leastOf(a: Certainty, b: Certainty): Certainty {
  return ORDER[a] < ORDER[b] ? a : b;
}

export class Account {
  cert: Certainty = 'high';
  readonly notes: string[] = [];

  lower(to: 'medium' | 'low', note: string): void {
    this.cert = leastOf(this.cert, to);
    this.notes.push(note);
  }

  /** There is no value, and why. */
  none(note: string): undefined {
    this.lower('low', note);
    return undefined;
  }
}
