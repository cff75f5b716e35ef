// What a job that is back from a worker still needs: its outputs are written, and its outcome is made.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Outcome, Status } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';
import type { Deferred } from './deferred.ts';
import { deliver } from './deliver.ts';
import type { Job } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { LostJob, WorkedJob } from './job-pool.ts';
import { placeResults } from './place-results.ts';
import { Work } from './work.ts';

/** The same outcome as where nothing was sent. */
export async function finishJob(job: Job, back: WorkedJob | LostJob, context: JobContext): Promise<Outcome> {
  const work = new Work(job);
  if (back.kind !== 'worked') {
    if (back.kind === 'fault') work.fail(back.error);
    else work.found([lost(back, work.file)]);
    return work.outcome();
  }
  if (back.held !== undefined) context.holds(back.held);
  if (back.asked !== undefined) context.services.asked?.add(back.asked);
  try {
    for (const one of back.deferred) await finish(one, work, context);
  } catch (error) {
    work.fail(error);
  }
  const { outcome } = back;
  const own = await work.outcome();
  return {
    ...outcome,
    status: worseOf(outcome.status, own.status),
    diagnostics: [...firstTold(outcome.diagnostics, context), ...own.diagnostics],
    outputs: [...outcome.outputs, ...own.outputs],
  };
}

/** What the documents before this one have told is left out. */
function firstTold(diagnostics: Outcome['diagnostics'], context: JobContext): Outcome['diagnostics'] {
  if (diagnostics.every(({ once }) => once === undefined)) return diagnostics;
  const isFirst = new Map<number, boolean>();
  return diagnostics.flatMap(({ once, ...diagnostic }) => {
    if (once === undefined) return [diagnostic];
    const told = isFirst.get(once.call) ?? context.tellOnce(once.key);
    isFirst.set(once.call, told);
    return told ? [diagnostic] : [];
  });
}

async function finish(deferred: Deferred, work: Work, context: JobContext): Promise<void> {
  switch (deferred.kind) {
    case 'output':
      return deliver(deferred.data, { work, services: context.services, output: deferred.output });
    case 'remove':
      return context.services.remove(deferred.path);
    case 'results':
      return placeResults(deferred, work, context);
    default:
      return deferred satisfies never;
  }
}

const STATUSES: readonly Status[] = ['clean', 'findings', 'failed'];

function worseOf(one: Status, other: Status): Status {
  return STATUSES.indexOf(one) < STATUSES.indexOf(other) ? other : one;
}

function lost({ kind, limit }: Exclude<LostJob, { readonly kind: 'fault' }>, file: string): Diagnostic {
  const message =
    kind === 'time'
      ? `the work on the document was stopped: it took longer than ${limit}`
      : `the work on the document was stopped: it needs more memory than ${limit}`;
  return { code: 'transform/failed', severity: 'fatal', message, file, place: nowhere };
}
