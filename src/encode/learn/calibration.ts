// What a field's probabilities are worth: on parts that were held out, how often a mark of some probability was right. Monotone (pool
// adjacent violators), by type where there are enough, and drawn a little to the probability itself where there are few.

import type { FoundSegment } from './tagger.ts';

/** Of one type or of all: `at` ascends, and so does `right`; between two points the line, outside them the nearest. */
export type Curve = readonly { readonly at: number; readonly right: number }[];

export type Judged = FoundSegment & { readonly isRight: boolean };

/** Marks of a type that a curve of its own needs. */
const ENOUGH = 150;
const BINS = 12;
/** Marks that the probability itself counts for in a bin. */
const PRIOR = 4;

/** A curve for each type. */
export function calibrate(judged: readonly Judged[], types: number): readonly Curve[] {
  const all = curveOf(judged);
  return Array.from({ length: types }, (_, type) => {
    const own = judged.filter((each) => each.type === type);
    return own.length < ENOUGH ? all : curveOf(own);
  });
}

function curveOf(judged: readonly Judged[]): Curve {
  const ordered = judged.toSorted((one, other) => one.probability - other.probability);
  const size = Math.max(10, Math.ceil(ordered.length / BINS));
  const pools: Pool[] = [];
  for (let at = 0; at < ordered.length; at += size) {
    const bin = ordered.slice(at, at + size);
    const sum = bin.reduce((total, { probability }) => total + probability, 0);
    pools.push({ sum, right: bin.filter(({ isRight }) => isRight).length, count: bin.length });
    for (;;) {
      const [before, last] = pools.slice(-2);
      if (before === undefined || last === undefined || rate(before) <= rate(last)) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, right: before.right + last.right, count: before.count + last.count });
    }
  }
  return pools.map((pool) => ({ at: rounded(pool.sum / pool.count), right: rounded(rate(pool)) }));
}

type Pool = { readonly sum: number; readonly right: number; readonly count: number };

function rate({ sum, right, count }: Pool): number {
  return (right + (PRIOR * sum) / count) / (count + PRIOR);
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}

/** Without a curve, the probability as it is. */
export function calibrated(curve: Curve, probability: number): number {
  const next = curve.findIndex(({ at }) => at >= probability);
  const [first, last] = [curve[0], curve.at(-1)];
  if (first === undefined || last === undefined) return probability;
  if (next < 0) return last.right;
  if (next === 0) return first.right;
  const [low, high] = [curve[next - 1] ?? first, curve[next] ?? last];
  const share = high.at === low.at ? 1 : (probability - low.at) / (high.at - low.at);
  return low.right + share * (high.right - low.right);
}
