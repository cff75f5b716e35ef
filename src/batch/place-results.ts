// What a stylesheet of the user's has made of a document goes where it belongs: all of it, or nothing.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import { nowhere } from '../source/span.ts';
import type { ResultDocument } from '../transform/sheet/sheet-work.ts';
import type { Deferred } from './deferred.ts';
import { deliver } from './deliver.ts';
import type { StylesheetStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { ResultFiles } from './job-services.ts';
import { type TakenFiles, takenFiles } from './sheet-context.ts';
import type { Work } from './work.ts';

export type Results = Omit<Extract<Deferred, { readonly kind: 'results' }>, 'kind'>;

/**
 * Where the job was sent to a worker, this comes when it is back.
 * @throws {SettingsError | EnvironmentError}
 */
export async function placeResults(results: Results, work: Work, context: JobContext): Promise<void> {
  if (work.deferred !== undefined) {
    work.deferred.push({ kind: 'results', ...results });
    return;
  }
  const { services } = context;
  const { made, step, path } = results;
  const { output } = step;
  const files = await services.resultFiles?.();
  if (files === undefined) throw new SettingsError('stylesheets of one’s own cannot be run here');
  const placed = placesFor(made.results, { step, work, path, taken: await takenFiles(context), files });
  if (placed.problems.length > 0) return work.found(placed.problems);
  for (const { path: place, text } of placed.results) await deliver(text, { work, services, output: place });
  const hasPrincipal = made.principal !== '' || made.results.length === 0;
  if (hasPrincipal) await deliver(made.principal, { work, services, output });
}

type Placing = {
  readonly step: StylesheetStep;
  readonly work: Work;
  readonly path: string | undefined;
  readonly taken: TakenFiles;
  readonly files: ResultFiles;
};

type Placed = {
  readonly results: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly Diagnostic[];
};

function placesFor(made: readonly ResultDocument[], { step, work, path, taken, files }: Placing): Placed {
  const results: { readonly path: string; readonly text: string }[] = [];
  const problems: Diagnostic[] = [];
  const refuse = (file: string, reason: string): void => {
    const message = `the result document ${file} is not written: ${reason}`;
    problems.push({ code: 'transform/bad-result', severity: 'error', message, file: work.file, place: nowhere });
  };
  const { output } = step;
  for (const own of [path, output]) if (own !== undefined) taken.take(files.truePath(own), work.file);
  for (const { uri, text } of made) {
    if (step.folder === undefined) {
      refuse(uri, 'it needs a directory for the output: -o DIR/');
      continue;
    }
    const place = files.placeOf(uri, step.folder);
    if (place.kind === 'refused') {
      refuse(place.file, place.reason);
      continue;
    }
    const owner = taken.take(files.truePath(place.path), work.file);
    if (owner === undefined) results.push({ path: place.path, text });
    else refuse(place.path, owner === work.file ? 'it is the document, or its output' : `it belongs to ${owner}`);
  }
  return { results, problems };
}
