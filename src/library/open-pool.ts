// A pool for jobs: worker threads, and for untrusted stylesheets processes that can do nothing but compute.

import type { Step } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { JobLimits, JobPool, LostJob, SentJob, WorkedJob } from '../batch/job-pool.ts';
import { workOnJob } from '../batch/work-on-job.ts';
import { startWorkers } from '../host/worker-pool.ts';
import type { RunnableSheet } from '../transform/sheet/runnable-sheet.ts';
import { type FileSettings, nodeServices } from './jobs.ts';

export type PoolWish = {
  /** Jobs that are worked on at once. */
  readonly size: number;
  readonly limits: JobLimits;
  readonly files: FileSettings;
  /** Threads are started at once, and load what such a step needs; else the first job starts them. */
  readonly warmUp?: Step;
  /** What workers ask for comes back with each job; default: false. */
  readonly tellsAsked?: boolean;
};

export function openPool({ size, limits, files, warmUp, tellsAsked = false }: PoolWish): JobPool {
  const start = (): Promise<JobPool> => startWorkers({ size, limits, files, warmUp, tellsAsked });
  let threads = warmUp === undefined ? undefined : start();
  const lanes = Array.from({ length: size }, () => new SealedLane(files));
  return {
    size,
    run: async (sent, onTaken) => {
      onTaken?.();
      if (!sent.sheets.some(({ wish }) => wish.isUntrusted === true)) {
        threads ??= start();
        return (await threads).run(sent);
      }
      const lane = lanes.pop() ?? new SealedLane(files);
      try {
        return await lane.run(sent);
      } finally {
        lanes.push(lane);
      }
    },
    end: async () => {
      for (const lane of lanes) lane.end();
      await (await threads)?.end();
    },
  };
}

/** Jobs with untrusted stylesheets: this thread only waits for the process that runs them, which has its limits from the stylesheet. */
class SealedLane {
  readonly #context: JobContext;
  readonly #sheets: RunnableSheet[] = [];
  #sent: SentJob['sheets'] = [];

  constructor(files: FileSettings) {
    this.#context = new JobContext(
      {
        ...nodeServices(files),
        stylesheet: async ({ path, parameters, isUntrusted }) => {
          const wanted = JSON.stringify({ path, parameters, isUntrusted });
          const found = this.#sent.find(({ wish }) => JSON.stringify(wish) === wanted);
          if (found === undefined) throw new Error(`no stylesheet was sent for ${path}`);
          const own = found.sheet.another();
          this.#sheets.push(own);
          return own;
        },
      },
      { isOfWorker: true },
    );
  }

  run(sent: SentJob): Promise<WorkedJob | LostJob> {
    this.#sent = sent.sheets;
    return workOnJob(sent, this.#context);
  }

  end(): void {
    for (const sheet of this.#sheets) sheet.end();
  }
}
