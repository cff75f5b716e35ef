// What the run of a project works with: the machine, the journal, the services of its jobs, and who does them.

import { JobContext } from '../batch/job-context.ts';
import type { JobPool } from '../batch/job-pool.ts';
import { sharedSheet } from '../batch/sheet-context.ts';
import { watchedPool } from '../batch/watched-pool.ts';
import type { SetSettings } from '../export/formats/record-format.ts';
import { KeptAsks } from '../host/asked-files.ts';
import { runHost } from '../host/run-host.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import type { Journal } from '../run/journal.ts';
import { OutputKeeper } from '../run/output-keeper.ts';
import type { Pipeline } from '../run/pipelines.ts';
import { Recorder } from '../run/recorder.ts';
import type { RunMeans } from '../run/run-wish.ts';
import { keepingServices } from './jobs.ts';
import type { QueueWish } from './open-queue.ts';
import { poolFor } from './pool-for.ts';
import type { RunProject } from './project-of-run.ts';
import type { RunBuckets } from './run-buckets.ts';
import type { RunOptions } from './run-options.ts';
import { keptFolder } from './run-place.ts';

export type OpenedRun = {
  readonly journal: Journal;
  /** Undefined where nothing of the project lies in a bucket. */
  readonly buckets: RunBuckets | undefined;
};

/** @throws {StylesheetError} for a stylesheet that is incorrect */
export async function runMeans(project: RunProject, { journal, buckets }: OpenedRun, options: RunOptions): Promise<RunMeans> {
  const { onEvent, signal, isForced = false, roots = [], limits = {}, jobs, queue, queuePatience } = options;
  const {
    pipelines,
    folder,
    project: { output },
  } = project;
  const place = folder === '' ? '.' : folder;
  const host = buckets?.host(runHost(place)) ?? runHost(place);
  const elapsed = startStopwatch();
  const files = { roots, named: [place] };
  const local = keepingServices(files, limits, new KeptAsks());
  const keeper = new OutputKeeper({ journal, host, folder: place, isForced });
  const context = new JobContext(keeper.services(buckets?.services(local, host) ?? local));
  const sheets = await extensionsOf(pipelines, folder, context);
  return {
    host,
    journal,
    keeper,
    recorder: new Recorder({ journal, host, folder, now: () => 1000 * elapsed() }),
    context,
    extensionOf: (path) => sheets.get(path) ?? '.xml',
    poolFor: async (paths) => {
      const pool =
        queue === undefined
          ? await poolFor(paths, { wish: { jobs, limits }, files, tellsAsked: true })
          : await queueFor(
              {
                queue,
                patience: queuePatience,
                size: jobs,
                limits,
                files,
                signal,
                kept: `${keptFolder(folder, output)}/queue`,
              },
              onEvent,
            );
      return pool === undefined ? undefined : tellingPool(pool, onEvent);
    },
    setSettings: (crosswalk) => setSettings(crosswalk, context),
    told: buckets?.told,
    sink: async (outcome) => void (await onEvent?.({ kind: 'outcome', outcome })),
    onEvent: (event) => void onEvent?.(event),
    signal,
  };
}

/** What results of stylesheets are called, by the path of the stylesheet. */
async function extensionsOf(
  pipelines: readonly Pipeline[],
  folder: string,
  context: JobContext,
): Promise<ReadonlyMap<string, string>> {
  const extensions = new Map<string, string>();
  for (const { steps } of pipelines) {
    for (const { plan } of steps) {
      const { step } = plan(folder);
      if (step.kind !== 'stylesheet') continue;
      const { extension } = await sharedSheet(step, context);
      // as it is seen from here, and from the folder of the project
      for (const seen of [step, plan('').step]) if (seen.kind === 'stylesheet') extensions.set(seen.path, extension);
    }
  }
  return extensions;
}

async function queueFor(wish: Omit<QueueWish, 'tellsAsked' | 'onNote'>, onEvent: RunOptions['onEvent']): Promise<JobPool> {
  const { openQueue } = await import('./open-queue.ts');
  return openQueue({ ...wish, tellsAsked: true, onNote: (words) => void onEvent?.({ kind: 'queue', words }) });
}

function tellingPool(pool: JobPool, onEvent: RunOptions['onEvent']): JobPool {
  if (onEvent === undefined) return pool;
  return watchedPool(pool, {
    begun: (id, file) => void onEvent({ kind: 'begun', id, file }),
    ended: (id) => void onEvent({ kind: 'ended', id }),
  });
}

async function setSettings(crosswalk: string | undefined, { services }: JobContext): Promise<SetSettings> {
  if (crosswalk === undefined) return { today: services.today() };
  const { ownCrosswalkOf } = await import('../batch/own-crosswalk.ts');
  const { cmif } = await ownCrosswalkOf(crosswalk, services.read);
  return { cmif, today: services.today() };
}
