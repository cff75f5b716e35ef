// The step that transforms by a stylesheet of the user's.

import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { SettingsError } from '../../diagnostics/settings-error.ts';
import type { RunnableSheet } from '../../transform/sheet/runnable-sheet.ts';
import { StylesheetError } from '../../transform/sheet/stylesheet-error.ts';
import { inFiles } from '../in-files.ts';
import type { StylesheetStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import { placeResults } from '../place-results.ts';
import { schemaMistakes } from '../schema-mistakes.ts';
import { sharedSheet } from '../sheet-context.ts';
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
  await placeResults({ made, step, path: work.path }, work, context);
}

/** What is wrong in a stylesheet is told of the first document. @throws what ends the work on the document */
async function sheetOf(step: StylesheetStep, work: Work, context: JobContext): Promise<RunnableSheet> {
  try {
    return await sharedSheet(step, context);
  } catch (error) {
    if (error instanceof StylesheetError) {
      const { diagnostics, texts } = schemaMistakes(error);
      work.found(context.toldOnce(error.message, diagnostics), { texts });
    }
    throw error;
  }
}

/** What the stylesheet says has a place in the stylesheet, not in the document. */
function inFilesOf(diagnostics: readonly Diagnostic[], subject: Subject): readonly Diagnostic[] {
  const ofDocument = diagnostics.filter(({ place }) => place.kind === 'span');
  return [...inFiles(ofDocument, subject), ...diagnostics.filter(({ place }) => place.kind !== 'span')];
}
