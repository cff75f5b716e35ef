// A document with the parts that it refers to: what it includes, and what its declarations lead to.

import { Subject } from '../check/subject.ts';
import type { SourceDocument } from '../source/document.ts';
import { composeBytes } from '../xml/compose/compose-bytes.ts';
import type { PartSettings } from './job.ts';
import type { JobServices } from './job-services.ts';
import { mayHaveParts } from './may-have-parts.ts';

export type Following = {
  /** The file that holds the document, if one does. */
  readonly path: string | undefined;
  readonly parts: PartSettings | undefined;
  readonly services: Pick<JobServices, 'parts'>;
};

/** The document itself where it has no parts. */
export async function wholeSubject(document: SourceDocument, { path, parts, services }: Following): Promise<Subject> {
  const { file, bytes } = document;
  const alone = document instanceof Subject ? document : new Subject(document);
  if (services.parts === undefined || !mayHaveParts(bytes, parts)) return alone;
  const { xinclude = true, externalEntities = false } = parts ?? {};
  const reader = await services.parts(path);
  const composition = composeBytes({ file, bytes }, { reader, xinclude, externalEntities });
  return composition === undefined ? alone : new Subject(document, composition);
}
