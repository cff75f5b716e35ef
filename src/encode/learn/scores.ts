// Marks found and marks there are, counted: strict spans, by type and together.

import type { Segment } from './labels.ts';
import type { LearnedType } from './marked-text.ts';

export type Tally = { readonly gold: number; readonly found: number; readonly right: number };

export type Scores = { readonly types: ReadonlyMap<LearnedType, Tally>; readonly names: Tally };

export const NONE: Tally = { gold: 0, found: 0, right: 0 };

/** `names`: all types but dates together. */
export function scoresOf(
  pairs: readonly { readonly gold: readonly Segment[]; readonly found: readonly Segment[] }[],
  types: readonly LearnedType[],
): Scores {
  const tallies = types.map(() => ({ gold: 0, found: 0, right: 0 }));
  for (const { gold, found } of pairs) {
    const keys = new Set(gold.map(keyOf));
    for (const { type } of gold) (tallies[type] as { gold: number }).gold++;
    for (const segment of found) {
      const tally = tallies[segment.type] as { found: number; right: number };
      tally.found++;
      if (keys.has(keyOf(segment))) tally.right++;
    }
  }
  const byType = new Map(types.map((type, at) => [type, tallies[at] ?? NONE]));
  return {
    types: byType,
    names: [...byType].filter(([type]) => type !== 'date').reduce((sum, [, tally]) => plus(sum, tally), NONE),
  };
}

export function addScores(one: Scores, other: Scores): Scores {
  const types = new Map([...one.types].map(([type, tally]) => [type, plus(tally, other.types.get(type) ?? NONE)]));
  return { types, names: plus(one.names, other.names) };
}

export function plus(one: Tally, other: Tally): Tally {
  return { gold: one.gold + other.gold, found: one.found + other.found, right: one.right + other.right };
}

export function precision({ right, found }: Tally): number {
  return found === 0 ? 0 : right / found;
}

export function recall({ right, gold }: Tally): number {
  return gold === 0 ? 0 : right / gold;
}

export function f1({ right, found, gold }: Tally): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

export function keyOf({ from, to, type }: Segment): string {
  return `${type} ${from} ${to}`;
}
