// Jobs of documents for which there is a project file, or catalogs. They are read before anything is done: what is wrong with one is
// told in one line.

import type { Job, ValidateStep } from '../batch/job.ts';
import type { JobContext } from '../batch/job-context.ts';
import type { Project } from '../batch/rule-finder.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { type SearchedProject, tellUnfitting } from './unfitting-patterns.ts';

export type Projects = {
  readonly step: ValidateStep;
  readonly jobOf: (path: string, step: ValidateStep) => Job;
  /** The project file of a document. */
  readonly configOf: (file: string) => string | undefined;
  /** PATHs of the call: what is named itself is not left out. */
  readonly named: readonly string[];
  readonly context: JobContext;
  readonly quiet: boolean;
};

/** Of the documents that are not left out. @throws {EnvironmentError} where none of them can be judged */
export async function projectJobs(files: readonly string[], projects: Projects): Promise<readonly Job[]> {
  const { step, jobOf, configOf, named, context, quiet } = projects;
  const finder = await context.ruleFinder();
  await finder?.named(step.rules?.catalogs ?? []);
  const steps = new Map<string, ValidateStep>();
  const jobs: Job[] = [];
  const searched = new Map<string, SearchedProject & { readonly documents: string[] }>();
  const faults: EnvironmentError[] = [];
  for (const path of files) {
    const config = configOf(path);
    if (config === undefined) {
      jobs.push(jobOf(path, step));
      continue;
    }
    const project = await finder?.project(config);
    if (project !== undefined) {
      const known = searched.get(config) ?? { config, project, documents: [] };
      searched.set(config, known);
      known.documents.push(path);
    }
    const one = steps.get(config) ?? { ...step, rules: { ...step.rules, config } };
    steps.set(config, one);
    if (!named.includes(path) && project?.ignores(path) === true) continue;
    if (step.rules?.schemas === undefined) for (const fault of faultOf(project, path)) faults.push(fault);
    jobs.push(jobOf(path, one));
  }
  if (!quiet) for (const one of searched.values()) tellUnfitting(one, named);
  const [fault] = faults;
  if (fault !== undefined && faults.length === jobs.length) throw fault;
  return jobs;
}

/** Where the schema of a rule cannot be had, the documents of this rule fail, each by itself. */
function faultOf(project: Project | undefined, path: string): readonly EnvironmentError[] {
  try {
    project?.rulesFor(path === STANDARD_INPUT ? undefined : path);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return [error];
    throw error;
  }
}
