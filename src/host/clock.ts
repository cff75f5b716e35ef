// The moment, and waiting.

import { setTimeout as wait } from 'node:timers/promises';

/** `YYYY-MM-DDThh:mm:ssZ`. */
export function now(): string {
  return stampOf(new Date());
}

export function stampOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** False when the signal ended it. The program may end meanwhile. */
export async function waitFor(seconds: number, signal?: AbortSignal): Promise<boolean> {
  try {
    await wait(seconds * 1000, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) });
    return true;
  } catch {
    return false;
  }
}
