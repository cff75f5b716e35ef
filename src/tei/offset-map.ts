// Offsets of a text made from a document → offsets of the document. Kept as stretches in which both advance alike.
import { lastAtMost } from '../source/last-at-most.ts';

export class OffsetMap {
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  /** From `from` on, offsets advance as from `to`. Calls come in the order of `from`. */
  add(from: number, to: number): void {
    const last = this.#from.length - 1;
    const lastFrom = this.#from[last];
    const lastTo = this.#to[last];
    if (lastFrom !== undefined && lastTo !== undefined && from - lastFrom === to - lastTo) return;
    this.#from.push(from);
    this.#to.push(to);
  }

  /** All of `other`, whose offsets begin at `at` here. */
  append(other: OffsetMap, at: number): void {
    other.#from.forEach((from, index) => {
      this.add(at + from, other.#to[index] ?? 0);
    });
  }

  at(offset: number): number {
    const low = Math.max(0, lastAtMost(this.#from, offset));
    return (this.#to[low] ?? 0) + Math.max(0, offset - (this.#from[low] ?? 0));
  }
}
