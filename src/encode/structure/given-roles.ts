// The roles that the lines around letters were given so far, and units of which a part is one thing and a part another.

import { cutUnit, type Gap } from './cut-unit.ts';
import type { UnitRole } from './unit-role.ts';
import type { Unit } from './units.ts';

type GivenKind = Exclude<UnitRole['kind'], 'heading'>;

export class GivenRoles {
  readonly roles: Map<Unit, UnitRole> = new Map();
  /** By the whole unit: its parts in order, which together hold all of it. */
  readonly parts: Map<Unit, readonly Unit[]> = new Map();
  readonly #units: readonly Unit[];

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  /** To the unit, or to the last of its parts. */
  give(index: number, kind: GivenKind): void {
    const unit = this.#lastPart(index);
    if (unit !== undefined) this.roles.set(unit, { kind });
  }

  /** Cuts the unit, or the last of its parts, and gives what stands before the gap its role. A gap outside of it cuts nothing. */
  cut(index: number, gap: Gap, before?: GivenKind): void {
    const [unit, last] = [this.#units[index], this.#lastPart(index)];
    if (unit === undefined || last === undefined || gap.end <= last.span.start || gap.start >= last.span.end) return;
    const halves = cutUnit(last, gap);
    this.parts.set(unit, [...(this.parts.get(unit)?.slice(0, -1) ?? []), ...halves]);
    this.roles.delete(last);
    if (before !== undefined) this.roles.set(halves[0], { kind: before });
  }

  /** Of the unit, or of the last of its parts. */
  kindAt(index: number): UnitRole['kind'] | undefined {
    const unit = this.#lastPart(index);
    return unit && this.roles.get(unit)?.kind;
  }

  #lastPart(index: number): Unit | undefined {
    const unit = this.#units[index];
    return unit && (this.parts.get(unit)?.at(-1) ?? unit);
  }
}
