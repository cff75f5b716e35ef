// Packed rows: every entry is where its row says, and no look-up finds another row's.

import { expect, test } from 'vitest';
import { packRows } from '../../../src/compile/tables/comb.ts';
import { Random } from '../../support/random.ts';

const COLUMNS = 300;

function randomRows(random: Random): number[][] {
  return Array.from({ length: 1 + random.below(80) }, () => {
    const density = random.next() ** 3;
    return Array.from({ length: COLUMNS }, (_, column) => column).filter(() => random.chance(density));
  });
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('look-ups answer as the rows do (seed %i)', (seed) => {
  const rows = randomRows(new Random(seed));
  const { bases, owners } = packRows(rows, COLUMNS);
  for (const [row, columns] of rows.entries()) {
    const has = new Set(columns);
    for (let column = 0; column < COLUMNS; column++) {
      const place = (bases[row] ?? 0) + column;
      expect(place).toBeLessThan(owners.length);
      expect(owners[place] === row).toBe(has.has(column));
    }
  }
});

test('rows that share columns stand close together', () => {
  const rows = Array.from({ length: 100 }, () => [0, 7, 13]);
  expect(packRows(rows, 14).owners.filter((owner) => owner >= 0)).toHaveLength(300);
  expect(packRows(rows, 14).owners.length).toBeLessThan(400);
});

test('no rows, and empty rows, take no room but for look-ups', () => {
  expect(packRows([], 5).owners).toHaveLength(5);
  expect(packRows([[], []], 5)).toMatchObject({ bases: [0, 0], owners: new Int32Array(5).fill(-1) });
});
