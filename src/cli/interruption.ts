// Ctrl-C ends a run after the document in hand, so that what was done is told; a second one ends the program at once.

import { exitCodes } from './exit-code.ts';

export type Interruption = { readonly signal: AbortSignal; readonly release: () => void };

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export function watchInterruption(): Interruption {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  return {
    signal: controller.signal,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, interrupt);
    },
  };
}
