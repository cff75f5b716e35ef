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

/** `cleans`: something is left behind where the program ends at once, as a report half written. */
export type InterruptionSettings = { readonly cleans?: boolean };

const SIGNALS = { SIGINT: exitCodes.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * While rules hold the thread no listener runs, and a signal that is listened to does nothing. So where nothing has to be cleaned,
 * only Ctrl-C is listened to: the others end the program by themselves.
 */
export function watchInterruption({ cleans = true }: InterruptionSettings = {}): Interruption {
  const controller = new AbortController();
  let exitCode: number = exitCodes.interrupted;
  const watched = Object.entries(SIGNALS).filter(([signal]) => cleans || signal === 'SIGINT');
  const listeners = watched.map(([signal, code]) => {
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
