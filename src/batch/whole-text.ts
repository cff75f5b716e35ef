// The text of the document in hand, with all its parts, for a step that reads it as a whole.

import type { Subject } from '../check/subject.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingFault, encodingWarnings } from '../diagnostics/encoding-fault.ts';
import { followParts } from './follow-parts.ts';
import { endedBy } from './in-files.ts';
import type { JobServices } from './job-services.ts';
import type { Work } from './work.ts';

export type WholeText = { readonly subject: Subject; readonly text: string; readonly warnings: readonly Diagnostic[] };

/** Undefined where there is none, or it cannot be read, which is told. */
export async function wholeTextOf(work: Work, services: JobServices): Promise<WholeText | undefined> {
  await followParts(work, services);
  const { subject } = work;
  if (subject === undefined) return undefined;
  const decoded = await subject.text();
  if (decoded.kind !== 'decoded') {
    work.found([encodingFault(work.file, decoded)], { text: decoded.before });
    return undefined;
  }
  const ended = endedBy(subject);
  if (ended === undefined) return { subject, text: decoded.text, warnings: encodingWarnings(work.file, decoded) };
  work.found(ended, { texts: subject.composition?.texts });
  return undefined;
}
