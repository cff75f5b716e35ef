// Runs what holds the thread for seconds so that Ctrl-C is heard: listeners of signals run only between turns.

import { Script } from 'node:vm';

const WORK = Symbol.for('teikit.work');
const script = new Script("globalThis[Symbol.for('teikit.work')]()");

/** Whoever listens is told, and the work begins again; where nobody listens, the program ends. A program that ends in the listener ends at once. */
export function interruptible(work: () => void): void {
  for (;;) {
    try {
      Object.defineProperty(globalThis, WORK, { value: work, configurable: true });
      script.runInThisContext({ breakOnSigint: true });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw error;
      if (!process.emit('SIGINT', 'SIGINT')) process.kill(process.pid, 'SIGINT');
    } finally {
      Reflect.deleteProperty(globalThis, WORK);
    }
  }
}
