// Transforms what the paths mean; each output is written whole or not at all.

import type { Job, TransformStep } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import { formats } from '../transform/formats.ts';
import { missingOutcome } from './missing-outcome.ts';
import { writeOutput } from './output.ts';
import type { FileFlags } from './part-settings.ts';
import { planOutputs } from './plan-outputs.ts';
import { refuseReportsOver } from './refuse-over.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';

export type TransformPathsSettings = {
  /** As the user wrote them: they decide where an output goes. */
  readonly paths: readonly string[];
  readonly output: string | undefined;
  readonly step: Omit<TransformStep, 'kind' | 'output'>;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {UsageError} before any work */
export async function transformPaths({ files, faults }: FoundDocuments, settings: TransformPathsSettings): Promise<void> {
  const { paths, output, step, reporting, parts } = settings;
  const plan = planOutputs(paths, files, { output, extension: formats[step.to].extension });
  refuseReportsOver([...files, ...plan.outputs.values()], reporting);
  const services = nodeServices(settings.files);
  const { frames } = wantsOf(reporting);
  const jobs = files.map((path): Job => {
    const written = plan.outputs.get(path);
    return {
      input: { kind: 'path', path },
      steps: [{ kind: 'transform', ...step, ...(written === undefined ? {} : { output: written }) }],
      frames,
      ...(parts === undefined ? {} : { parts }),
    };
  });
  await runDocuments({
    run: { command: 'transform', version: services.version() },
    jobs,
    missing: faults.map(missingOutcome),
    context: new JobContext(services),
    // a single document needs no count
    settings: { ...reporting, quiet: reporting.quiet || jobs.length < 2 },
    done: async ({ outputs }) => {
      for (const made of outputs) await writeOutput(made);
    },
  });
}
