// The identifier of an object in a repository (OCFL 1.1, 3.5.1: it should be a URI).

import type { RecordSummary } from '../record-summary.ts';

const URI = /^[a-z][a-z0-9+.-]*:\S+$/iu;

/**
 * `prefix`: the user's, before the name of the document. Without it the first identifier of the header that is a URI, else the name:
 * nothing is invented.
 */
export function objectId(name: string, { identifiers, id }: RecordSummary, prefix: string | undefined): string {
  if (prefix !== undefined) return `${prefix}${id ?? name}`;
  return identifiers.find((identifier) => URI.test(identifier)) ?? name;
}
