// Files that go with a document in an export: what earlier steps of the job made of it, and what it needs (its images, its schema).

import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { sha256Of, sizeAndSum } from '../../export/formats/file-sums.ts';
import { pagesOf } from '../../export/formats/mets/page-images.ts';
import type { CompanionFile, ValidationFact } from '../../export/formats/record-format.ts';
import { nowhere } from '../../source/span.ts';
import { formats } from '../../transform/formats.ts';
import { parseTree } from '../../xml/read/tree.ts';
import { deliver } from '../deliver.ts';
import type { Brought, ExportStep, TransformStep, ValidateStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Work } from '../work.ts';

/** Where a document and what goes with it is put: `output` of the step is its path without extension. */
type Bringing = { readonly step: ExportStep & { readonly output: string }; readonly work: Work; readonly context: JobContext };

type Companions = { readonly files: readonly CompanionFile[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * Copies what the step brings, and tells of all that goes with the document. What stands in its place already is not copied.
 * @throws {EnvironmentError | SettingsError}
 */
export async function bringCompanions(bringing: Bringing, subject: Subject, text: string): Promise<Companions> {
  const { step } = bringing;
  const wants = (what: Brought): boolean => step.brings?.includes(what) === true;
  const fileName = step.fileName ?? nameIn(bringing.work.file);
  if (wants('tei')) await bring({ href: encodeURIComponent(fileName), bytes: subject.source }, bringing);
  const made = step.to.includes('mets') ? await presentations(bringing) : [];
  const images = wants('images') ? await bringImages(bringing, text) : { files: [], diagnostics: [] };
  const schemas = wants('schema') ? await bringSchema(bringing) : [];
  return { files: [...made, ...images.files, ...schemas], diagnostics: images.diagnostics };
}

const USES = { html: 'HTML', text: 'TEXT', markdown: 'TEXT' } as const;
const MEDIA_TYPES = { html: 'text/html', text: 'text/plain', markdown: 'text/markdown' } as const;

async function presentations({ work, step, context }: Bringing): Promise<readonly CompanionFile[]> {
  const pages = work.job.steps.filter((one): one is TransformStep => one.kind === 'transform');
  return Promise.all(
    pages
      .filter(({ to, output }) => output === step.output + formats[to].extension)
      .map(async ({ to, output = '' }) => {
        const { bytes } = await context.services.read(output);
        return { use: USES[to], href: encodeURIComponent(nameIn(output)), mediaType: MEDIA_TYPES[to], ...sizeAndSum(bytes) };
      }),
  );
}

async function bringImages(bringing: Bringing, text: string): Promise<Companions> {
  const { work, context } = bringing;
  const tree = parseTree(text);
  const reader = await context.services.parts?.(work.path);
  if (tree.kind === 'fatal' || reader === undefined) return { files: [], diagnostics: [] };
  const files: CompanionFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const images = new Map(pagesOf(tree.root).flatMap((page) => page.images.map((image) => [image.uri, image] as const)));
  for (const [uri, { mediaType }] of images) {
    if (placeBelow(uri) === undefined) continue;
    const read = reader.read(new URL(uri, reader.uriOf(work.file)).href);
    if (read.kind === 'bytes') {
      await bring({ href: uri, bytes: read.bytes }, bringing);
      files.push({ use: 'IMAGE', href: uri, ...(mediaType === undefined ? {} : { mediaType }), ...sizeAndSum(read.bytes) });
    } else diagnostics.push(noImage(work.file, `${uri} is not in the export: ${read.reason}`));
  }
  return { files, diagnostics };
}

function noImage(file: string, message: string): Diagnostic {
  return { code: 'export/no-image', severity: 'warning', file, message, place: nowhere };
}

async function bringSchema(bringing: Bringing): Promise<readonly CompanionFile[]> {
  const path = validationOf(bringing.work)?.schema;
  if (path === undefined) return [];
  const { bytes } = await bringing.context.services.read(path);
  const href = encodeURIComponent(nameIn(path));
  await bring({ href, bytes }, bringing);
  const mediaType = /\.rnc$/iu.test(path) ? 'application/relax-ng-compact-syntax' : 'application/xml';
  return [{ use: 'SCHEMA', href, mediaType, ...sizeAndSum(bytes) }];
}

type BroughtFile = { readonly href: string; readonly bytes: Uint8Array };

/** Beside the document as its address leads from there. */
async function bring({ href, bytes }: BroughtFile, { step, work, context }: Bringing): Promise<void> {
  const { services } = context;
  const path = placeBelow(href);
  if (path === undefined) return;
  const [from, to] = [besides(work.file, path), besides(step.output, path)];
  if (!services.isSame(from, to)) await deliver(bytes, { work, services, output: to });
}

/** The path from the folder of the document; undefined for what does not lie below it. */
function placeBelow(href: string): string | undefined {
  if (!URL.canParse(href, 'file:///folder/')) return undefined;
  const { href: whole, protocol, pathname } = new URL(href, 'file:///folder/');
  const below = whole.startsWith('file:///folder/') && protocol === 'file:' ? pathname.slice('/folder/'.length) : '';
  try {
    const path = decodeURIComponent(below);
    return path === '' || /\0|(?:^|[/\\])\.\.(?:$|[/\\])/u.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function besides(file: string, path: string): string {
  return file.slice(0, file.length - nameIn(file).length) + path;
}

function nameIn(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The step that has validated the document in this job. */
function validationOf({ job }: Work): ValidateStep | undefined {
  return job.steps.find((one): one is ValidateStep => one.kind === 'validate');
}

/** A document with findings comes to no export: what comes here is valid. @throws {EnvironmentError} */
export async function validationFact(work: Work, context: JobContext): Promise<ValidationFact | undefined> {
  const path = validationOf(work)?.schema;
  if (path === undefined) return undefined;
  const { services } = context;
  const digest = await context.once(['digest', path], async () => sha256Of((await services.read(path)).bytes));
  const engine = work.decidedBy.find(({ check }) => check === 'grammar')?.by ?? 'unknown';
  return { schema: nameIn(path), digest, engine: `${engine} of teikit ${services.version()}`, outcome: 'valid' };
}
