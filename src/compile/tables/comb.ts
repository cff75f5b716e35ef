// Sparse rows in one array (row displacement: Tarjan, Yao, "Storing a Sparse Table", 1979): a row stands at its base, its
// entries where those of the rows before left room, and each entry says whose it is.

export type Comb = {
  /** By row: what is added to a column. */
  readonly bases: readonly number[];
  /** By base + column: the row, or -1; as long as any row's last column needs. */
  readonly owners: Int32Array;
};

/** `rows`: for each the columns it has, ascending; `columns`: how many columns there can be. */
export function packRows(rows: readonly (readonly number[])[], columns: number): Comb {
  const packer = new Packer(rows.reduce((total, row) => total + row.length, 0) + columns);
  const bases = new Array<number>(rows.length).fill(0);
  const order = [...rows.keys()].sort((a, b) => (rows[b]?.length ?? 0) - (rows[a]?.length ?? 0) || a - b);
  for (const row of order) bases[row] = packer.place(row, rows[row] ?? []);
  const length = bases.reduce((most, base) => Math.max(most, base), 0) + columns;
  return { bases, owners: packer.owners(length) };
}

class Packer {
  #owners: Int32Array;
  /** No place before this one is free. */
  #firstFree = 0;
  /** Where a row of these columns was put last: there is no room for another before it. */
  readonly #lastBase = new Map<string, number>();

  constructor(size: number) {
    this.#owners = new Int32Array(size).fill(-1);
  }

  place(row: number, columns: readonly number[]): number {
    const [first] = columns;
    const last = columns.at(-1);
    if (first === undefined || last === undefined) return 0;
    while ((this.#owners[this.#firstFree] ?? -1) >= 0) this.#firstFree++;
    const key = columns.join();
    let base = Math.max(0, this.#firstFree - first, (this.#lastBase.get(key) ?? -1) + 1);
    this.#makeRoom(base + last);
    while (!this.#fits(base, columns)) this.#makeRoom(++base + last);
    for (const column of columns) this.#owners[base + column] = row;
    this.#lastBase.set(key, base);
    return base;
  }

  owners(length: number): Int32Array {
    this.#makeRoom(length);
    return this.#owners.slice(0, length);
  }

  #fits(base: number, columns: readonly number[]): boolean {
    const owners = this.#owners;
    for (const column of columns) if ((owners[base + column] as number) >= 0) return false;
    return true;
  }

  #makeRoom(place: number): void {
    if (place < this.#owners.length) return;
    const longer = new Int32Array(place * 2).fill(-1);
    longer.set(this.#owners);
    this.#owners = longer;
  }
}
