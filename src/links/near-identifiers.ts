// The identifier that was meant by one that leads nowhere. Each is looked for once, and all together take a bounded time.

import { nearestName } from '../source/nearest-name.ts';

/** Comparisons of two names, in one document. */
const MOST_COMPARISONS = 200_000;

export class NearIdentifiers {
  readonly #identifiers: Iterable<string>;
  readonly #found = new Map<string, string | undefined>();
  /** By the numbers in them: another number is another thing, and `pmb123` no slip for `pmb124`. */
  #byNumbers: ReadonlyMap<string, readonly string[]> | undefined;
  #left = MOST_COMPARISONS;

  constructor(identifiers: ReadonlyMap<string, unknown> | ReadonlySet<string>) {
    this.#identifiers = { [Symbol.iterator]: () => identifiers.keys() };
  }

  to(id: string): string | undefined {
    if (this.#found.has(id)) return this.#found.get(id);
    this.#byNumbers ??= byNumbers(this.#identifiers);
    const alike = this.#byNumbers.get(numbersIn(id)) ?? [];
    this.#left -= alike.length;
    const nearest = this.#left < 0 ? undefined : nearestName(id, alike);
    this.#found.set(id, nearest);
    return nearest;
  }
}

function byNumbers(identifiers: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const identifier of identifiers) {
    const numbers = numbersIn(identifier);
    const group = groups.get(numbers);
    if (group === undefined) groups.set(numbers, [identifier]);
    else group.push(identifier);
  }
  return groups;
}

/** Zeros in front make no other number. */
function numbersIn(id: string): string {
  return (id.match(/\d+/g) ?? []).map((number) => number.replace(/^0+/, '')).join(' ');
}
