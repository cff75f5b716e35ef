// What a worker does with a job: everything but what has to be done where the job came from.

import type { Deferred } from './deferred.ts';
import type { JobContext } from './job-context.ts';
import type { SentJob, WorkedJob } from './job-pool.ts';
import { begin, runSteps } from './run-steps.ts';
import { Work } from './work.ts';

/** Throws for nothing that a document, a stylesheet or a fault of ours causes. */
export async function workOnJob({ job, path }: Pick<SentJob, 'job' | 'path'>, context: JobContext): Promise<WorkedJob> {
  const deferred: Deferred[] = [];
  const work = new Work(job);
  work.deferred = deferred;
  await begin(work, context.services);
  work.path ??= path;
  await runSteps(work, job.steps, context);
  const outcome = await work.outcome();
  const asked = context.services.asked?.take();
  const held = context.takeHeld();
  return {
    kind: 'worked',
    outcome,
    deferred,
    ...(held.length === 0 ? {} : { held }),
    ...(asked === undefined ? {} : { asked }),
  };
}
