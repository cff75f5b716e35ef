// Exports what the paths mean as packages: one bag of all documents, or an object of OCFL for each.

import { basename, join, relative } from 'node:path';
import type { ExportFacts, Job, Step } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import { type ExportFormatName, exportFormats } from '../export/export-formats.ts';
import { type ArchivematicaObject, archivematicaCsv } from '../export/packages/archivematica-csv.ts';
import { type BagLabel, bagInfo, latestDay } from '../export/packages/bag-info.ts';
import { objectId } from '../export/packages/object-id.ts';
import type { PackageName } from '../export/packages/package-names.ts';
import type { RecordSummary } from '../export/record-summary.ts';
import { fileEntry } from '../host/file-entry.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { folderStage } from '../host/folder-stage.ts';
import { modifiedAt } from '../host/modified-at.ts';
import { isDirectory, isThere } from '../host/output-directory.ts';
import { packageFolder } from '../host/package-folder.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { nodeServices } from '../library/jobs.ts';
import { writeBag } from '../packages/bag/write-bag.ts';
import type { PayloadEntry } from '../packages/files/payload.ts';
import { writeObject } from '../packages/ocfl/write-object.ts';
import { openStorageRoot } from '../packages/ocfl/write-storage-root.ts';
import type { Outcome } from '../report/outcome.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { type FormatName, formats } from '../transform/formats.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { missingOutcome } from './missing-outcome.ts';
import { talk } from './output.ts';
import type { FileFlags } from './part-settings.ts';
import { planOutputs } from './plan-outputs.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';
import { UsageError } from './usage-error.ts';

export type PackageSettings = {
  readonly to: PackageName;
  /** What each document brings with it: pages and records. */
  readonly pages: readonly FormatName[];
  readonly records: readonly ExportFormatName[];
  readonly unavailable: boolean;
  readonly crosswalk: string | undefined;
  /** Of a bag: what the user says of it, and whether it is laid out for Archivematica. */
  readonly labels: readonly BagLabel[];
  readonly forArchivematica: boolean;
  /** Of objects: how their identifiers begin, and who makes the version. */
  readonly idPrefix: string | undefined;
  readonly agent: { readonly name: string; readonly address?: string } | undefined;
  readonly message: string | undefined;
};

export type ExportPackagesSettings = {
  readonly paths: readonly string[];
  /** The bag, or the storage root. */
  readonly output: string;
  readonly settings: PackageSettings;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** A document that is ready for its package. `files`: its TEI, and what was made of it. */
type Ready = {
  readonly file: string;
  readonly name: string;
  readonly summary: RecordSummary;
  readonly files: readonly PayloadEntry[];
};

/** @throws {UsageError | EnvironmentError} */
export async function exportPackages({ files, faults }: FoundDocuments, call: ExportPackagesSettings): Promise<void> {
  const { paths, output, settings, reporting, parts } = call;
  if (files.includes(STANDARD_INPUT)) throw new UsageError('a package is made of files: standard input (-) is none');
  if (settings.to === 'bagit' && isThere(output))
    throw new UsageError(`${output} is there already, and a bag takes the place of nothing`);
  const { outputs } = planOutputs(paths, files, { output: `${output}/`, extension: '' });
  const services = nodeServices(call.files);
  const held = temporaryFolder();
  try {
    const nameOf = (file: string): string => relative(output, outputs.get(file) ?? file);
    const stems = new Map(files.map((file, index) => [file, join(held.path, String(index), basename(nameOf(file)))]));
    const target = await targetOf(settings, output, services.version());
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
        const ready = readyOf(outcome, nameOf(outcome.file));
        if (ready !== undefined) await target.add(ready, services.today());
      },
    });
    if (summary.isInterrupted !== true) await target.end(summary.failing.length, services.today());
  } finally {
    held.close();
  }
}

function stepsOf({ pages, records, unavailable, crosswalk }: PackageSettings, stem: string): readonly Step[] {
  return [
    ...pages.map((to): Step => ({ kind: 'transform', to, output: stem + formats[to].extension })),
    {
      kind: 'export',
      to: records.filter((name) => exportFormats[name].set === undefined),
      wantsSummary: true,
      output: stem,
      ...(unavailable ? { unavailable } : {}),
      ...(crosswalk === undefined ? {} : { crosswalk }),
    },
  ];
}

/** Undefined where something speaks against the document. */
function readyOf({ file, status, outputs, facts }: Outcome, name: string): Ready | undefined {
  const { summary } = (facts?.['export'] ?? {}) as Partial<ExportFacts>;
  if (status !== 'clean' || summary === undefined) return undefined;
  const made = outputs.flatMap((output) => (output.kind === 'file' ? [output.path] : []));
  const folder = name.slice(0, Math.max(0, name.length - basename(name).length));
  return {
    file,
    name,
    summary,
    files: [fileEntry(`${name}.xml`, file), ...made.map((path) => fileEntry(folder + basename(path), path))],
  };
}

/** Where documents go as they are ready. `end` is told how many were not. */
interface Target {
  readonly add: (ready: Ready, today: string | undefined) => Promise<void>;
  readonly end: (failing: number, today: string | undefined) => Promise<void>;
}

async function targetOf(settings: PackageSettings, output: string, version: string): Promise<Target> {
  return settings.to === 'bagit' ? new BagTarget(settings, output, version) : StorageRootTarget.open(settings, output, version);
}

class BagTarget implements Target {
  readonly #settings: PackageSettings;
  readonly #output: string;
  readonly #version: string;
  readonly #ready: Ready[] = [];

  constructor(settings: PackageSettings, output: string, version: string) {
    this.#settings = settings;
    this.#output = output;
    this.#version = version;
  }

  async add(ready: Ready): Promise<void> {
    this.#ready.push(ready);
  }

  /** A bag is whole, or it is not written. */
  async end(failing: number, today: string | undefined): Promise<void> {
    if (failing > 0 || this.#ready.length === 0) {
      if (failing > 0) {
        talk(`${this.#output} is not written: a bag is whole, and ${failing} of its documents cannot be in it`);
        raiseExitCode(exitCodes.findings);
      }
      return;
    }
    const summaries = this.#ready.map(({ summary }) => summary);
    const baggingDate = today ?? latestDay(summaries);
    const stage = folderStage(this.#output);
    try {
      const written = await writeBag(this.#payload(), stage, {
        info: bagInfo(summaries, this.#settings.labels, `teikit ${this.#version}`),
        ...(baggingDate === undefined ? {} : { baggingDate }),
      });
      if (written.kind === 'refused') refuse(this.#output, written.reasons);
    } finally {
      stage.close();
    }
  }

  #payload(): readonly PayloadEntry[] {
    const { forArchivematica } = this.#settings;
    const folder = forArchivematica ? 'objects/' : '';
    const files = this.#ready.flatMap((ready) => ready.files.map((file) => ({ ...file, path: folder + file.path })));
    if (!forArchivematica) return files;
    const objects = this.#ready.map(
      ({ name, summary }): ArchivematicaObject => ({ path: `data/objects/${name}.xml`, summary }),
    );
    const table = new TextEncoder().encode(archivematicaCsv(objects));
    return [...files, { path: 'metadata/metadata.csv', read: () => [table] }];
  }
}

class StorageRootTarget implements Target {
  readonly #settings: PackageSettings;
  readonly #output: string;
  readonly #version: string;
  readonly #layout: Parameters<typeof writeObject>[2]['layout'];
  readonly #counts = { written: 0, unchanged: 0 };
  /** Identifiers of this run, each with its document. */
  readonly #made = new Map<string, string>();

  private constructor(
    settings: PackageSettings,
    output: string,
    place: { readonly version: string; readonly layout: Parameters<typeof writeObject>[2]['layout'] },
  ) {
    this.#settings = settings;
    this.#output = output;
    this.#version = place.version;
    this.#layout = place.layout;
  }

  static async open(settings: PackageSettings, output: string, version: string): Promise<StorageRootTarget> {
    const stage = folderStage(output);
    try {
      const root = await openStorageRoot(isDirectory(output) ? packageFolder(output) : undefined, stage);
      if (root.kind === 'refused') throw new UsageError(`${output}: ${root.reasons.join('; ')}`);
      return new StorageRootTarget(settings, output, { version, layout: root.layout });
    } finally {
      stage.close();
    }
  }

  async add({ file, name, summary, files }: Ready, today: string | undefined): Promise<void> {
    const { idPrefix, agent, message } = this.#settings;
    const id = objectId(name, summary, idPrefix);
    const other = this.#made.get(id);
    if (other !== undefined)
      return refuse(file, [`${other} has the same identifier, ${id}; --id-prefix makes identifiers of xml:id and of names`]);
    this.#made.set(id, file);
    const stage = folderStage(this.#output);
    const base = basename(name);
    try {
      const written = await writeObject(
        files.map((file) => ({ ...file, path: basename(file.path) })),
        {
          id,
          message: message ?? `exported from ${base}.xml`,
          user: agent ?? { name: `teikit ${this.#version}` },
          created: momentOf(today ?? summary.contentDate) ?? modifiedAt(file) ?? EPOCH,
        },
        { files: packageFolder(this.#output), layout: this.#layout, stage },
      );
      if (written.kind === 'refused') refuse(name, written.reasons);
      else this.#counts[written.kind]++;
    } finally {
      stage.close();
    }
  }

  async end(): Promise<void> {
    const { written, unchanged } = this.#counts;
    talk(`${this.#output}: ${written} new versions, ${unchanged} objects as they were`);
  }
}

const EPOCH = '1970-01-01T00:00:00Z';

/** The first moment of a year, a month or a day, in UTC. */
function momentOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

function refuse(what: string, reasons: readonly string[]): void {
  for (const reason of reasons) talk(`${what} is not written: ${reason}`);
  raiseExitCode(exitCodes.failure);
}
