// Probabilities made honest by what was held out.

import { describe, expect, test } from 'vitest';
import { calibrate, calibrated, type Judged } from '../../../src/encode/learn/calibration.ts';

/** Of each probability so many, of which a share is right. */
function judged(rows: readonly (readonly [probability: number, count: number, right: number])[], type = 0): readonly Judged[] {
  return rows.flatMap(([probability, count, right]) =>
    Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1, type, probability, isRight: at < right })),
  );
}

describe('a curve', () => {
  test('says how often a probability was right, and never falls', () => {
    const [curve = []] = calibrate(
      judged([
        [0.3, 200, 20],
        [0.6, 200, 160],
        [0.7, 200, 140],
        [0.95, 200, 180],
      ]),
      1,
    );
    expect(calibrated(curve, 0.3)).toBeCloseTo(0.1, 1);
    expect(calibrated(curve, 0.95)).toBeCloseTo(0.9, 1);
    const values = Array.from({ length: 101 }, (_, at) => calibrated(curve, at / 100));
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  });

  test('is of one type where that has enough', () => {
    const [first = [], second = []] = calibrate([...judged([[0.8, 300, 60]]), ...judged([[0.8, 300, 300]], 1)], 2);
    expect(calibrated(first, 0.8)).toBeLessThan(0.3);
    expect(calibrated(second, 0.8)).toBeGreaterThan(0.95);
  });

  test.each([0, 0.5, 1])('without anything held out %f is what it is', (probability) => {
    expect(calibrated(calibrate([], 1)[0] ?? [], probability)).toBe(probability);
  });
});
