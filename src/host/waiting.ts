// Streams that are being waited for, and may never end.

type Ended = { readonly destroy: (error: Error) => void };

/** What is being waited for. */
export const waiting: Set<Ended> = new Set();

/** Ends the reading of pipes that may never end; who reads them is told so. True where there was something to be ended. */
export function interruptReading(): boolean {
  const isWaiting = waiting.size > 0;
  for (const stream of waiting) stream.destroy(new Interrupted());
  return isWaiting;
}

export class Interrupted extends Error {}
