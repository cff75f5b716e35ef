// Exports what the paths mean as packages: one bag of all documents, or an object of OCFL for each.

import { basename, dirname, join, relative } from 'node:path';
import type { ExportFacts, Job, Step } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import { exportFormats } from '../export/export-formats.ts';
import { fileEntry } from '../host/file-entry.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { nodeServices } from '../library/jobs.ts';
import type { Outcome } from '../report/outcome.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { formats } from '../transform/formats.ts';
import { BagTarget } from './bag-target.ts';
import { missingOutcome } from './missing-outcome.ts';
import { talk } from './output.ts';
import type { PackageSettings, PackageTarget, Ready } from './package-target.ts';
import type { FileFlags } from './part-settings.ts';
import { planOutputs } from './plan-outputs.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';
import { StorageRootTarget } from './storage-root-target.ts';
import { UsageError } from './usage-error.ts';

export type ExportPackagesSettings = {
  readonly paths: readonly string[];
  /** The bag, or the storage root. */
  readonly output: string;
  readonly settings: PackageSettings;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {UsageError | EnvironmentError} */
export async function exportPackages({ files, faults }: FoundDocuments, call: ExportPackagesSettings): Promise<void> {
  const { paths, output, settings, reporting, parts } = call;
  if (files.includes(STANDARD_INPUT)) throw new UsageError('a package is made of files: standard input (-) is none');
  const services = nodeServices(call.files);
  const target = targetOf(settings, output, services.version());
  await target.begin();
  const { outputs } = planOutputs(paths, files, { output: `${output}/`, extension: '' });
  const held = temporaryFolder();
  try {
    const nameOf = (file: string): string => relative(output, outputs.get(file) ?? file);
    const stems = new Map(files.map((file, index) => [file, join(held.path, String(index), basename(nameOf(file)))]));
    const { frames } = wantsOf(reporting);
    const jobs = files.map((path): Job => {
      const steps = stepsOf(settings, stems.get(path) ?? '');
      return { input: { kind: 'path', path }, steps, frames, ...(parts === undefined ? {} : { parts }) };
    });
    const summary = await runDocuments({
      run: { command: 'export', version: services.version() },
      jobs,
      missing: faults.map(missingOutcome),
      context: new JobContext(services),
      settings: { ...reporting, quiet: reporting.quiet || jobs.length < 2 },
      done: async (outcome) => {
        const ready = readyOf(outcome, { name: nameOf(outcome.file), stem: stems.get(outcome.file) ?? '' });
        if (ready !== undefined) await target.add(ready, services.today());
      },
    });
    if (summary.isInterrupted !== true) await target.end(summary.failing.length, services.today());
    else if (settings.to === 'bagit') talk(`${output} is not written: the run was interrupted`);
  } finally {
    held.close();
  }
}

function stepsOf(settings: PackageSettings, stem: string): readonly Step[] {
  const { pages, records, unavailable, crosswalk, schema } = settings;
  // the document itself is in every package
  const brings = settings.brings.filter((what) => what !== 'tei');
  return [
    ...(schema === undefined ? [] : [{ kind: 'validate', schema } as const]),
    ...pages.map((to): Step => ({ kind: 'transform', to, output: stem + formats[to].extension })),
    {
      kind: 'export',
      to: records.filter((name) => exportFormats[name].set === undefined),
      wantsSummary: true,
      brings,
      output: stem,
      fileName: `${basename(stem)}.xml`,
      ...(unavailable ? { unavailable } : {}),
      ...(crosswalk === undefined ? {} : { crosswalk }),
    },
  ];
}

/** Undefined where something speaks against the document. */
function readyOf(
  { file, status, outputs, facts }: Outcome,
  { name, stem }: { readonly name: string; readonly stem: string },
): Ready | undefined {
  const { summary } = (facts?.['export'] ?? {}) as Partial<ExportFacts>;
  if (status !== 'clean' || summary === undefined) return undefined;
  const made = outputs.flatMap((output) => (output.kind === 'file' ? [output.path] : []));
  const folder = name.slice(0, Math.max(0, name.length - basename(name).length));
  return {
    file,
    name,
    summary,
    files: [fileEntry(`${name}.xml`, file), ...made.map((path) => fileEntry(folder + relative(dirname(stem), path), path))],
  };
}

function targetOf(settings: PackageSettings, output: string, version: string): PackageTarget {
  return settings.to === 'bagit' ? new BagTarget(settings, output, version) : new StorageRootTarget(settings, output, version);
}
