// Exports what the paths mean: the files of each document, then those of formats that make one file of all.

import { join } from 'node:path';
import type { ExportFacts, ExportStep, Job } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import { type ExportFormatName, exportFormats } from '../export/formats/export-formats.ts';
import { type LackRow, type LossRow, lossSummary, lossTable } from '../export/loss-table.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { Outcome } from '../report/outcome.ts';
import { missingOutcome } from './missing-outcome.ts';
import { talk } from './output.ts';
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
  refuseReportsOver(
    [...files, ...plan.outputs.values(), join(output, LOSSES), ...sets.map(({ name }) => join(output, name))],
    reporting,
  );
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
  const made = new ExportedFacts(step.to);
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
  if (!reporting.quiet) for (const line of lossSummary(made.losses)) talk(line);
}

/** The report of what was lost and what is lacking. */
const LOSSES = 'losses.csv';

/** What outcomes tell beside their files: parts of files that all documents make together, and losses. */
class ExportedFacts {
  readonly losses: LossRow[] = [];
  readonly #lacks: LackRow[] = [];
  readonly #parts: ReadonlyMap<ExportFormatName, unknown[]>;

  constructor(formats: readonly ExportFormatName[]) {
    this.#parts = new Map(formats.filter((format) => exportFormats[format].set !== undefined).map((format) => [format, []]));
  }

  add({ file, facts, diagnostics }: Outcome): void {
    const { parts = {}, losses = [] } = (facts?.['export'] ?? {}) as Partial<ExportFacts>;
    for (const [format, known] of this.#parts) {
      const part = parts[format];
      if (part !== undefined) known.push(part);
    }
    for (const loss of losses) this.losses.push({ file, ...loss });
    for (const { code, message, location } of diagnostics) {
      if (code === 'export/lacking')
        this.#lacks.push({ file, message, ...(location === undefined ? {} : { line: location.line }) });
    }
  }

  /** The loss report is always there, so that it belongs to the last run. */
  async files(): Promise<readonly { readonly name: string; readonly text: string }[]> {
    const made = [{ name: LOSSES, text: lossTable(this.losses, this.#lacks) }];
    for (const [format, parts] of this.#parts) {
      const { set } = exportFormats[format];
      if (set === undefined || parts.length === 0) continue;
      const write = await set.load();
      made.push({ name: set.name, text: write(parts) });
    }
    return made;
  }
}
