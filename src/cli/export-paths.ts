// Exports what the paths mean: the files of each document, then those of formats that make one file of all.

import { join } from 'node:path';
import type { ExportStep, Job } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import { type ExportFormatName, exportFormats } from '../export/formats/export-formats.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { Outcome } from '../report/outcome.ts';
import { missingOutcome } from './missing-outcome.ts';
import type { FileFlags } from './part-settings.ts';
import { planOutputs } from './plan-outputs.ts';
import { refuseReportsOver } from './refuse-over.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';
import { UsageError } from './usage-error.ts';

export type ExportPathsSettings = {
  /** As the user wrote them: they decide where an output goes. */
  readonly paths: readonly string[];
  /** A directory. */
  readonly output: string;
  readonly step: Omit<ExportStep, 'kind' | 'output'>;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {UsageError} before any work */
export async function exportPaths({ files, faults }: FoundDocuments, settings: ExportPathsSettings): Promise<void> {
  const { paths, output, step, reporting, parts } = settings;
  if (output === '' || output === '-') throw new UsageError('the output (-o) must name a directory');
  const plan = planOutputs(paths, files, { output: `${output}/`, extension: '' });
  const sets = step.to.flatMap((format) => exportFormats[format].set ?? []);
  refuseReportsOver([...files, ...plan.outputs.values(), ...sets.map(({ name }) => join(output, name))], reporting);
  const services = nodeServices(settings.files);
  const { frames } = wantsOf(reporting);
  const jobs = files.map((path): Job => {
    const stem = plan.outputs.get(path);
    return {
      input: { kind: 'path', path },
      steps: [{ kind: 'export', ...step, ...(stem === undefined ? {} : { output: stem }) }],
      frames,
      ...(parts === undefined ? {} : { parts }),
    };
  });
  const made = new SetParts(step.to);
  const summary = await runDocuments({
    run: { command: 'export', version: services.version() },
    jobs,
    missing: faults.map(missingOutcome),
    context: new JobContext(services),
    settings: { ...reporting, quiet: reporting.quiet || jobs.length < 2 },
    done: (outcome) => made.add(outcome),
  });
  // what was interrupted would look finished
  if (summary.isInterrupted === true) return;
  for (const { name, text } of await made.files()) await services.write(join(output, name), text);
}

/** What documents add to the files of formats that make one of all. */
class SetParts {
  readonly #parts: ReadonlyMap<ExportFormatName, unknown[]>;

  constructor(formats: readonly ExportFormatName[]) {
    this.#parts = new Map(formats.filter((format) => exportFormats[format].set !== undefined).map((format) => [format, []]));
  }

  add({ facts }: Outcome): void {
    const { parts = {} } = (facts?.['export'] ?? {}) as { readonly parts?: { readonly [F in ExportFormatName]?: unknown } };
    for (const [format, known] of this.#parts) {
      const part = parts[format];
      if (part !== undefined) known.push(part);
    }
  }

  async files(): Promise<readonly { readonly name: string; readonly text: string }[]> {
    const made: { readonly name: string; readonly text: string }[] = [];
    for (const [format, parts] of this.#parts) {
      const { set } = exportFormats[format];
      if (set === undefined || parts.length === 0) continue;
      const write = await set.load();
      made.push({ name: set.name, text: write(parts) });
    }
    return made;
  }
}
