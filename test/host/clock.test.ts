// Waiting: for a time, or for what comes before.

import { describe, expect, test } from 'vitest';
import { comesWithin, milliseconds } from '../../src/host/clock.ts';

test.each([
  [1.5, 1500],
  [2_147_483, 2_147_483_000],
  // a timer of Node's for more than 24.8 days goes off at once
  [2_147_484, 2_147_483_647],
  [999_999_999, 2_147_483_647],
])('%d seconds are a timer of %d milliseconds', (seconds, timer) => {
  expect(milliseconds(seconds)).toBe(timer);
});

describe('what is waited for', () => {
  test.each<readonly [string, () => Promise<unknown>, number, boolean]>([
    ['is there', () => Promise.resolve(1), 999_999_999, true],
    ['has failed', () => Promise.reject(new Error('no')), 999_999_999, true],
    ['comes later', () => new Promise(() => {}), 0.001, false],
  ])('%s', async (_, begin, seconds, isHere) => {
    expect(await comesWithin(begin(), seconds)).toBe(isHere);
  });
});
