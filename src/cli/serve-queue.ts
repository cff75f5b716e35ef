// Works at a queue until a signal comes.

import { runQueueWorker } from '../library/queue-worker.ts';
import { counted } from '../report/counted.ts';
import { exitCodes } from './exit-code.ts';
import { watchInterruption } from './interruption.ts';
import { exitNow, talk } from './output.ts';

export type ServeQueueSettings = { readonly queue: string; readonly jobs: number | undefined; readonly quiet: boolean };

/** To be told to stop is how a worker ends: the exit code is 0. @throws {SettingsError | EnvironmentError} */
export async function serveQueue({ queue, jobs, quiet }: ServeQueueSettings): Promise<void> {
  const { signal, release } = watchInterruption();
  try {
    const say = (words: string): void => {
      if (!quiet) talk(words);
    };
    signal.addEventListener('abort', () => say('what is in hand is finished; once more ends it'));
    const done = await runQueueWorker({
      queue,
      jobs,
      signal,
      onNote: talk,
      onReady: (shown) => say(`jobs are taken at ${shown}`),
    });
    say(`${counted(done, 'document')} done`);
    // what still waits for a server that is gone does not hold the program
    exitNow(exitCodes.clean);
  } finally {
    release();
  }
}
