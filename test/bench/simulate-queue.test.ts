// The simulation of a queue, against what can be counted by hand.

import { describe, expect, test } from 'vitest';
import { type SimulatedRun, simulateQueue } from './simulate-queue.ts';

/** No chance in it: nothing is long, and nothing is lost. */
const EVEN: SimulatedRun = {
  documents: 1000,
  workers: 1,
  size: 64,
  begun: 2048,
  worker: 10,
  sender: 1,
  queue: 0.1,
  oneLongOf: 1e9,
  longTimes: 1,
  lostAfter: 1e12,
  stalled: 10_000,
  random: () => 0.5,
};

describe.each([
  { what: 'one worker', given: {}, slowest: 10 },
  { what: 'four workers', given: { workers: 4 }, slowest: 2.5 },
  { what: 'more workers than the run can feed', given: { workers: 100 }, slowest: 1 },
  { what: 'a queue that is slower than the run', given: { workers: 100, queue: 4 }, slowest: 4 },
  { what: 'fewer jobs in the queue than workers', given: { workers: 100, size: 2 }, slowest: 5.55 },
])('$what', ({ given, slowest }) => {
  const run = { ...EVEN, ...given };
  const made = simulateQueue(run);

  test('a document takes what the slowest part takes', () => {
    expect(made.time / run.documents / slowest).toBeGreaterThan(0.99);
    expect(made.time / run.documents / slowest).toBeLessThan(1.03);
  });

  test('no part is at work for longer than there is time', () => {
    for (const part of [made.sender, made.queue, made.workers]) expect(part).toBeLessThanOrEqual(1);
  });
});

test('what is begun and not told is bounded, and one long document holds it up', () => {
  let count = 0;
  const random = (): number => (count++ === 0 ? 0 : 0.5);
  const made = simulateQueue({ ...EVEN, workers: 8, longTimes: 1000, begun: 100, random });
  expect(made.mostBegun).toBe(100);
  expect(made.time).toBeGreaterThan(10_000);
});

test('each worker that is lost costs its document once more', () => {
  let count = 0;
  const made = simulateQueue({ ...EVEN, documents: 10, random: () => (count++ === 1 ? 0 : 0.5), lostAfter: 1e6 });
  expect(made.again).toBe(1);
  expect(made.time).toBeGreaterThan(10_000);
});
