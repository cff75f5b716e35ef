// One run over a project: its pipelines, only what has changed, each output whole or not at all.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { openJournalFile } from '../host/journal-file.ts';
import { lockRun } from '../host/run-lock.ts';
import { removeTemporaries } from '../host/temporary-file.ts';
import { stepNames } from '../rules/project-file.ts';
import { bucketPlaces } from '../run/bucket-places.ts';
import { below } from '../run/documents-of.ts';
import { Journal } from '../run/journal.ts';
import { type Pipeline, stepsOf } from '../run/pipelines.ts';
import { runPipelines } from '../run/run-pipelines.ts';
import type { RunCounts, RunWish } from '../run/run-wish.ts';
import type { BucketWatch } from './bucket-watch.ts';
import { type RunProject, readProject } from './project-of-run.ts';
import type { RunBuckets } from './run-buckets.ts';
import { runMeans } from './run-means.ts';
import type { RunOptions } from './run-options.ts';
import { keptFolder, nameOfConfig } from './run-place.ts';
import { runStamp } from './run-stamp.ts';

/**
 * Runs the pipelines of a project file. `config`: its path. Gives how many documents there were, how many of them were worked on, and
 * how many files had to be opened to know that they had not changed. `watched` hears of its buckets.
 * @throws {EnvironmentError} for a project file that cannot be used, another run at work, a queue that cannot be reached, or a journal
 * that cannot be written
 * @throws {SettingsError} for the address of a queue that is none
 * @throws {StylesheetError} for a stylesheet that is incorrect
 */
export async function run(config: string, given: RunOptions = {}, watched?: BucketWatch): Promise<RunCounts> {
  const project = await readProject(config);
  const {
    pipelines,
    folder,
    project: { output },
  } = project;
  const hasBuckets = bucketPlaces(pipelines).length > 0;
  watched?.begin(hasBuckets);
  const options = !hasBuckets ? given : await tellingOfObjects(given, folder);
  const { onEvent, signal, waits = false, isDry = false, only } = options;
  checkOnly(only, pipelines);
  options.onSteps?.(new Set(pipelines.flatMap((pipeline) => stepsOf(pipeline, only).map(({ name }) => name))));
  const kept = keptFolder(folder, output);
  const lock = isDry
    ? undefined
    : await lockRun(`${kept}/lock.json`, { waits, signal, onWait: (holder) => void onEvent?.({ kind: 'waiting', holder }) });
  if (!isDry && lock === undefined) return { documents: 0, worked: 0, opened: 0 };
  const path = `${kept}/journal.jsonl`;
  // nobody else writes it now
  if (!isDry) removeTemporaries(path);
  const file = openJournalFile(path);
  try {
    const journal = new Journal(isDry ? { ...file, append: () => [] } : file);
    if (journal.damaged > 0) await onEvent?.({ kind: 'damaged journal', path, lines: journal.damaged });
    const buckets = await bucketsFor(project, journal, options);
    try {
      const means = await runMeans(project, { journal, buckets }, options);
      const counts = await runPipelines(wishOf(project, options, means.context.services.today()), means);
      if (buckets !== undefined) watched?.end(buckets.seen());
      return counts;
    } finally {
      await buckets?.end();
    }
  } finally {
    file.close();
    await lock?.release();
  }
}

/** `today`: the day that counts as today, where one does. */
function wishOf(
  { pipelines, project, folder, config, configText }: RunProject,
  options: RunOptions,
  today: string | undefined,
): RunWish {
  const { only, isDry, isForced = false, prunes, frames, parts } = options;
  return {
    pipelines,
    folder,
    output: below('', project.output),
    config: nameOfConfig(config),
    configText,
    ignore: project.ignore,
    only,
    ...(isDry === undefined ? {} : { isDry }),
    isForced,
    ...(prunes === undefined ? {} : { prunes }),
    ...(frames === undefined ? {} : { frames }),
    parts,
    stamp: runStamp(parts, today),
  };
}

/** What lies in buckets is told by its address. */
async function tellingOfObjects({ onEvent, ...options }: RunOptions, folder: string): Promise<RunOptions> {
  const { toldOfObjects } = await import('./run-buckets.ts');
  return onEvent === undefined ? options : { ...options, onEvent: (event) => onEvent(toldOfObjects(event, folder)) };
}

/** @throws {EnvironmentError} */
function checkOnly(only: readonly string[] | undefined, pipelines: readonly Pipeline[]): void {
  const names: readonly string[] = [...stepNames, ...pipelines.map(({ name }) => name)];
  const wrong = only?.find((name) => !names.includes(name));
  if (wrong !== undefined)
    throw new EnvironmentError('env/bad-setting', `there is no step or pipeline ${wrong}: there are ${names.join(', ')}`);
}

/** Undefined where nothing of the project lies in a bucket. @throws {EnvironmentError} `env/bucket` */
async function bucketsFor(
  { pipelines, folder }: RunProject,
  journal: Journal,
  { only, isDry = false, isForced = false, signal, onEvent }: RunOptions,
): Promise<RunBuckets | undefined> {
  if (bucketPlaces(pipelines).length === 0) return undefined;
  const { openBuckets } = await import('./run-buckets.ts');
  const onNote = (words: string): void => void onEvent?.({ kind: 'bucket', words });
  return openBuckets({ pipelines, journal, folder, only, isDry, isForced, signal, onNote });
}
