// The moment, and waiting.

import { setTimeout as wait } from 'node:timers/promises';

/** `YYYY-MM-DDThh:mm:ssZ`. */
export function now(): string {
  return stampOf(new Date());
}

export function stampOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Milliseconds: a timer for more than that goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Of a timer. */
export function milliseconds(seconds: number): number {
  return Math.min(seconds * 1000, LONGEST_TIMER);
}

/** False when the signal ended it. The program may end meanwhile. */
export async function waitFor(seconds: number, signal?: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds(seconds), undefined, { ref: false, ...(signal === undefined ? {} : { signal }) });
    return true;
  } catch {
    return false;
  }
}

/** Whether it comes to its end by then, in whatever way; else it is left to go on. */
export async function comesWithin(promise: Promise<unknown>, seconds: number): Promise<boolean> {
  const stop = new AbortController();
  const isOver = wait(milliseconds(seconds), false, { signal: stop.signal }).catch(() => false);
  const comes = promise.then(
    () => true,
    () => true,
  );
  const isHere = await Promise.race([comes, isOver]);
  stop.abort();
  return isHere;
}
