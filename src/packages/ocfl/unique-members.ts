// The members of an object of JSON by their keys. A key that stands twice is told: which of the two counts, no reader knows.

import type { ObjectFindings } from './object-findings.ts';
import type { JsonMember } from './read-json.ts';

type Place = { readonly file: string; readonly findings: ObjectFindings };

/** `of`: whose keys they are, in words; the first of two counts. */
export function uniqueMembers(
  members: readonly JsonMember[],
  of: string | undefined,
  { file, findings }: Place,
): ReadonlyMap<string, JsonMember> {
  const found = new Map<string, JsonMember>();
  for (const member of members) {
    const { key, line } = member;
    if (!found.has(key)) found.set(key, member);
    else findings.add('E033', `the key ${key}${of === undefined ? '' : ` of ${of}`} stands twice`, { path: file, line });
  }
  return found;
}
