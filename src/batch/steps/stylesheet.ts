// The step that transforms by a stylesheet of the user's: what it makes is written when all of it may be, and nothing otherwise.

import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { SettingsError } from '../../diagnostics/settings-error.ts';
import { nowhere } from '../../source/span.ts';
import type { RunnableSheet } from '../../transform/sheet/runnable-sheet.ts';
import type { ResultDocument } from '../../transform/sheet/sheet-work.ts';
import { StylesheetError } from '../../transform/sheet/stylesheet-error.ts';
import { deliver } from '../deliver.ts';
import { inFiles } from '../in-files.ts';
import type { StylesheetStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { ResultFiles } from '../job-services.ts';
import { schemaMistakes } from '../schema-mistakes.ts';
import { sharedSheet, type TakenFiles, takenFiles } from '../sheet-context.ts';
import { wholeTextOf } from '../whole-text.ts';
import type { Work } from '../work.ts';

export async function runStylesheet(step: StylesheetStep, work: Work, context: JobContext): Promise<void> {
  const { services } = context;
  const whole = await wholeTextOf(work, services);
  if (whole === undefined) return;
  const { subject, text, warnings } = whole;
  const { output, folder = '.' } = step;
  const sheet = await sheetOf(step, work, context);
  const files = await services.resultFiles?.();
  if (files === undefined) throw new SettingsError('stylesheets of one’s own cannot be run here');
  const uri = files.urlOf(work.path ?? 'standard-input');
  const outputUri = files.urlOf(output ?? `${folder}/`);
  const { made, diagnostics } = await sheet.run({ text, name: work.file, uri, outputUri });
  const texts = { text, texts: subject.composition?.texts };
  work.found([...warnings, ...inFilesOf(diagnostics, subject)], texts);
  if (made === undefined) return;
  const placed = placesFor(made.results, { step, work, taken: await takenFiles(context), files });
  if (placed.problems.length > 0) return work.found(placed.problems, texts);
  for (const { path, text } of placed.results) await deliver(text, { work, services, output: path });
  const hasPrincipal = made.principal !== '' || made.results.length === 0;
  if (hasPrincipal) await deliver(made.principal, { work, services, output });
}

/** What is wrong in a stylesheet is told of the first document. @throws what ends the work on the document */
async function sheetOf(step: StylesheetStep, work: Work, context: JobContext): Promise<RunnableSheet> {
  try {
    return await sharedSheet(step, context);
  } catch (error) {
    if (error instanceof StylesheetError && context.tellOnce(error.message)) {
      const { diagnostics, texts } = schemaMistakes(error);
      work.found(diagnostics, { texts });
    }
    throw error;
  }
}

/** What the stylesheet says has a place in the stylesheet, not in the document. */
function inFilesOf(diagnostics: readonly Diagnostic[], subject: Subject): readonly Diagnostic[] {
  const ofDocument = diagnostics.filter(({ place }) => place.kind === 'span');
  return [...inFiles(ofDocument, subject), ...diagnostics.filter(({ place }) => place.kind !== 'span')];
}

type Placing = {
  readonly step: StylesheetStep;
  readonly work: Work;
  readonly taken: TakenFiles;
  readonly files: ResultFiles;
};

type Placed = {
  readonly results: readonly { readonly path: string; readonly text: string }[];
  readonly problems: readonly Diagnostic[];
};

function placesFor(made: readonly ResultDocument[], { step, work, taken, files }: Placing): Placed {
  const results: { readonly path: string; readonly text: string }[] = [];
  const problems: Diagnostic[] = [];
  const refuse = (file: string, reason: string): void => {
    const message = `the result document ${file} is not written: ${reason}`;
    problems.push({ code: 'transform/bad-result', severity: 'error', message, file: work.file, place: nowhere });
  };
  const { output } = step;
  for (const own of [work.path, output]) if (own !== undefined) taken.take(files.truePath(own), work.file);
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
