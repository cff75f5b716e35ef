// One run over a project: its pipelines, only what has changed, each output whole or not at all.

import type { PartSettings } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { JobPool } from '../batch/job-pool.ts';
import { sharedSheet } from '../batch/sheet-context.ts';
import type { TellingSignal } from '../batch/sink.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SetSettings } from '../export/formats/record-format.ts';
import { KeptAsks } from '../host/asked-files.ts';
import { openJournalFile } from '../host/journal-file.ts';
import { readDocument } from '../host/read-document.ts';
import { runHost } from '../host/run-host.ts';
import { lockRun } from '../host/run-lock.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import type { Outcome } from '../report/outcome.ts';
import { readProjectFile } from '../rules/project-file.ts';
import { bucketPlaces } from '../run/bucket-places.ts';
import { below } from '../run/documents-of.ts';
import { Journal } from '../run/journal.ts';
import { OutputKeeper } from '../run/output-keeper.ts';
import { type Pipeline, readPipelines } from '../run/pipelines.ts';
import { Recorder } from '../run/recorder.ts';
import { runPipelines } from '../run/run-pipelines.ts';
import type { RunEvent as PipelineEvent, RunCounts } from '../run/run-wish.ts';
import { keepingServices } from './jobs.ts';
import type { QueueWish } from './open-queue.ts';
import { poolFor } from './pool-for.ts';
import type { RunBuckets } from './run-buckets.ts';
import { folderOf, keptFolder, nameOfConfig } from './run-place.ts';
import { runStamp } from './run-stamp.ts';
import type { PoolSettings } from './workers-for.ts';

export type RunEvent =
  | PipelineEvent
  /** Waited for. Of a document that has not changed, `facts.run` says so. */
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** Another run is waited for. */
  | { readonly kind: 'waiting'; readonly holder: string }
  /** Something about the queue that the user should know; it holds no password. */
  | { readonly kind: 'queue'; readonly words: string }
  /** Something about a bucket that the user should know. */
  | { readonly kind: 'bucket'; readonly words: string }
  /** Lines of the journal that cannot be read: their documents are worked on anew. */
  | { readonly kind: 'damaged journal'; readonly path: string; readonly lines: number };

export type RunOptions = {
  readonly onEvent?: (event: RunEvent) => void | Promise<void>;
  /** Ends the run after the documents in hand; what is done is kept. */
  readonly signal?: TellingSignal;
  /** Names of steps (`encode`, `validate`, `transform`, `export`) and of pipelines; default: all. */
  readonly only?: readonly string[];
  /** Nothing is done: what would be is told, and why. */
  readonly isDry?: boolean;
  /** All is done anew, and outputs that were changed by others are written over. */
  readonly isForced?: boolean;
  /** Outputs of documents that are gone are removed. */
  readonly prunes?: boolean;
  /** Another run that is at work is waited for; default: it is an error. */
  readonly waits?: boolean;
  /** Documents that are worked on at once; default: as many as there are cores, where it pays. */
  readonly jobs?: number;
  /**
   * The documents are worked on by workers on other machines (`teikit worker`) that see the same files: `redis://HOST:PORT`, or
   * `rediss://` for TLS. `jobs` then bounds how many wait there at once.
   */
  readonly queue?: string;
  /** Seconds, and MB of the heap, that a document may take. */
  readonly limits?: PoolSettings['limits'];
  /** Folders beside that of the project that may be read. */
  readonly roots?: readonly string[];
  /** Findings carry the line of the document. */
  readonly frames?: boolean;
  readonly parts?: PartSettings;
};

/** Bytes of a project file. */
const LARGEST_PROJECT = 1_000_000;

/**
 * Runs the pipelines of a project file. `config`: its path. Gives how many documents there were, how many of them were worked on, and
 * how many files had to be opened to know that they had not changed.
 * @throws {EnvironmentError} for a project file that cannot be used, another run at work, a queue that cannot be reached, or a journal
 * that cannot be written
 * @throws {SettingsError} for the address of a queue that is none
 * @throws {StylesheetError} for a stylesheet that is incorrect
 */
export async function run(config: string, given: RunOptions = {}): Promise<RunCounts> {
  const { pipelines, project, folder, text } = await readProject(config);
  const options = bucketPlaces(pipelines).length === 0 ? given : await tellingOfObjects(given, folder);
  const { onEvent, signal, waits = false } = options;
  const kept = keptFolder(folder, project.output);
  const isDry = options.isDry === true;
  const lock = isDry
    ? undefined
    : await lockRun(`${kept}/lock.json`, { waits, signal, onWait: (holder) => void onEvent?.({ kind: 'waiting', holder }) });
  if (!isDry && lock === undefined) return { documents: 0, worked: 0, opened: 0 };
  const file = openJournalFile(`${kept}/journal.jsonl`);
  try {
    const journal = new Journal(isDry ? { ...file, append: (records) => records } : file);
    if (journal.damaged > 0)
      await onEvent?.({ kind: 'damaged journal', path: `${kept}/journal.jsonl`, lines: journal.damaged });
    const buckets = await bucketsFor(pipelines, journal, { folder, ...options });
    try {
      return await runAll({ pipelines, project, folder, text, config }, { journal, buckets }, options);
    } finally {
      await buckets?.end();
    }
  } finally {
    file.close();
    await lock?.release();
  }
}

/** What lies in buckets is told by its address. */
async function tellingOfObjects({ onEvent, ...options }: RunOptions, folder: string): Promise<RunOptions> {
  const { toldOfObjects } = await import('./run-buckets.ts');
  return onEvent === undefined ? options : { ...options, onEvent: (event) => onEvent(toldOfObjects(event, folder)) };
}

/** Where a project is, and the folder that it writes to, as seen from there. @throws {EnvironmentError} */
export async function projectFolder(config: string): Promise<{ readonly folder: string; readonly output: string }> {
  const { folder, project } = await readProject(config);
  return { folder: folder === '' ? '.' : folder, output: below('', project.output) };
}

type Project = Awaited<ReturnType<typeof readProject>>;

/** @throws {EnvironmentError} */
async function readProject(config: string) {
  const { bytes } = await readDocument(config);
  const wrong = (place: string, reason: string): EnvironmentError =>
    new EnvironmentError('env/bad-setting', `${config}:${place}: ${reason}`, { file: config });
  if (bytes.length > LARGEST_PROJECT) throw wrong('1:1', `it has more than ${LARGEST_PROJECT} bytes`);
  const text = new TextDecoder().decode(bytes);
  const reading = await readProjectFile(text);
  if (reading.kind === 'wrong') throw wrong(reading.place, reading.reason);
  const { project, placeOf } = reading;
  const folder = folderOf(config);
  const pipelines = readPipelines({ project, placeOf, place: { folder, config } });
  if (pipelines.length === 0) throw wrong('1:1', 'it has no pipelines: docs/run.md says what they are');
  return { pipelines, project, folder, text };
}

async function runAll(
  { pipelines, project, folder, text, config }: Project & { readonly config: string },
  { journal, buckets }: { readonly journal: Journal; readonly buckets: RunBuckets | undefined },
  options: RunOptions,
): Promise<RunCounts> {
  const { onEvent, signal, only, isDry, isForced = false, prunes, frames, parts, roots = [], limits = {}, jobs } = options;
  checkOnly(only, pipelines);
  const place = folder === '' ? '.' : folder;
  const kept = keptFolder(folder, project.output);
  const host = buckets?.host(runHost(place)) ?? runHost(place);
  const elapsed = startStopwatch();
  const files = { roots, named: [place] };
  const asks = new KeptAsks();
  const local = keepingServices(files, limits, asks);
  const plain = buckets?.services(local, host) ?? local;
  const keeper = new OutputKeeper({ journal, host, folder: place, isForced });
  const services = keeper.services(plain);
  const context = new JobContext(services);
  const sheets = await extensionsOf(pipelines, folder, context);
  const output = below('', project.output);
  return runPipelines(
    {
      pipelines,
      folder,
      output,
      config: nameOfConfig(config),
      configText: text,
      ignore: project.ignore,
      only,
      ...(isDry === undefined ? {} : { isDry }),
      isForced,
      ...(prunes === undefined ? {} : { prunes }),
      ...(frames === undefined ? {} : { frames }),
      parts,
      stamp: runStamp(parts, services.today()),
    },
    {
      host,
      journal,
      keeper,
      recorder: new Recorder({ journal, host, folder, now: () => 1000 * elapsed() }),
      context,
      extensionOf: (path) => sheets.get(path) ?? '.xml',
      poolFor: (paths) =>
        options.queue === undefined
          ? poolFor(paths, { wish: { jobs, limits }, files, tellsAsked: true })
          : queueFor({ queue: options.queue, size: jobs, limits, files, signal, kept: `${kept}/queue` }, onEvent),
      setSettings: (crosswalk) => setSettings(crosswalk, context),
      told: buckets?.told,
      sink: async (outcome) => void (await onEvent?.({ kind: 'outcome', outcome })),
      onEvent: (event) => void onEvent?.(event),
      signal,
    },
  );
}

type WithFolder = RunOptions & { readonly folder: string };

/** Undefined where nothing of the project lies in a bucket. @throws {EnvironmentError} `env/bucket` */
async function bucketsFor(
  pipelines: readonly Pipeline[],
  journal: Journal,
  options: WithFolder,
): Promise<RunBuckets | undefined> {
  if (bucketPlaces(pipelines).length === 0) return undefined;
  const { openBuckets } = await import('./run-buckets.ts');
  const { folder, only, isDry = false, isForced = false, signal, onEvent } = options;
  const onNote = (words: string): void => void onEvent?.({ kind: 'bucket', words });
  return openBuckets({ pipelines, journal, folder, only, isDry, isForced, signal, onNote });
}

const STEPS: readonly string[] = ['encode', 'validate', 'transform', 'export'];

/** @throws {EnvironmentError} */
function checkOnly(only: readonly string[] | undefined, pipelines: readonly Pipeline[]): void {
  const names = [...STEPS, ...pipelines.map(({ name }) => name)];
  const wrong = only?.find((name) => !names.includes(name));
  if (wrong !== undefined)
    throw new EnvironmentError('env/bad-setting', `there is no step or pipeline ${wrong}: there are ${names.join(', ')}`);
}

/** What results of stylesheets are called, by the path of the stylesheet. */
async function extensionsOf(
  pipelines: readonly Pipeline[],
  folder: string,
  context: JobContext,
): Promise<ReadonlyMap<string, string>> {
  const extensions = new Map<string, string>();
  for (const { steps } of pipelines) {
    for (const { plan } of steps) {
      const { step } = plan(folder);
      if (step.kind !== 'stylesheet') continue;
      const { extension } = await sharedSheet(step, context);
      extensions.set(step.path, extension);
      extensions.set(plan('').step.kind === 'stylesheet' ? (plan('').step as { path: string }).path : step.path, extension);
    }
  }
  return extensions;
}

async function queueFor(wish: Omit<QueueWish, 'tellsAsked' | 'onNote'>, onEvent: RunOptions['onEvent']): Promise<JobPool> {
  const { openQueue } = await import('./open-queue.ts');
  return openQueue({ ...wish, tellsAsked: true, onNote: (words) => void onEvent?.({ kind: 'queue', words }) });
}

async function setSettings(crosswalk: string | undefined, { services }: JobContext): Promise<SetSettings> {
  if (crosswalk === undefined) return { today: services.today() };
  const { ownCrosswalkOf } = await import('../batch/own-crosswalk.ts');
  const { cmif } = await ownCrosswalkOf(crosswalk, services.read);
  return { cmif, today: services.today() };
}
