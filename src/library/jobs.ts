// What jobs need of the machine.

import type { JobLimits } from '../batch/job-pool.ts';
import type { JobServices } from '../batch/job-services.ts';
import { nodeServices as hostServices, type KnownByCaller } from '../host/node-services.ts';
import { loadSchema } from './load-schema.ts';

/** What jobs need of the machine, as Node has it. `limits`: of stylesheets that are run in a process of their own. */
export function nodeServices(files: FileSettings = {}, limits: JobLimits = {}): JobServices {
  return servicesWith(files, async (wish, rules, beside) => {
    const { loadStylesheet } = await import('./load-stylesheet.ts');
    return loadStylesheet(wish, rules, { ...beside, limits });
  });
}

/** The same with another way to stylesheets of users. */
export function servicesWith(
  { roots = [], named = [] }: FileSettings,
  loadStylesheet: KnownByCaller['loadStylesheet'],
): JobServices {
  return hostServices(
    {
      loadSchema: (path, settings) => loadSchema(path, { ...settings, roots, named }),
      store: async () => {
        const { openStore } = await import('./open-store.ts');
        const store = openStore();
        return (address) => store.find(address);
      },
      loadStylesheet,
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
