// Links as a check for the documents of a run.

import type { Check } from '../check/check.ts';
import { linkCheck } from '../links/check-links.ts';
import { LinkedDocuments } from '../links/linked-documents.ts';
import type { PointerTable } from '../links/pointer-attributes.ts';
import { teiPointers } from '../links/tei-pointers.ts';
import type { JobServices } from './job-services.ts';

export type WantedLinks = {
  /** Of the grammars that judge the documents, in this order. */
  readonly pointers: readonly PointerTable[];
  /** Addresses of folders. */
  readonly roots: readonly string[];
  readonly documents: LinkedDocuments | undefined;
};

export function makeLinkCheck({ pointers, roots, documents }: WantedLinks): Check {
  return linkCheck({ pointers: [...pointers, teiPointers], roots, ...(documents === undefined ? {} : { documents }) });
}

/** What other documents have, read once for all. Undefined where there is nothing to read them with. */
export async function linkedDocuments({ judging }: Pick<JobServices, 'judging'>): Promise<LinkedDocuments | undefined> {
  return judging === undefined ? undefined : new LinkedDocuments((await judging()).files);
}
