// Ctrl-C ends a run after the document in hand, or while it waits for one from a pipe, so that what was done is told; a second one ends the program at once.

import { interruptReading } from '../host/waiting.ts';
import { exitCodes } from './exit-code.ts';
import { exitNow } from './output.ts';

export type Interruption = {
  readonly signal: AbortSignal;
  /** What a shell gives for the signal that came. */
  readonly exitCode: () => number;
  readonly release: () => void;
};

const SIGNALS = { SIGINT: exitCodes.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

export function watchInterruption(): Interruption {
  const controller = new AbortController();
  let exitCode: number = exitCodes.interrupted;
  const listeners = Object.entries(SIGNALS).map(([signal, code]) => {
    const listener = (): void => {
      if (controller.signal.aborted) exitNow(code);
      exitCode = code;
      controller.abort();
      interruptReading();
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    release: () => {
      for (const { signal, listener } of listeners) process.off(signal, listener);
    },
  };
}
