// Transforms what the paths mean; each output is written whole or not at all.

import type { Job, StylesheetStep, TransformStep } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { JobPool } from '../batch/job-pool.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { PoolWish } from '../library/open-pool.ts';
import { type PoolSettings, workersFor } from '../library/workers-for.ts';
import { formats } from '../transform/formats.ts';
import { missingOutcome } from './missing-outcome.ts';
import { writeOutput } from './output.ts';
import type { FileFlags } from './part-settings.ts';
import { type OutputPlan, planOutputs } from './plan-outputs.ts';
import { refuseReportsOver } from './refuse-over.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';

export type TransformPathsSettings = {
  /** As the user wrote them: they decide where an output goes. */
  readonly paths: readonly string[];
  readonly output: string | undefined;
  /** Without its output. */
  readonly step: TransformStep | StylesheetStep;
  readonly pool: PoolSettings;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {UsageError} before any work */
export async function transformPaths({ files, faults }: FoundDocuments, settings: TransformPathsSettings): Promise<void> {
  const { step } = settings;
  const size = workersFor(files, settings.pool);
  const { limits } = settings.pool;
  const pool = size === 0 ? undefined : await poolOf({ size, limits, files: settings.files, step });
  try {
    await transformAll({ files, faults }, settings, pool);
  } finally {
    await pool?.end();
  }
}

type PoolOf = Pick<PoolWish, 'size' | 'limits' | 'files'> & Pick<TransformPathsSettings, 'step'>;

/** Its workers start while it is found out where outputs go. */
async function poolOf({ step, ...wish }: PoolOf): Promise<JobPool> {
  const { openPool } = await import('../library/open-pool.ts');
  return openPool({ ...wish, ...(step.kind === 'transform' ? { warmUp: step } : {}) });
}

async function transformAll(
  { files, faults }: FoundDocuments,
  settings: TransformPathsSettings,
  pool: JobPool | undefined,
): Promise<void> {
  const { paths, output, step, reporting, parts } = settings;
  const services = nodeServices(settings.files, settings.pool.limits);
  const context = new JobContext(services);
  const extension = await extensionOf(step, context);
  if (extension === undefined) return;
  const plan = planOutputs(paths, files, { output, extension });
  refuseReportsOver([...files, ...plan.outputs.values(), ...(step.kind === 'stylesheet' ? [step.path] : [])], reporting);
  const placed = step.kind === 'stylesheet' ? await placedSheet(step, plan, context) : step;
  const { frames } = wantsOf(reporting);
  const jobs = files.map((path): Job => {
    const written = plan.outputs.get(path);
    return {
      input: { kind: 'path', path },
      steps: [{ ...placed, ...(written === undefined ? {} : { output: written }) }],
      frames,
      ...(parts === undefined ? {} : { parts }),
    };
  });
  await runDocuments({
    run: { command: 'transform', version: services.version() },
    jobs,
    missing: faults.map(missingOutcome),
    context,
    pool,
    // a single document needs no count
    settings: { ...reporting, quiet: reporting.quiet || jobs.length < 2 },
    done: async ({ outputs }) => {
      for (const made of outputs) await writeOutput(made);
    },
  });
}

/** Undefined where the stylesheet cannot be used, which has been told then. @throws {UsageError | EnvironmentError} */
async function extensionOf(step: TransformStep | StylesheetStep, context: JobContext): Promise<string | undefined> {
  if (step.kind === 'transform') return formats[step.to].extension;
  const { loadSheet } = await import('./load-sheet.ts');
  return (await loadSheet(step, context))?.extension;
}

/** Results are written over nothing that the run reads or writes. */
async function placedSheet(step: StylesheetStep, plan: OutputPlan, context: JobContext): Promise<StylesheetStep> {
  const [{ truePath }, { takenFiles }] = await Promise.all([
    import('../host/output-directory.ts'),
    import('../batch/sheet-context.ts'),
  ]);
  const taken = await takenFiles(context);
  taken.take(truePath(step.path), 'the stylesheet');
  for (const [file, output] of plan.outputs) {
    taken.take(truePath(file), file);
    if (output !== undefined) taken.take(truePath(output), file);
  }
  return { ...step, ...(plan.directory === undefined ? {} : { folder: plan.directory }) };
}
