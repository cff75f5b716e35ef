// The chain of labels, held against all paths of tiny lattices and against finite differences.

import { describe, expect, test } from 'vitest';
import { mayFollow } from '../../../src/encode/learn/labels.ts';
import { Lattice } from '../../../src/encode/learn/lattice.ts';
import { Random } from '../../../src/encode/learn/random.ts';

const LABELS = 5;

function randomLattice(length: number, seed: number): Lattice {
  const random = new Random(seed);
  const number = (): number => (random.below(4001) - 2000) / 1000;
  const transitions = Float32Array.from({ length: LABELS * LABELS }, number);
  const lattice = new Lattice(LABELS, transitions);
  lattice.begin(length);
  for (let at = 0; at < length * LABELS; at++) lattice.scores[at] = number();
  return lattice;
}

/** All paths that labels may take, each with its score. */
function paths({
  length,
  scores,
  transitions,
}: Lattice): readonly { readonly labels: readonly number[]; readonly score: number }[] {
  let all: { labels: readonly number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let t = 0; t < length; t++) {
    all = all.flatMap(({ labels, score }) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => mayFollow(labels.at(-1) ?? 0, label))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            (scores[t * LABELS + label] ?? 0) +
            (t === 0 ? 0 : (transitions[(labels.at(-1) ?? 0) * LABELS + label] ?? 0)),
        })),
    );
  }
  return all;
}

function logSum(scores: readonly number[]): number {
  return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
}

const cases = [1, 2, 3, 4, 5].flatMap((length) => [1, 2, 3].map((seed) => [length, seed] as const));

describe('a lattice of a few tokens', () => {
  test.each(cases)('%i tokens, seed %i: sums, marginals, marks and the best path are those of all paths', (length, seed) => {
    const lattice = randomLattice(length, seed);
    const all = paths(lattice);
    const total = logSum(all.map(({ score }) => score));
    const best = new Uint8Array(length);
    lattice.best(best, 0);
    const [first] = all.toSorted((one, other) => other.score - one.score);
    expect([...best]).toEqual(first?.labels);
    expect(lattice.sum()).toBeCloseTo(total, 5);
    for (let t = 0; t < length; t++) {
      for (let label = 0; label < LABELS; label++) {
        const through = all.filter(({ labels }) => labels[t] === label);
        expect(lattice.marginals[t * LABELS + label]).toBeCloseTo(
          through.reduce((sum, { score }) => sum + Math.exp(score - total), 0),
          5,
        );
      }
    }
    for (let from = 0; from < length; from++) {
      for (let to = from + 1; to <= length; to++) {
        for (const begin of [1, 3]) {
          const marked = all.filter(
            ({ labels }) =>
              labels[from] === begin &&
              labels.slice(from + 1, to).every((label) => label === begin + 1) &&
              labels[to] !== begin + 1,
          );
          const right = marked.reduce((sum, { score }) => sum + Math.exp(score - total), 0);
          expect(lattice.probability(from, to, begin)).toBeCloseTo(right, 5);
        }
      }
    }
  });

  test('the gradient is that of finite differences', () => {
    const step = 1e-3;
    const length = 4;
    const lattice = randomLattice(length, 7);
    lattice.sum();
    const marginals = lattice.marginals.slice(0, length * LABELS);
    const expected = new Float64Array(LABELS * LABELS);
    lattice.addTransitions(expected);
    const kept = lattice.scores.slice();
    for (let at = 0; at < length * LABELS; at++) {
      lattice.scores.set(kept);
      lattice.scores[at] = (kept[at] ?? 0) + step;
      const above = lattice.sum();
      lattice.scores[at] = (kept[at] ?? 0) - step;
      expect((above - lattice.sum()) / (2 * step)).toBeCloseTo(marginals[at] ?? 0, 4);
    }
    lattice.scores.set(kept);
    for (let at = 0; at < LABELS * LABELS; at++) {
      if (!mayFollow(Math.floor(at / LABELS), at % LABELS)) continue;
      const weight = lattice.transitions[at] ?? 0;
      const around = [weight + step, weight - step].map((moved) => {
        lattice.transitions[at] = moved;
        lattice.refresh();
        return { value: lattice.sum(), weight: lattice.transitions[at] ?? 0 };
      });
      lattice.transitions[at] = weight;
      lattice.refresh();
      const [above, below] = around;
      const slope = ((above?.value ?? 0) - (below?.value ?? 0)) / ((above?.weight ?? 0) - (below?.weight ?? 0));
      expect(slope).toBeCloseTo(expected[at] ?? 0, 3);
    }
  });

  test('scores far apart neither overflow nor become nothing', () => {
    const lattice = new Lattice(LABELS);
    lattice.begin(3);
    lattice.scores.set([900, -900, 0, 5, 0, -900, 900, 0, 0, 0, 0, 0, 800, 0, 0]);
    expect(Number.isFinite(lattice.sum())).toBe(true);
    expect(lattice.probability(1, 3, 1)).toBeCloseTo(1, 6);
  });
});
