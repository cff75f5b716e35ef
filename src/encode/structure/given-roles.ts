// The roles that the lines around letters were given so far, and units of which a part is one thing and a part another.

import type { UnitRole } from './unit-role.ts';
import type { Unit } from './units.ts';

export class GivenRoles {
  readonly roles: Map<Unit, UnitRole> = new Map();
  readonly parts: Map<Unit, readonly Unit[]> = new Map();
  readonly #units: readonly Unit[];

  constructor(units: readonly Unit[]) {
    this.#units = units;
  }

  give(index: number, kind: Exclude<UnitRole['kind'], 'heading'>): void {
    const unit = this.#units[index];
    if (unit !== undefined) this.roles.set(unit, { kind });
  }
}
