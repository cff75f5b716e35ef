// What jobs need of the machine.

import type { JobLimits } from '../batch/job-pool.ts';
import type { JobServices } from '../batch/job-services.ts';
import type { KeptAsks } from '../host/asked-files.ts';
import { nodeServices as hostServices, type KnownByCaller } from '../host/node-services.ts';
import { loadAsked } from './load-schema.ts';

/** What jobs need of the machine, as Node has it. `limits`: of stylesheets that are run in a process of their own. */
export function nodeServices(files: FileSettings = {}, limits: JobLimits = {}): JobServices {
  return keepingServices(files, limits);
}

/** As `nodeServices`. `asks`: keeps which files are asked for. */
export function keepingServices(files: FileSettings, limits: JobLimits, asks?: KeptAsks): JobServices {
  const load: KnownByCaller['loadStylesheet'] = async (wish, rules, beside) => {
    const { loadStylesheet } = await import('./load-stylesheet.ts');
    return loadStylesheet(wish, rules, { ...beside, limits });
  };
  return servicesWith(files, load, asks);
}

/** The same with another way to stylesheets of users. */
export function servicesWith(
  { roots = [], named = [] }: FileSettings,
  loadStylesheet: KnownByCaller['loadStylesheet'],
  asks?: KeptAsks,
): JobServices {
  return hostServices(
    {
      loadSchema: (path, settings, asked) =>
        loadAsked(path, { ...settings, roots, named, ...(asked === undefined ? {} : { asked }) }),
      store: async () => {
        const { openStore } = await import('./open-store.ts');
        const store = openStore();
        return (address) => store.find(address);
      },
      loadStylesheet,
    },
    { roots, named },
    asks,
  );
}

/** What documents and schemas may lead to, beside the folders of the files that jobs name, and their checkouts. */
export type FileSettings = {
  /** Folders. */
  readonly roots?: readonly string[];
  /** Files and folders that the user named. */
  readonly named?: readonly string[];
};
