// Documents of the library with the parts that they refer to.

import type { PartSettings } from '../batch/job.ts';
import { mayHaveParts } from '../batch/may-have-parts.ts';
import type { Following } from '../batch/whole-subject.ts';
import { Subject } from '../check/subject.ts';
import { isFile } from '../host/is-file.ts';
import type { SourceDocument } from '../source/document.ts';
import { nodeServices } from './jobs.ts';

/** Which other files a document may lead to. */
export type PartOptions = PartSettings & {
  /**
   * Folders that they may be read from, beside the document's own and its checkout. A document that is no file has no folder: what
   * is in memory reads only from here.
   */
  readonly roots?: readonly string[];
};

/** Settings of one call, which share what they know of folders. */
export function following({ roots = [], ...parts }: PartOptions): (document: SourceDocument) => Promise<Subject> {
  const services: Following['services'] = nodeServices({ roots });
  return async (document) => {
    const path = isFile(document.file) ? document.file : undefined;
    if (!mayHaveParts(document.bytes, parts)) return new Subject(document);
    const { wholeSubject } = await import('../batch/whole-subject.ts');
    return wholeSubject(document, { path, parts, services });
  };
}

/** What was said of parts. */
export function partOptions({
  xinclude,
  externalEntities,
  roots,
}: { readonly [Key in keyof PartOptions]: PartOptions[Key] | undefined }): PartOptions {
  return {
    ...(xinclude === undefined ? {} : { xinclude }),
    ...(externalEntities === undefined ? {} : { externalEntities }),
    ...(roots === undefined ? {} : { roots }),
  };
}
