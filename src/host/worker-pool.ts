// A pool of worker threads (piscina) for jobs, with limits for each of them: a worker that breaks one is ended and replaced.

import { join } from 'node:path';
import type { Piscina } from 'piscina';
import type { JobLimits, JobPool, LostJob, SentJob, SentSheet, WorkedJob } from '../batch/job-pool.ts';
import type { SharedSheet, WorkerSettings, WorkerTask } from '../batch/worker-task.ts';
import type { SheetToRun } from '../transform/sheet/sheet-work.ts';
import { milliseconds } from './clock.ts';
import { packageRoot } from './package-root.ts';

/**
 * MB of stack: what Node gives the main thread (984 kB), and what V8 keeps back of the stack of a worker (192 kB). So a document is
 * not nested too deeply for the one and right for the other.
 */
const STACK = 1.15;

export type PoolSettings = WorkerSettings & { readonly size: number; readonly limits: JobLimits };

/** The workers are started now. */
export async function startWorkers({ size, limits, files, warmUp, tellsAsked }: PoolSettings): Promise<JobPool> {
  const { Piscina: Pool } = await import('piscina');
  const { memory } = limits;
  const workerData: WorkerSettings = { files, warmUp, tellsAsked };
  const pool: Workers = new Pool({
    filename: join(packageRoot(), 'dist', 'job-worker.mjs'),
    name: 'work',
    minThreads: size,
    maxThreads: size,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData,
    execArgv: [],
    // as it is now: one that replaces another is told the same
    env: { ...process.env },
    recordTiming: false,
    resourceLimits: { stackSizeMb: STACK, ...(memory === undefined ? {} : { maxOldGenerationSizeMb: memory }) },
  });
  return new WorkerPool(pool, { size, limits });
}

type Workers = Piscina<WorkerTask, WorkedJob>;

class WorkerPool implements JobPool {
  readonly size: number;
  readonly #pool: Workers;
  readonly #limits: JobLimits;
  /** By the number of the task: what is done when its worker begins. */
  readonly #begins = new Map<number, () => void>();
  readonly #shared = new WeakMap<SheetToRun, SharedArrayBuffer>();
  #tasks = 0;

  constructor(pool: Workers, { size, limits }: Pick<PoolSettings, 'size' | 'limits'>) {
    this.size = size;
    this.#limits = limits;
    this.#pool = pool;
    this.#pool.on('message', (id: number) => this.#begins.get(id)?.());
    // a worker that is lost while it starts is lost to its task, too
    this.#pool.on('error', () => {});
  }

  async run({ job, path, sheets }: SentJob): Promise<WorkedJob | LostJob> {
    this.#tasks += 1;
    const id = this.#tasks;
    const task: WorkerTask = {
      id,
      job,
      sheets: sheets.map((sheet) => this.#share(sheet)),
      ...(path === undefined ? {} : { path }),
    };
    const { timeout, memory } = this.#limits;
    const stop = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    if (timeout !== undefined)
      this.#begins.set(id, () => {
        timer = setTimeout(() => stop.abort(), milliseconds(timeout));
      });
    try {
      return await this.#pool.run(task, { signal: stop.signal });
    } catch (error) {
      if (stop.signal.aborted) return { kind: 'time', limit: `${timeout} ${timeout === 1 ? 'second' : 'seconds'}` };
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'fault', error };
      return { kind: 'memory', limit: memory === undefined ? 'Node gives a worker' : `${memory} MB` };
    } finally {
      clearTimeout(timer);
      this.#begins.delete(id);
    }
  }

  async end(): Promise<void> {
    await this.#pool.destroy();
  }

  #share({ wish, sheet: { toRun, extension } }: SentSheet): SharedSheet {
    const { sef: text, ...sheet } = toRun;
    const sef = this.#shared.get(toRun) ?? inSharedMemory(text);
    this.#shared.set(toRun, sef);
    return { wish, extension, sheet, sef };
  }
}

function inSharedMemory(text: string): SharedArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
