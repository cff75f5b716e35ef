// Which of several entries a name means that fits them all: words of its other names stand near, or it was the last one named.

import { foldWord } from './characters.ts';
import type { Reading } from './hit.ts';
import { patternOf } from './name-pattern.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextWords } from './text-words.ts';

/** Words before and after a name that are looked at; clues further off decide less. */
const NEAR = { before: 6, after: 8 } as const;
/** Entries; where more fit, clues are not looked for. */
const MOST_CANDIDATES = 12;
/** Letters; shorter words are no clue. */
const SHORTEST_CLUE = 4;

/** `readings` in the order of the text. */
export function resolveAmbiguous(readings: readonly Reading[], words: TextWords): readonly Reading[] {
  const resolver = new Resolver(words);
  return readings.map((reading) => resolver.resolve(reading));
}

class Resolver {
  readonly #words: TextWords;
  readonly #index: SearchIndex;
  readonly #clues = new Map<number, ReadonlySet<string>>();
  /** When each entry was last named. */
  readonly #named = new Map<number, number>();
  #count = 0;

  constructor(words: TextWords) {
    this.#words = words;
    this.#index = words.index;
  }

  resolve(reading: Reading): Reading {
    const resolved = reading.type === 'person' || reading.entries.length < 2 ? reading : this.#choose(reading);
    this.#count++;
    const [entry] = resolved.entries;
    if (resolved.entries.length === 1 && entry !== undefined) this.#named.set(entry, this.#count);
    return resolved;
  }

  #choose(reading: Reading): Reading {
    if (reading.entries.length > MOST_CANDIDATES) return { ...reading, entries: reading.entries.slice(0, MOST_CANDIDATES) };
    const clued = this.#byClues(reading);
    if (clued !== undefined)
      return {
        ...reading,
        entries: [clued],
        cert: 'medium',
        evidence: `${reading.evidence}; words of its other names stand near`,
      };
    const last = this.#lastNamed(reading.entries);
    if (last === undefined) return reading;
    return { ...reading, entries: [last], cert: 'medium', evidence: `${reading.evidence}; of several, the last one named` };
  }

  #byClues({ first, last, entries }: Reading): number | undefined {
    const near: string[] = [];
    for (let word = Math.max(0, first - NEAR.before); word <= Math.min(this.#words.count - 1, last + NEAR.after); word++) {
      if (word < first || word > last) near.push(this.#words.folded(word));
    }
    const clues = entries.map((entry) => this.#cluesOf(entry));
    const counts = clues.map(
      (own) => near.filter((word) => own.has(word) && clues.filter((other) => other.has(word)).length === 1).length,
    );
    const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
    return most > 0 && counts.filter((count) => count === most).length === 1 ? entries[counts.indexOf(most)] : undefined;
  }

  #cluesOf(entry: number): ReadonlySet<string> {
    const known = this.#clues.get(entry);
    if (known !== undefined) return known;
    const names = this.#index.entries[entry]?.forms ?? [];
    const words = names.flatMap(({ text }) => patternOf(text)?.words ?? text.split(/\s+/).map(foldWord));
    const clues = new Set(words.filter((word) => word.length >= SHORTEST_CLUE));
    this.#clues.set(entry, clues);
    return clues;
  }

  #lastNamed(entries: readonly number[]): number | undefined {
    const named = entries.filter((entry) => this.#named.has(entry));
    return named.sort((one, other) => (this.#named.get(other) ?? 0) - (this.#named.get(one) ?? 0))[0];
  }
}
