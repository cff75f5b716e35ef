// A document with the parts that it refers to: what it includes, and what its declarations lead to. Most documents have none,
// and are only looked through for the name that would tell.

import { Subject } from '../check/subject.ts';
import type { SourceDocument } from '../source/document.ts';
import { mentions } from '../source/mentions.ts';
import type { PartSettings } from './job.ts';
import type { JobServices } from './job-services.ts';
import type { Work } from './work.ts';

const XINCLUDE = 'http://www.w3.org/2001/XInclude';
const DOCTYPE = '<!DOCTYPE';

/** Before a step judges or reads the document of a job. */
export async function followParts(work: Work, services: JobServices): Promise<void> {
  const { subject, path, job } = work;
  if (subject === undefined || subject.composition !== undefined) return;
  work.subject = await wholeSubject(subject, { path, parts: job.parts, services });
}

export type Following = {
  /** The file that holds the document, if one does. */
  readonly path: string | undefined;
  readonly parts: PartSettings | undefined;
  readonly services: Pick<JobServices, 'parts'>;
};

/** The document itself where it has no parts. */
export async function wholeSubject(document: SourceDocument, { path, parts, services }: Following): Promise<Subject> {
  const { xinclude = true, externalEntities = false } = parts ?? {};
  const { file, bytes } = document;
  const mayHaveParts = (xinclude && mentions(bytes, XINCLUDE)) || (externalEntities && mentions(bytes, DOCTYPE));
  const alone = document instanceof Subject ? document : new Subject(document);
  if (!mayHaveParts || services.parts === undefined) return alone;
  const [{ composeBytes }, reader] = await Promise.all([import('../xml/compose/compose-bytes.ts'), services.parts(path)]);
  const composition = composeBytes({ file, bytes }, { reader, xinclude, externalEntities });
  return composition === undefined ? alone : new Subject(document, composition);
}
