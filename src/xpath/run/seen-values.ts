// Values that were met, so that another one is looked up among them and not held against each (XPath Functions 3.1 §14.2.1).

import { typeOf } from '../values/atomic-types.ts';
import { isTextual, textOf } from '../values/cast.ts';
import { areEqual } from '../values/compare.ts';
import type { AtomicItem, Numeric } from '../values/item.ts';
import { instant } from '../values/moments.ts';
import { asNumber } from '../values/numbers.ts';
import type { Frame } from './frame.ts';

/** Equal as areEqual() has it, and NaN is NaN. What is compared counts as a step. */
export class SeenValues {
  readonly #frame: Frame;
  readonly #texts = new Set<string>();
  readonly #others = new Map<string, AtomicItem[]>();
  /** An xs:float is equal to what is the same as a float, and so has no key that is finer. */
  readonly #floats: Numeric[] = [];
  readonly #numbers: Numeric[] = [];

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  has(atom: AtomicItem): boolean {
    if (isTextual(atom)) return this.#texts.has(textOf(atom));
    if (this.#isAmong(atom, this.#others.get(this.#keyOf(atom)) ?? [])) return true;
    if (typeof atom !== 'object' || atom.kind !== 'numeric') return false;
    return this.#isAmong(atom, atom.type === 'float' ? this.#numbers : this.#floats);
  }

  add(atom: AtomicItem): void {
    if (isTextual(atom)) {
      this.#texts.add(textOf(atom));
      return;
    }
    const key = this.#keyOf(atom);
    const known = this.#others.get(key);
    if (known === undefined) this.#others.set(key, [atom]);
    else known.push(atom);
    if (typeof atom !== 'object' || atom.kind !== 'numeric') return;
    this.#numbers.push(atom);
    if (atom.type === 'float') this.#floats.push(atom);
  }

  #isAmong(atom: AtomicItem, others: readonly AtomicItem[]): boolean {
    this.#frame.spend(others.length);
    return others.some((other) => areEqual(other, atom, this.#frame) || (isNotNumber(other) && isNotNumber(atom)));
  }

  /** Equal values have one key, but for floats; values with one key are compared. */
  #keyOf(atom: AtomicItem): string {
    if (typeof atom !== 'object') return String(atom);
    switch (atom.kind) {
      case 'numeric':
        return `n${asNumber(atom)}`;
      case 'moment': {
        const { days, micros } = instant(atom, this.#frame.implicitZone);
        return `${atom.type} ${days} ${micros}`;
      }
      case 'duration':
        return `duration ${atom.months} ${atom.micros}`;
      case 'qname':
        return `{${atom.namespace}}${atom.localName}`;
      case 'binary':
        return `${typeOf(atom)} ${atom.text.slice(0, 64)}`;
      case 'untyped':
      case 'uri':
        return atom.text;
      default:
        return atom satisfies never;
    }
  }
}

function isNotNumber(atom: AtomicItem): boolean {
  return typeof atom === 'object' && atom.kind === 'numeric' && Number.isNaN(asNumber(atom));
}
