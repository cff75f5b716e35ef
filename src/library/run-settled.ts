// A run over a project, and the short way where nothing in it has changed: a table of the states of all files is held against the disk, and nothing
// else is read. It only says yes; whatever differs, the whole run finds out and tells.

import { isFile } from '../host/is-file.ts';
import { isThere } from '../host/output-directory.ts';
import { readDocument } from '../host/read-document.ts';
import { runHost } from '../host/run-host.ts';
import { isAsSettled, type OpenedTable, readSettled } from '../host/settled-file.ts';
import { sourceDate } from '../host/source-date.ts';
import type { Outcome } from '../report/outcome.ts';
import { below, documentsOf } from '../run/documents-of.ts';
import { asFresh } from '../run/fresh-outcome.ts';
import type { RunHost } from '../run/run-host.ts';
import type { RunCounts } from '../run/run-wish.ts';
import { settledWish } from '../run/settled.ts';
import type { RunOptions } from './run-options.ts';
import { folderOf, keptFolder, nameOfConfig } from './run-place.ts';
import { runStamp } from './run-stamp.ts';

/** As `run` of `run.ts`, which is loaded where something may have to be done. @throws as that does */
export async function run(config: string, options: RunOptions = {}): Promise<RunCounts> {
  await checkQueue(options);
  const counts = await runSettled(config, options);
  if (counts !== undefined) return counts;
  const whole = await import('./run.ts');
  return whole.run(config, options);
}

/** Whether or not it is needed. @throws {SettingsError} for the address of a queue that is none */
export async function checkQueue({ queue }: { readonly queue?: string | undefined }): Promise<void> {
  if (queue === undefined) return;
  const { readQueueAddress } = await import('../host/queue-address.ts');
  readQueueAddress(queue);
}

/** Undefined: nothing was told, and the whole run has to look. */
export async function runSettled(config: string, options: RunOptions = {}): Promise<RunCounts | undefined> {
  const { only, isDry = false, isForced = false } = options;
  if (only !== undefined || isDry || isForced || !isFile(config)) return undefined;
  const folder = folderOf(config);
  const host = runHost(folder === '' ? '.' : folder);
  const settled = await settledOf(config, { folder, host, options });
  if (settled === undefined) return undefined;
  try {
    if (!isUnchanged(settled, { folder, host })) return undefined;
    await tell(settled, options);
  } finally {
    settled.close();
  }
  const documents = settled.pipelines.reduce((sum, one) => sum + one.documents, 0);
  return { documents, worked: 0, opened: 0 };
}

type Looking = { readonly folder: string; readonly host: RunHost };

/** The table that was made for this very project file, and what is asked for. */
async function settledOf(
  config: string,
  { folder, host, options: { frames, parts } }: Looking & { readonly options: RunOptions },
): Promise<OpenedTable | undefined> {
  const { bytes } = await readDocument(config);
  const configText = new TextDecoder().decode(bytes);
  const places = outputsIn(configText).map((output) => ({ output, kept: keptFolder(folder, output) }));
  for (const { output, kept } of places) {
    const settled = readSettled(kept);
    if (settled === undefined) continue;
    const stamp = runStamp(parts, sourceDate());
    const wish = settledWish(
      { folder, config: nameOfConfig(config), configText, stamp, ...(frames === undefined ? {} : { frames }) },
      host.digestOf,
    );
    // another run is at work, or was ended
    if (settled.output === output && settled.wish === wish && !isThere(`${kept}/lock.json`)) return settled;
    settled.close();
  }
  return undefined;
}

/** Folders that a project file may mean by `output`: a table that says otherwise is not taken, so that nothing has to be understood here. */
function outputsIn(text: string): readonly string[] {
  const written = [...text.matchAll(/\boutput["']?\s*:\s*["']?([^"'\s#,}]+)/gu)].map(([, name = '']) => below('', name));
  return [...new Set([...written, 'out'])];
}

function isUnchanged(settled: OpenedTable, { folder, host }: Looking): boolean {
  const { names, folders } = settled;
  const pathOf = folder === '' ? (name: string) => name : host.pathOf;
  const end = names.length - folders;
  const areFoldersSame = folders > 0 && isAsSettled(settled, { from: end, end: names.length, pathOf });
  return (areFoldersSame || isListedAgain(settled, { folder, host })) && isAsSettled(settled, { from: 0, end, pathOf });
}

/** Whether the same documents are found. */
function isListedAgain({ pipelines, output, ignore, names }: OpenedTable, { folder, host }: Looking): boolean {
  let at = 0;
  for (const pipeline of pipelines) {
    const found = host.list(folder === '' ? '.' : folder, documentsOf(pipeline, { output, ignore }));
    if (found.length !== pipeline.documents || found.some((name) => name !== names[at++])) return false;
  }
  return true;
}

async function tell({ pipelines, outcomes, others }: OpenedTable, { onEvent, onClean, signal }: RunOptions): Promise<void> {
  if (onEvent === undefined) return;
  const isOver = (): boolean => signal?.aborted === true;
  const lines = (onClean === undefined ? outcomes : others)[Symbol.iterator]();
  for (const { name, documents, outcomes: all, clean } of pipelines) {
    if (isOver()) return;
    void onEvent({ kind: 'pipeline', name, total: documents, stale: 0 });
    for (const many of clean) onClean?.(many);
    const together = clean.reduce((sum, many) => sum + many.documents, 0);
    const told = onClean === undefined ? all : all - together;
    for (let count = 0; count < told && !isOver(); count++)
      await onEvent({ kind: 'outcome', outcome: asFresh(JSON.parse(lines.next().value as string) as Outcome) });
  }
}
