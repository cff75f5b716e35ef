// The step that encodes: plain text, or TEI to be added to → TEI that is proved valid and faithful. The TEI is the document of the
// steps after it.

import { Subject } from '../../check/subject.ts';
import { encodeDocument } from '../../encode/encode.ts';
import type { EncodeSettings } from '../../encode/encode-settings.ts';
import type { ReviewRow } from '../../encode/review/review-row.ts';
import { deliver } from '../deliver.ts';
import type { EncodeFacts } from '../encode-facts.ts';
import { findProfile, gatherMetadata, readAuthorityFiles, readDecisions, readModelFile } from '../encode-inputs.ts';
import { followParts } from '../follow-parts.ts';
import { endedBy, inFiles } from '../in-files.ts';
import type { EncodeStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Work } from '../work.ts';

export async function runEncode(step: EncodeStep, work: Work, context: JobContext): Promise<void> {
  await followParts(work, context.services);
  const { subject } = work;
  if (subject === undefined) return;
  const ended = endedBy(subject);
  if (ended !== undefined) {
    work.found(ended, { texts: subject.composition?.texts });
    work.subject = undefined;
    return;
  }
  const settings = await settingsOf(step, context);
  const decisions = decisionsFor(work.file, step, await decisionsOf(step, context));
  const result = await encodeDocument(subject, { ...settings, decisions });
  const decoded = await subject.text();
  const text = decoded.kind === 'decoded' ? decoded.text : decoded.before;
  work.found(inFiles(result.diagnostics, subject), { text, texts: subject.composition?.texts });
  if (result.kind === 'refused') {
    work.subject = undefined;
    return;
  }
  const bytes = new TextEncoder().encode(result.tei);
  // a file is written of the bytes that the next step reads, and no second copy is made of a long document
  const data = step.output === undefined || work.deferred !== undefined ? result.tei : bytes;
  await deliver(data, { work, services: context.services, output: step.output });
  const facts: EncodeFacts = { ...result.report, ...(step.wantsRows === true ? { rows: result.rows() } : {}) };
  work.facts['encode'] = facts;
  work.path = step.output;
  work.subject = new Subject({ file: step.output ?? work.file, bytes });
}

/**
 * Read once for all documents of a run.
 * @throws {SettingsError | EnvironmentError}
 */
export function settingsOf(step: EncodeStep, context: JobContext): Promise<EncodeSettings> {
  const { language, profile, authorities = [], model, metadata, said = {} } = step;
  return context.once(['encode', language, profile, authorities, model, metadata, said], async () => {
    const { read, today, version } = context.services;
    const encodedOn = today();
    const foundProfile = await findProfile(profile, read);
    const gathered = await gatherMetadata(metadata, said, read);
    const foundAuthorities = await readAuthorityFiles(authorities, read);
    const learned = await readModelFile(model, read);
    return {
      ...(language === undefined ? {} : { language }),
      schema: await context.schema(),
      version: version(),
      metadata: gathered,
      ...(foundProfile === undefined ? {} : { profile: foundProfile }),
      ...(foundAuthorities === undefined ? {} : { authorities: foundAuthorities }),
      ...(learned === undefined ? {} : { learned }),
      ...(encodedOn === undefined ? {} : { encodedOn }),
    };
  });
}

/** @throws {EnvironmentError} */
export function decisionsOf({ decisions }: EncodeStep, context: JobContext): Promise<readonly ReviewRow[]> {
  return context.once(['decisions', decisions], () => readDecisions(decisions, context.services.read));
}

/**
 * Rows of a table belong to the document they name, however its path was typed then; by its name alone, when it was in another
 * folder.
 */
export function decisionsFor(
  file: string,
  { isOnlyDocument = false }: Pick<EncodeStep, 'isOnlyDocument'>,
  decisions: readonly ReviewRow[],
): readonly ReviewRow[] {
  const path = plainPath(file);
  const exact = decisions.filter(({ document }) => plainPath(document) === path || (document === '' && isOnlyDocument));
  if (exact.length > 0) return exact;
  return decisions.filter(({ document }) => basename(document) === basename(file));
}

/** `./a//b/../c.txt` and `a\\c.txt` are `a/c.txt`. */
function plainPath(path: string): string {
  const parts: string[] = [];
  for (const [index, part] of path.replaceAll('\\', '/').split('/').entries()) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if ((part !== '' || index === 0) && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function basename(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
