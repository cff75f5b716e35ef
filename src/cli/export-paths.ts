// Exports what the paths mean: the files of each document, then those of formats that make one file of all.

import { basename, dirname, join, relative } from 'node:path';
import { ExportedFacts, LOSSES } from '../batch/exported-facts.ts';
import type { ExportStep, Job, Step } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { JobServices } from '../batch/job-services.ts';
import { runJobs } from '../batch/run-jobs.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { exportFormats } from '../export/export-formats.ts';
import type { SetSettings } from '../export/formats/record-format.ts';
import { itemNames } from '../export/item-names.ts';
import { lossSummary } from '../export/loss-table.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { flushFiles } from '../host/flush-files.ts';
import { linkBelow } from '../host/link-below.ts';
import { makeDirectory } from '../host/make-directories.ts';
import { truePath } from '../host/output-directory.ts';
import { writeWhole } from '../host/write-whole.ts';
import { nodeServices } from '../library/jobs.ts';
import { poolFor } from '../library/pool-for.ts';
import type { PoolSettings } from '../library/workers-for.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { type FormatName, formats } from '../transform/formats.ts';
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
  /** What METS lists beside the document. */
  readonly pages: readonly FormatName[];
  /** What documents must be valid by. */
  readonly schema: string | undefined;
  readonly pool: PoolSettings;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {UsageError} before any work */
export async function exportPaths({ files, faults }: FoundDocuments, settings: ExportPathsSettings): Promise<void> {
  const { paths, output, step, pages, schema, reporting, parts } = settings;
  if (output === '' || output === '-') throw new UsageError('the output (-o) must name a directory');
  const plan = planOutputs(paths, files, { output: `${output}/`, extension: '' });
  const sets = step.to.flatMap((format) => exportFormats[format].set ?? []);
  refuseReportsOver(
    [...files, ...plan.outputs.values(), join(output, LOSSES), ...sets.map(({ name }) => join(output, name))],
    reporting,
  );
  const written: string[] = [];
  const services = sparing(nodeServices(settings.files), { files, output, written });
  const { frames } = wantsOf(reporting);
  const stems = files.map((path) => plan.outputs.get(path) ?? join(output, path));
  const names = itemNames(stems.map((stem) => relative(output, stem)));
  const jobs = files.map((path, index): Job => {
    const [stem = '', name = ''] = [stems[index], names[index]];
    return {
      input: { kind: 'path', path },
      steps: [
        ...(schema === undefined ? [] : [{ kind: 'validate', schema } as const]),
        ...pages.map((to): Step => ({ kind: 'transform', to, output: stem + formats[to].extension })),
        {
          kind: 'export',
          ...step,
          output: stem,
          directory: { path: output, name },
          ...(path === STANDARD_INPUT ? { fileName: `${basename(stem)}.xml` } : {}),
        },
      ],
      frames,
      ...(parts === undefined ? {} : { parts }),
    };
  });
  const made = new ExportedFacts(step.to);
  const context = new JobContext(services);
  const summary = await runDocuments({
    run: { command: 'export', version: services.version() },
    total: jobs.length,
    missing: faults.map(missingOutcome),
    settings: { ...reporting, quiet: reporting.quiet || jobs.length < 2 },
    done: (outcome) => made.add(outcome),
    work: async (sink, signal) => {
      const pool = await poolFor(files, { wish: settings.pool, files: settings.files });
      try {
        await runJobs(jobs, sink, { services, signal, context, pool });
      } finally {
        await pool?.end();
      }
      // what was interrupted would look finished
      if (signal.aborted) return;
      const sets = await made.sets({ output: join(output, '.'), said: () => saidOf(step.crosswalk, services) });
      for (const { path, text } of sets.files) await services.write(path, text);
      for (const outcome of sets.outcomes) await sink(outcome);
    },
  });
  const isWhole = summary.isInterrupted !== true && files.length > 0;
  if (isWhole) await services.write(join(output, LOSSES), made.lossTable());
  await flushFiles(written);
  if (!isWhole) return;
  if (!reporting.quiet) for (const line of lossSummary(made.losses)) talk(line);
}

/** `written`: what is to be flushed at the end. */
type Spared = { readonly files: readonly string[]; readonly output: string; readonly written: string[] };

/** Never writes over a document of the run, and never out of the output. */
function sparing(services: JobServices, { files, output, written }: Spared): JobServices {
  const inputs = new Set(files.map((file) => truePath(file)));
  const check = (path: string): void => {
    const link = linkBelow(output, path);
    if (link !== undefined)
      throw new EnvironmentError(
        'env/cannot-write',
        `cannot write ${path}: ${link} is a link, and would lead out of ${output}`,
      );
    if (inputs.has(truePath(path)))
      throw new EnvironmentError('env/cannot-write', `${path} is a document of this run: it would be overwritten`);
  };
  return {
    ...services,
    write: async (path, data) => {
      check(path);
      makeDirectory(dirname(path));
      await writeWhole(path, data, { isFlushed: false });
      written.push(path);
    },
    remove: async (path) => {
      check(path);
      await services.remove(path);
    },
  };
}

/** What the user says of files that are made of all documents. @throws {EnvironmentError} */
async function saidOf(crosswalk: string | undefined, { read, today }: JobServices): Promise<SetSettings> {
  if (crosswalk === undefined) return { today: today() };
  const { ownCrosswalkOf } = await import('../batch/own-crosswalk.ts');
  const { cmif } = await ownCrosswalkOf(crosswalk, read);
  return { cmif, today: today() };
}
