// How much more work something is when there is eight times as much of it: a ratio of processor time, never a time.

import { startCpuTime } from './cpu-time.ts';

const TIMES = 8;
/** A cost that grows with the square takes eight times eight. What is only more than a cache holds was seen to take 31. */
export const MOST_TIMES_LONGER: number = 5 * TIMES;
/** Milliseconds below which a time says little. */
const LEAST_MEASURED = 20;
/** What else the machine does can spoil a measurement, and does not spoil four. */
export const SPOILED: { readonly retry: number } = { retry: 3 };

/** `prepare` makes what is measured, of a size. */
export function growth(prepare: (count: number) => () => unknown, least = 100): number {
  let count = least;
  let small = shortest(prepare(count));
  while (small < LEAST_MEASURED) {
    count *= 2;
    small = shortest(prepare(count));
  }
  return shortest(prepare(TIMES * count)) / small;
}

/** As `growth`, of work that is waited for. */
export async function growthOf(prepare: (count: number) => () => Promise<unknown>, least = 100): Promise<number> {
  let count = least;
  let small = await shortestOf(prepare(count));
  while (small < LEAST_MEASURED) {
    count *= 2;
    small = await shortestOf(prepare(count));
  }
  return (await shortestOf(prepare(TIMES * count))) / small;
}

async function shortestOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const used = startCpuTime();
    await work();
    times.push(used());
  }
  return Math.min(...times);
}

/** The shortest of some runs: what else the machine does makes runs longer, never shorter. */
function shortest(work: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const used = startCpuTime();
    work();
    return used();
  });
  return Math.min(...times);
}
