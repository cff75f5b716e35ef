// Random numbers of our own, so that the same seed gives the same order on any machine (splitmix32).

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let mixed = this.#state ^ (this.#state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) % limit;
  }

  /** Fisher and Yates, in place. */
  shuffle(numbers: Int32Array): void {
    for (let at = numbers.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      const kept = numbers[at] ?? 0;
      numbers[at] = numbers[other] ?? 0;
      numbers[other] = kept;
    }
  }
}
