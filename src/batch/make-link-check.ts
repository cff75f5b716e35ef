// Links as a check for the documents of a run.

import type { Check } from '../check/check.ts';
import { linkCheck } from '../links/check-links.ts';
import { LinkedDocuments } from '../links/linked-documents.ts';
import { teiPointers } from '../links/tei-pointers.ts';
import type { JobServices } from './job-services.ts';

/** `roots`: addresses of folders. */
export async function makeLinkCheck({ judging }: Pick<JobServices, 'judging'>, roots: readonly string[] = []): Promise<Check> {
  const documents = judging === undefined ? {} : { documents: new LinkedDocuments((await judging()).files) };
  return linkCheck({ pointers: teiPointers, roots, ...documents });
}
