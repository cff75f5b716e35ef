// Before a step judges or reads the document of a job, it is put together with its parts, if it has some.

import type { JobServices } from './job-services.ts';
import { mayHaveParts } from './may-have-parts.ts';
import type { Work } from './work.ts';

export async function followParts(work: Work, services: JobServices): Promise<void> {
  const { subject, path, job } = work;
  if (subject === undefined || subject.composition !== undefined || !mayHaveParts(subject.bytes, job.parts)) return;
  const { wholeSubject } = await import('./whole-subject.ts');
  work.subject = await wholeSubject(subject, { path, parts: job.parts, services });
}
