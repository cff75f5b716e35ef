// Jobs with what the machine has.

import type { Job } from '../batch/job.ts';
import type { JobServices } from '../batch/job-services.ts';
import { runJobs as runAll, type Sink, type StopSignal } from '../batch/run-jobs.ts';
import { nodeServices as hostServices } from '../host/node-services.ts';
import { loadSchema } from './load-schema.ts';

/** What jobs need of the machine, as Node has it. */
export function nodeServices({ roots = [], named = [] }: FileSettings = {}): JobServices {
  return hostServices(
    {
      loadSchema: (path, settings) => loadSchema(path, { ...settings, roots, named }),
      store: async () => {
        const { openStore } = await import('./open-store.ts');
        const store = openStore();
        return (address) => store.find(address);
      },
      loadStylesheet: async (...wish) => (await import('./load-stylesheet.ts')).loadStylesheet(...wish),
    },
    { roots, named },
  );
}

/** What documents and schemas may lead to, beside the folders of the files that jobs name, and their checkouts. */
export type FileSettings = {
  /** Folders. */
  readonly roots?: readonly string[];
  /** Files and folders that the user named. */
  readonly named?: readonly string[];
};

export type RunJobsOptions = FileSettings & {
  /** Ends the run after the document in hand. */
  readonly signal?: StopSignal;
};

/**
 * Jobs (JSON: what to read, and the steps) → outcomes (JSON), in their order, each told to `sink` before the next job is begun.
 * Whatever a document causes, and whatever goes wrong over it, is in its outcome. Throws what the sink throws.
 */
export async function runJobs(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  sink: Sink,
  { roots, named, ...options }: RunJobsOptions = {},
): Promise<void> {
  const files = { ...(roots === undefined ? {} : { roots }), ...(named === undefined ? {} : { named }) };
  await runAll(jobs, sink, { services: nodeServices(files), ...options });
}
