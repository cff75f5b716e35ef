// Jobs → outcomes, in their order. One document is in hand at a time, or a batch of them where a check wants them together.
// Nothing that a document, a check or a stylesheet does ends the run.

import type { Job } from './job.ts';
import { JobContext } from './job-context.ts';
import type { JobFaultSettings } from './job-fault.ts';
import type { JobPool } from './job-pool.ts';
import type { JobServices } from './job-services.ts';
import type { Plan } from './judging-plan.ts';
import { planOf } from './plan.ts';
import { begin, fileOf, type Room, runSteps } from './run-steps.ts';
import type { SetBatch } from './set-batch.ts';
import type { Jobs, Sink, StopSignal } from './sink.ts';
import { Work } from './work.ts';

export type RunOptions = {
  readonly services: JobServices;
  /** Ends the run after the document in hand. */
  readonly signal?: StopSignal;
  /** Shared by runs that follow one another. */
  readonly context?: JobContext;
  /** The jobs are what a job must be: who made them knows. */
  readonly areRight?: boolean;
  /** Works on the jobs whose steps can be sent there; what they make is still written here, in the order of the jobs. */
  readonly pool?: JobPool | undefined;
};

/** What the sink throws ends the run. */
export async function runJobs(
  jobs: Jobs,
  sink: Sink,
  { services, signal, context, areRight = false, pool }: RunOptions,
): Promise<void> {
  const shared = context ?? new JobContext(services);
  if (pool !== undefined) {
    const { runPooled } = await import('./run-pooled.ts');
    return runPooled(jobs, sink, { pool, context: shared, signal, areRight, run: runJobs });
  }
  let batch: SetBatch | undefined;
  const finish = async (work: Work): Promise<boolean> => {
    await services.pause();
    if (signal?.aborted === true) return false;
    await runSteps(work, work.job.steps.slice(1), shared);
    await sink(await work.outcome());
    return true;
  };
  const read = new Set<string>();
  for await (const job of jobs) {
    await services.pause();
    if (signal?.aborted === true) break;
    const work = new Work(job);
    const fault = areRight && fileOf(job.input) !== undefined ? undefined : await faultOf(job, { read, isRight: areRight });
    if (fault !== undefined) {
      await batch?.flush();
      work.fail(fault);
      await sink(await work.outcome());
      continue;
    }
    const isRead = await planFirst(work, shared);
    const checks = work.plan?.checks ?? [];
    if (checks.some(({ needs }) => needs === 'set')) {
      if (!isRead) await begin(work, services);
      batch ??= await batchOf(shared, finish);
      await batch.add(work);
      continue;
    }
    await batch?.flush();
    if (!isRead) await begin(work, services, roomOf(checks));
    await runSteps(work, job.steps, shared);
    await sink(await work.outcome());
  }
  if (signal?.aborted !== true) await batch?.flush();
  await services.pause();
}

async function faultOf(job: Job, settings: JobFaultSettings): Promise<unknown> {
  return (await import('./job-fault.ts')).jobFault(job, settings);
}

async function batchOf(context: JobContext, finish: (work: Work) => Promise<boolean>): Promise<SetBatch> {
  const { SetBatch: Batch } = await import('./set-batch.ts');
  return new Batch(context, finish);
}

/**
 * Finds out what the document is judged by, where it is validated first; true where it had to be read for that. Where a schema cannot
 * be had, the step itself says so later.
 */
async function planFirst(work: Work, context: JobContext): Promise<boolean> {
  const { steps, input } = work.job;
  const [first] = steps;
  if (first?.kind !== 'validate') return false;
  const path = fileOf(input);
  let start = first.rules === undefined ? NO_BYTES : path === undefined ? undefined : context.services.start?.(path);
  const isRead = start === undefined;
  if (isRead) {
    await begin(work, context.services);
    start = work.subject?.source;
  }
  if (start !== undefined) work.plan = await planOf(first, { file: work.file, path, start }, context).catch(nothing);
  return isRead;
}

const NO_BYTES = new Uint8Array();

function nothing(): undefined {
  return undefined;
}

function roomOf([check]: Plan['checks']): Room | undefined {
  return check !== undefined && check.needs !== 'set' ? check.room : undefined;
}
