// Project files and catalogs are read before anything is done: what is wrong with one is told in one line.

import type { JobContext } from '../batch/job-context.ts';

export type Projects = {
  readonly configOf: (file: string) => string | undefined;
  readonly catalogs: readonly string[];
  /** PATHs of the call: what is named itself is not left out. */
  readonly named: readonly string[];
  readonly context: JobContext;
};

/** The documents that are not left out. @throws {EnvironmentError} */
export async function checkProjects(
  files: readonly string[],
  { configOf, catalogs, named, context }: Projects,
): Promise<readonly string[]> {
  const finder = await context.ruleFinder();
  if (finder === undefined) return files;
  await finder.named(catalogs);
  const kept: string[] = [];
  for (const file of files) {
    const config = configOf(file);
    const project = config === undefined ? undefined : await finder.project(config);
    if (project === undefined || named.includes(file) || !project.ignores(file)) kept.push(file);
  }
  return kept;
}
