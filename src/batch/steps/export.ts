// The step that exports: records of the header, in the formats of repositories.

import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OwnCrosswalk } from '../../export/crosswalk/own-crosswalk.ts';
import { type Exported, type ExportSettings, exportDocument } from '../../export/export-document.ts';
import { positionsIn } from '../../report/positions.ts';
import { deliver, remove } from '../deliver.ts';
import { inFiles } from '../in-files.ts';
import type { ExportFacts, ExportStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import { wholeTextOf } from '../whole-text.ts';
import type { Work } from '../work.ts';

export async function runExport(step: ExportStep, work: Work, context: JobContext): Promise<void> {
  const { services } = context;
  const whole = await wholeTextOf(work, services);
  if (whole === undefined) return;
  const { subject, text, warnings } = whole;
  const { to, unavailable, wantsSummary, directory, items, fileName } = step;
  const own = step.crosswalk === undefined ? undefined : await ownCrosswalk(step.crosswalk, context);
  const beside = await companionsOf({ step, work, context }, { subject, text });
  const exported = await exportDocument(
    {
      text,
      name: work.file,
      bytes: subject.bytes,
      source: subject.source,
      ...(directory === undefined ? {} : { itemName: directory.name }),
      ...(fileName === undefined ? {} : { fileName }),
    },
    {
      to,
      ...(unavailable === undefined ? {} : { unavailable }),
      ...(wantsSummary === undefined ? {} : { wantsSummary }),
      ...(items === undefined ? {} : { items }),
      ...beside.settings,
      ...own,
      today: services.today(),
      version: services.version(),
    },
  );
  const found = [...warnings, ...beside.diagnostics, ...exported.diagnostics];
  work.found(inFiles(found, subject), { text, texts: subject.composition?.texts });
  const lineOf = linesIn(text, subject);
  await beginDirectories(exported.files, { step, work, context });
  for (const file of exported.files) {
    const data = file.kind === 'beside' ? file.text : file.data;
    await deliver(data, { work, services, output: pathOf(file, step) });
  }
  const facts: ExportFacts = {
    ...(exported.header === undefined ? {} : lineOf(exported.header.start)),
    parts: exported.parts,
    losses: exported.losses.map(({ span, ...loss }) => ({ ...loss, ...lineOf(span.start) })),
    ...(exported.summary === undefined ? {} : { summary: exported.summary }),
  };
  work.facts['export'] = facts;
}

type InHand = { readonly step: ExportStep; readonly work: Work; readonly context: JobContext };

type Companions = {
  readonly settings: Pick<ExportSettings, 'companions' | 'validation'>;
  readonly diagnostics: readonly Diagnostic[];
};

/** What goes with the document, for steps that ask for it, and for METS, which lists it. */
async function companionsOf(
  { step, work, context }: InHand,
  { subject, text }: { readonly subject: Subject; readonly text: string },
): Promise<Companions> {
  const { output, brings = [], to } = step;
  if (brings.length === 0 && !to.includes('mets')) return { settings: {}, diagnostics: [] };
  const { bringCompanions, validationFact } = await import('./companion-files.ts');
  const validation = await validationFact(work, context);
  const known = validation === undefined ? {} : { validation };
  if (output === undefined) return { settings: known, diagnostics: [] };
  const { files, diagnostics } = await bringCompanions({ step: { ...step, output }, work, context }, subject, text);
  return { settings: { ...known, companions: files }, diagnostics };
}

/** The last file of a directory tells that it is whole: one of an earlier run is removed before anything is written. */
async function beginDirectories(files: Exported['files'], { step, work, context }: InHand): Promise<void> {
  const last = new Map(files.flatMap((file) => (file.kind === 'inside' ? [[file.format, file] as const] : [])));
  for (const file of last.values()) {
    const path = pathOf(file, step);
    if (path !== undefined) await remove(path, { work, services: context.services });
  }
}

function pathOf(file: Exported['files'][number], { output, directory }: ExportStep): string | undefined {
  if (file.kind === 'beside') return output === undefined ? undefined : output + file.extension;
  return directory === undefined ? undefined : [directory.path, file.format, directory.name, file.path].join('/');
}

/** Read once for all documents. @throws {EnvironmentError} */
function ownCrosswalk(path: string, context: JobContext): Promise<OwnCrosswalk> {
  return context.once(['crosswalk', path], async () => {
    const { ownCrosswalkOf } = await import('../own-crosswalk.ts');
    return ownCrosswalkOf(path, context.services.read);
  });
}

/** The line of an offset; of a document made of several files, in the file that holds it. */
function linesIn(text: string, { composition }: Subject): (offset: number) => { readonly line?: number } {
  if (composition !== undefined) return () => ({});
  const positions = positionsIn(text);
  return (offset) => ({ line: positions(offset).line });
}
