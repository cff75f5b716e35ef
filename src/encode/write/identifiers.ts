// The identifiers of one document: entries keep theirs, and everything else gets one that is still free.

import { isNcName } from '../../datatypes/xml-names.ts';

/** Letters, digits and hyphens are kept of what an identifier is made of. */
const OTHERS = /[^\p{L}\p{N}]+/gu;
/** Code units of one part of an identifier. */
const LONGEST_PART = 24;

export class Identifiers {
  readonly #used: Set<string>;
  /** The last number that was given to each base. */
  readonly #numbers = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#used = new Set(taken);
  }

  has(id: string): boolean {
    return this.#used.has(id);
  }

  /** `base`, or `base.2`, `base.3` … */
  take(base: string): string {
    const wanted = isNcName(base) ? base : `id-${base.replace(OTHERS, '-')}`;
    const name = isNcName(wanted) ? wanted : 'id';
    let number = this.#numbers.get(name) ?? 0;
    let id = name;
    do {
      number++;
      id = number === 1 ? name : `${name}.${number}`;
    } while (this.#used.has(id));
    this.#numbers.set(name, number);
    this.#used.add(id);
    return id;
  }

  /** The first of these beginnings that no identifier shares, so that numbers can follow it. */
  freePrefix(...beginnings: readonly string[]): string {
    const isFree = (beginning: string): boolean =>
      ![...this.#used].some((id) => id.startsWith(beginning) && /^\d+$/.test(id.slice(beginning.length)));
    let prefix = beginnings.find(isFree);
    for (let tries = 0; prefix === undefined; tries++) {
      const candidate = `${beginnings.at(-1) ?? 'x'}${'-'.repeat(tries + 1)}`;
      if (isFree(candidate)) prefix = candidate;
    }
    return prefix;
  }
}

/** A printed label as part of an identifier: `(a)` → `a`, `1.1.` → `1-1`. */
export function identifierPart(label: string): string {
  return label.slice(0, LONGEST_PART).replace(OTHERS, '-').replace(/^-|-$/g, '');
}
