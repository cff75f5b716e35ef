// A pool of workers, and which documents they have in hand.

import type { JobPool } from './job-pool.ts';

/** What is told of a document in hand. `id`: its own among those in hand. */
export type InHand = {
  readonly begun: (id: number, file: string) => void;
  /** Of each that was begun, however it ended. */
  readonly ended: (id: number) => void;
};

/** The same pool; `tell` hears of each document when a worker has taken it, and when it is back. */
export function watchedPool(pool: JobPool, tell: InHand): JobPool {
  let jobs = 0;
  return {
    size: pool.size,
    get broken() {
      return pool.broken;
    },
    end: () => pool.end(),
    run: async (sent, onTaken) => {
      jobs += 1;
      const id = jobs;
      const { input } = sent.job;
      let isBegun = false;
      try {
        return await pool.run(sent, () => {
          // a job whose worker was lost is taken by another: it is in hand all the time
          if (!isBegun) tell.begun(id, input.kind === 'path' ? input.path : input.file);
          isBegun = true;
          onTaken?.();
        });
      } finally {
        if (isBegun) tell.ended(id);
      }
    },
  };
}
