// The pipelines of a project: which documents each has, and the job of a document.

import type { Job, PartSettings, Step } from '../batch/job.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { nameOf } from '../export/item-names.ts';
import type { ProjectFile, StepName } from '../rules/project-file.ts';
import { faultOf, type ProjectPath } from '../rules/project-shape.ts';
import { bucketFault } from '../source/bucket-names.ts';
import { formats } from '../transform/formats.ts';
import { below } from './documents-of.ts';
import { OptionFault, optionShapes, type StepPlan, stepOf } from './step-options.ts';

export type Pipeline = {
  readonly name: string;
  /** Patterns, from the folder of the project. */
  readonly patterns: readonly string[];
  /** Where outputs go, from the folder of the project. */
  readonly output: string;
  readonly steps: readonly PipelineStep[];
};

type PipelineStep = { readonly name: StepName; readonly plan: (folder: string) => StepPlan };

/** Where a project is, as seen by who runs it; '' where that is the working directory. */
export type ProjectPlace = { readonly folder: string; readonly config: string };

type Reading = {
  readonly project: ProjectFile;
  readonly placeOf: (path: ProjectPath) => string;
  readonly place: ProjectPlace;
};

/** @throws {EnvironmentError} `env/bad-setting` for what cannot be, with its place */
export function readPipelines({ project, placeOf, place }: Reading): readonly Pipeline[] {
  const wrong = (path: ProjectPath, reason: string): EnvironmentError =>
    new EnvironmentError('env/bad-setting', `${place.config}:${placeOf(path)}: ${reason}`, { file: place.config });
  const checkBucket = (path: ProjectPath, name: string): void => {
    const fault = bucketFault(name);
    if (fault !== undefined) throw wrong(path, fault);
  };
  const checkFolder = (path: ProjectPath, folder: string): void => {
    checkBucket(path, folder);
    if (folder.startsWith('/') || /(?:^|[/\\])\.\.(?:$|[/\\])/u.test(folder) || /^[a-z]:/iu.test(folder))
      throw wrong(path, 'an output must lie below the folder of the project file');
  };
  checkFolder(['output'], project.output);
  const names = new Set<string>();
  return project.pipelines.map((written, at): Pipeline => {
    const here: ProjectPath = ['pipelines', at];
    const name = written.name ?? String(at + 1);
    if (names.has(name)) throw wrong([...here, 'name'], `two pipelines are called ${name}`);
    names.add(name);
    for (const pattern of written.files) checkBucket([...here, 'files'], pattern);
    if (written.steps.length === 0) throw wrong([...here, 'steps'], `the pipeline ${name} has no steps`);
    if (written.output !== undefined) checkFolder([...here, 'output'], written.output);
    const steps = written.steps.map((one, index): PipelineStep => {
      const path: ProjectPath = [...here, 'steps', index];
      const [step, options] = typeof one === 'string' ? [one, {}] : ofMap(one);
      const fault = faultOf(options, optionShapes[step], [...path, step]);
      if (fault !== undefined) throw wrong(fault.path, fault.reason);
      const planFor = (folder: string): StepPlan | OptionFault =>
        stepOf(step, options, { at: (file) => below(folder, file), config: below(folder, configName(place)) });
      const tried = planFor('');
      if (tried instanceof OptionFault)
        throw wrong(tried.option === undefined ? path : [...path, step, tried.option], tried.reason);
      if (tried.output !== undefined) checkFolder([...path, step, 'output'], tried.output);
      if (step === 'encode' && index > 0) throw wrong(path, 'encode must be the first step');
      const plans = new Map<string, StepPlan>();
      const plan = (folder: string): StepPlan => {
        const known = plans.get(folder) ?? (planFor(folder) as StepPlan);
        plans.set(folder, known);
        return known;
      };
      return { name: step, plan };
    });
    return { name, patterns: written.files, output: written.output ?? project.output, steps };
  });
}

function ofMap(one: object): readonly [StepName, Readonly<Record<string, unknown>>] {
  const [[name, options] = []] = Object.entries(one) as [StepName, Readonly<Record<string, unknown>> | null][];
  return [name as StepName, options ?? {}];
}

function configName({ config }: ProjectPlace): string {
  return config.slice(config.lastIndexOf('/') + 1);
}

export type JobWish = {
  /** Of the document, from the folder of the project. */
  readonly name: string;
  /** What `stemOf` says of it. */
  readonly stem: string;
  /** Where the project is, as seen by who runs it. */
  readonly folder: string;
  /** Names of steps and of pipelines; undefined: all. */
  readonly only: readonly string[] | undefined;
  readonly frames: boolean;
  readonly parts: PartSettings | undefined;
  /** Of the results of a stylesheet, by its path. */
  readonly extensionOf: (path: string) => string;
};

/** Some step of it must be wanted. Of two documents jobs differ in name and stem only. */
export function jobFor(pipeline: Pipeline, wish: JobWish): Job {
  const { name, stem, folder, only, frames, parts, extensionOf } = wish;
  const steps = stepsOf(pipeline, only).map(({ plan }) =>
    placed(plan(folder), { stem, folder, output: pipeline.output, extensionOf }),
  );
  return {
    input: { kind: 'path', path: below(folder, name) },
    steps,
    ...(frames ? { frames } : {}),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** What tells a run of some steps only from one of all; '' for all of them. */
export function subsetOf(pipeline: Pipeline, only: readonly string[] | undefined): string {
  const steps = stepsOf(pipeline, only);
  return steps.length === pipeline.steps.length ? '' : steps.map(({ name }) => name).join(' ');
}

/** Of what is encoded, only the encoding is there to be worked on. */
export function stepsOf({ name, steps }: Pipeline, only: readonly string[] | undefined): Pipeline['steps'] {
  if (only === undefined || only.includes(name)) return steps;
  const isAsked = (step: PipelineStep): boolean => only.includes(step.name);
  return steps.some(isAsked) ? steps.filter((step) => step.name === 'encode' || isAsked(step)) : [];
}

type Placing = { readonly stem: string; readonly folder: string; readonly output: string } & Pick<JobWish, 'extensionOf'>;

function placed({ step, output }: StepPlan, { stem, folder, output: usual, extensionOf }: Placing): Step {
  const into = below(folder, output ?? usual);
  const path = below(into, stem);
  switch (step.kind) {
    case 'encode':
      return { ...step, output: `${path}.xml` };
    case 'transform':
      return { ...step, output: path + formats[step.to].extension };
    case 'stylesheet':
      return { ...step, folder: into, output: path + extensionOf(step.path) };
    case 'export':
      return { ...step, output: path, directory: { path: into, name: nameOf(stem) } };
    default:
      return step;
  }
}

/** The outputs that are known before a document is worked on: exports tell theirs when they are made. */
export function outputsOf({ steps }: Job): readonly string[] {
  return steps.flatMap((step) =>
    step.kind === 'validate' || step.kind === 'export' || step.output === undefined ? [] : [step.output],
  );
}
