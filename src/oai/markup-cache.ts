// Records that were made not long ago: many harvesters ask for the same ones. Bounded by their characters.

/** Characters of all records that are kept. */
const MOST_CHARACTERS = 16_000_000;
/** Of one: larger ones would push out all others. */
const LARGEST = 1_000_000;

export class MarkupCache {
  /** The one that was used longest ago is first. */
  readonly #kept = new Map<string, string>();
  #characters = 0;

  get(key: string): string | undefined {
    const markup = this.#kept.get(key);
    if (markup === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, markup);
    return markup;
  }

  put(key: string, markup: string): void {
    if (markup.length > LARGEST || this.#kept.has(key)) return;
    this.#kept.set(key, markup);
    this.#characters += markup.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#characters <= MOST_CHARACTERS) return;
      this.#kept.delete(oldest);
      this.#characters -= length;
    }
  }
}
