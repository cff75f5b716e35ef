// Jobs → outcomes by a pool of workers: worked on in any order, told in the order of the jobs. What waits to be told is bounded, so that
// a run takes no more memory for more documents.

import type { Outcome } from '../report/outcome.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { finishJob } from './finish-job.ts';
import type { Job } from './job.ts';
import type { JobContext } from './job-context.ts';
import { jobFault } from './job-fault.ts';
import type { JobPool, LostJob, SentJob, SentSheet, WorkedJob } from './job-pool.ts';
import type { JobServices } from './job-services.ts';
import { sharedSheet } from './sheet-context.ts';
import type { Jobs, Sink, StopSignal } from './sink.ts';
import { Work } from './work.ts';

/** Jobs that are begun and not told, for each worker: one long document does not make the others wait at once. */
const MOST_BEGUN = 32;

/** Characters of outputs that wait to be told; more than that only in jobs that are begun already. */
const MOST_CHARACTERS = 16_000_000;

type RunHere = { readonly services: JobServices; readonly context: JobContext; readonly areRight: true };

export type PooledOptions = {
  readonly pool: JobPool;
  readonly context: JobContext;
  readonly signal: StopSignal | undefined;
  readonly areRight: boolean;
  /** Runs jobs that cannot be sent. */
  readonly run: (jobs: Jobs, sink: Sink, options: RunHere) => Promise<void>;
};

/** Makes the outcome of a job; called in the order of the jobs. */
type Finish = () => Promise<Outcome>;

type Begun = { readonly ready: Promise<Finish>; readonly size: () => number };

/** What the sink throws ends the run, when the jobs that are begun have come to their end. */
export async function runPooled(jobs: Jobs, sink: Sink, options: PooledOptions): Promise<void> {
  const line = new Line(options.pool.size);
  const results = await Promise.allSettled([beginAll(jobs, line, options), tellAll(line, sink)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

async function beginAll(jobs: Jobs, line: Line, { signal, areRight, ...place }: PooledOptions): Promise<void> {
  const read = new Set<string>();
  try {
    for await (const job of jobs) {
      const fault = await jobFault(job, { read, isRight: areRight });
      while (!line.hasRoom && signal?.aborted !== true && !line.isBroken) await line.change();
      if (signal?.aborted === true || line.isBroken) return;
      if (fault === undefined) line.add((sized) => workOn(job, { ...place, sized }));
      else line.add(async () => () => failed(job, fault));
    }
  } finally {
    line.close();
  }
}

async function tellAll(line: Line, sink: Sink): Promise<void> {
  try {
    for (let finish = await line.next(); finish !== undefined; finish = await line.next()) await sink(await finish());
  } catch (error) {
    line.break();
    throw error;
  }
}

async function failed(job: Job, error: unknown): Promise<Outcome> {
  const work = new Work(job);
  work.fail(error);
  return work.outcome();
}

type Place = Pick<PooledOptions, 'pool' | 'context' | 'run'> & { readonly sized: (characters: number) => void };

/** Never throws: what goes wrong is of the document. */
async function workOn(job: Job, { pool, context, run, sized }: Place): Promise<Finish> {
  if (!canBeSent(job)) return () => workHere(job, { context, run });
  try {
    const sheets = await sheetsOf(job, context);
    if (sheets === undefined) return () => workHere(job, { context, run });
    const back = await pool.run({ ...(await withInput(job, context)), sheets });
    sized(sizeOf(back));
    return () => finishJob(job, back, context);
  } catch (error) {
    // what it was to do is not done: the next run does it
    if (pool.broken !== undefined) return () => Promise.reject(pool.broken);
    return () => failed(job, error);
  }
}

async function workHere(job: Job, { context, run }: Pick<Place, 'context' | 'run'>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const here = { services: context.services, context, areRight: true } as const;
  await run([job], (outcome) => void outcomes.push(outcome), here);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('a job has come to no outcome');
  return outcome;
}

/** Those whose outputs all go through what can be deferred, and who ask for nothing that a step before them has written. */
function canBeSent({ steps }: Job): boolean {
  return steps.every((step) => {
    switch (step.kind) {
      case 'validate':
        return step.fix === undefined && step.engine !== 'libxml2';
      case 'export':
        return (step.brings ?? []).length === 0 && !step.to.includes('mets');
      default:
        return true;
    }
  });
}

/** Undefined where one cannot be had: the step itself says why. */
async function sheetsOf({ steps }: Job, context: JobContext): Promise<readonly SentSheet[] | undefined> {
  const sheets: SentSheet[] = [];
  for (const step of steps) {
    if (step.kind !== 'stylesheet') continue;
    const sheet = await sharedSheet(step, context).catch(() => undefined);
    if (sheet === undefined) return undefined;
    const { path, parameters = {}, isUntrusted = false } = step;
    sheets.push({ wish: { path, parameters, isUntrusted }, sheet });
  }
  return sheets;
}

/** Standard input and pipes are read in this thread, where Ctrl-C ends the waiting for them. @throws {EnvironmentError} */
async function withInput(job: Job, { services }: JobContext): Promise<Pick<SentJob, 'job' | 'path'>> {
  const { input } = job;
  if (input.kind !== 'path') return { job };
  const { path } = input;
  if (path !== STANDARD_INPUT && (await services.isStream?.(path)) !== true) return { job };
  const { bytes } = await services.read(path);
  const { base64Of } = await import('./base64.ts');
  const sent: Job = { ...job, input: { kind: 'bytes', file: path, base64: base64Of(bytes) } };
  return path === STANDARD_INPUT ? { job: sent } : { job: sent, path };
}

function sizeOf(back: WorkedJob | LostJob): number {
  if (back.kind !== 'worked') return 0;
  let size = 0;
  for (const one of back.deferred) {
    if (one.kind === 'output') size += one.data.length;
    else if (one.kind === 'results')
      for (const { length } of [one.made.principal, ...one.made.results.map(({ text }) => text)]) size += length;
  }
  return size;
}

/** The jobs that are begun and not told yet, in their order. */
class Line {
  readonly #lanes: number;
  readonly #begun: Begun[] = [];
  #running = 0;
  #isClosed = false;
  #isBroken = false;
  #waiting: (() => void)[] = [];

  constructor(lanes: number) {
    this.#lanes = lanes;
  }

  get hasRoom(): boolean {
    if (this.#running >= this.#lanes || this.#begun.length >= MOST_BEGUN * this.#lanes) return false;
    return this.#begun.reduce((sum, { size }) => sum + size(), 0) < MOST_CHARACTERS;
  }

  /** Nothing is told any more. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  add(begin: (sized: (characters: number) => void) => Promise<Finish>): void {
    let characters = 0;
    this.#running += 1;
    const ready = begin((size) => {
      characters = size;
    }).finally(() => {
      this.#running -= 1;
      this.#changed();
    });
    this.#begun.push({ ready, size: () => characters });
    this.#changed();
  }

  /** Undefined when all are told. */
  async next(): Promise<Finish | undefined> {
    while (this.#begun.length === 0 && !this.#isClosed) await this.change();
    const [first] = this.#begun;
    if (first === undefined) return undefined;
    const finish = await first.ready;
    this.#begun.shift();
    this.#changed();
    return finish;
  }

  close(): void {
    this.#isClosed = true;
    this.#changed();
  }

  break(): void {
    this.#isBroken = true;
    this.#changed();
  }

  change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
