// Jobs → outcomes, in their order. One document is in hand at a time, or a batch of them where a check wants them together.
// Nothing that a document, a check or a stylesheet does ends the run.

import { Subject } from '../check/subject.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { Outcome } from '../report/outcome.ts';
import { type SourceDocument, STANDARD_INPUT } from '../source/document.ts';
import type { Input, Job, Step } from './job.ts';
import { JobContext } from './job-context.ts';
import type { JobServices } from './job-services.ts';
import type { Plan } from './judging-plan.ts';
import { planOf } from './plan.ts';
import type { SetBatch } from './set-batch.ts';
import { runValidate } from './steps/validate.ts';
import { Work } from './work.ts';

/** As an `AbortSignal` is. */
export type StopSignal = { readonly aborted: boolean };

export type RunOptions = {
  readonly services: JobServices;
  /** Ends the run after the document in hand. */
  readonly signal?: StopSignal;
  /** Shared by runs that follow one another. */
  readonly context?: JobContext;
  /** The jobs are what a job must be: who made them knows. */
  readonly areRight?: boolean;
};

/** Is told of each outcome, and waited for before the next job is begun. */
export type Sink = (outcome: Outcome) => void | Promise<void>;

type Jobs = Iterable<Job> | AsyncIterable<Job>;

/** What the sink throws ends the run. */
export async function runJobs(
  jobs: Jobs,
  sink: Sink,
  { services, signal, context, areRight = false }: RunOptions,
): Promise<void> {
  const shared = context ?? new JobContext(services);
  let batch: SetBatch | undefined;
  const finish = async (work: Work): Promise<boolean> => {
    await services.pause();
    if (signal?.aborted === true) return false;
    await runSteps(work, work.job.steps.slice(1), shared);
    await sink(await work.outcome());
    return true;
  };
  const inputs = new Set<string>();
  for await (const job of jobs) {
    await services.pause();
    if (signal?.aborted === true) break;
    const work = new Work(job);
    const fault = (areRight ? undefined : await faultOf(job)) ?? again(job, inputs);
    if (fault !== undefined) {
      await batch?.flush();
      work.fail(new SettingsError(`this is not a job: ${fault}`));
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

async function faultOf(job: Job): Promise<string | undefined> {
  const { faultOfJob } = await import('./check-job.ts');
  return faultOfJob(job);
}

/** Standard input can be read only once. */
function again({ input }: Job, read: Set<string>): string | undefined {
  if (input.kind !== 'path' || input.path !== STANDARD_INPUT) return undefined;
  if (read.has(input.path)) return 'standard input (-) can be read only once';
  read.add(input.path);
  return undefined;
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
  const isFile = input.kind === 'path' && input.path !== STANDARD_INPUT;
  let start = first.rules === undefined ? NO_BYTES : isFile ? context.services.start?.(input.path) : undefined;
  const isRead = start === undefined;
  if (isRead) {
    await begin(work, context.services);
    start = work.subject?.source;
  }
  if (start !== undefined)
    work.plan = await planOf(first, { file: work.file, path: isFile ? input.path : undefined, start }, context).catch(nothing);
  return isRead;
}

const NO_BYTES = new Uint8Array();

function nothing(): undefined {
  return undefined;
}

function roomOf([check]: Plan['checks']): Room | undefined {
  return check !== undefined && check.needs !== 'set' ? check.room : undefined;
}

/** `room`: where a check wants the document to be read to. */
async function begin(work: Work, services: JobServices, room?: Room): Promise<void> {
  try {
    const document = await readInput(work.job.input, services, room);
    work.subject = new Subject(document);
    work.bytes = document.bytes.length;
    const { input } = work.job;
    if (input.kind === 'path' && input.path !== STANDARD_INPUT) work.path = input.path;
  } catch (error) {
    work.fail(error);
  }
}

type Room = (size: number) => Uint8Array | undefined;

async function readInput(input: Input, { read }: JobServices, room?: Room): Promise<SourceDocument> {
  switch (input.kind) {
    case 'path':
      return read(input.path, room);
    case 'text':
      return { file: input.file, bytes: new TextEncoder().encode(input.text) };
    case 'bytes': {
      const { bytesOf } = await import('./base64.ts');
      return { file: input.file, bytes: bytesOf(input.base64) };
    }
    default:
      return input satisfies never;
  }
}

async function runSteps(work: Work, steps: readonly Step[], context: JobContext): Promise<void> {
  for (const step of steps) {
    if (work.subject === undefined || work.status !== 'clean') return;
    try {
      await runStep(step, work, context);
    } catch (error) {
      if (error instanceof SchemaError) await tellMistakes(error, work, context);
      work.fail(error);
    }
  }
}

async function tellMistakes(error: SchemaError, work: Work, context: JobContext): Promise<void> {
  const { schemaMistakes } = await import('./schema-mistakes.ts');
  if (!context.tellOnce(error.message)) return;
  const { diagnostics, texts } = schemaMistakes(error);
  work.found(diagnostics, { texts });
}

async function runStep(step: Step, work: Work, context: JobContext): Promise<void> {
  switch (step.kind) {
    case 'validate':
      return runValidate(step, work, context);
    case 'transform': {
      const { runTransform } = await import('./steps/transform.ts');
      return runTransform(step, work, context);
    }
    case 'stylesheet': {
      const { runStylesheet } = await import('./steps/stylesheet.ts');
      return runStylesheet(step, work, context);
    }
    case 'encode': {
      const { runEncode } = await import('./steps/encode.ts');
      return runEncode(step, work, context);
    }
    case 'export': {
      const { runExport } = await import('./steps/export.ts');
      return runExport(step, work, context);
    }
    default:
      step satisfies never;
      throw new TypeError('there is no step of this kind');
  }
}
