// Documents and checks → verdicts, in the order of the documents. Documents are taken one by one, or by the batch where a check
// wants several. A check that throws over a document gives a diagnostic of that document; the others go on.

import type { Check, SetCheck } from './check.ts';
import { judgeBatch } from './judge-batch.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

type Subjects = Iterable<Subject> | AsyncIterable<Subject>;

/** @throws {EnvironmentError} what a check throws of the environment */
export async function* judge(subjects: Subjects, checks: readonly Check[]): AsyncGenerator<Verdict> {
  for await (const batch of batches(subjects, checks)) yield* await judgeBatch(batch, checks);
}

/** How many documents are to be judged together. */
export function batchLimit(checks: readonly Check[]): SetCheck['most'] {
  const limits = checks.flatMap((check) => (check.needs === 'set' ? [check.most] : []));
  if (limits.length === 0) return { documents: 1, bytes: 0 };
  return {
    documents: Math.min(...limits.map(({ documents }) => documents)),
    bytes: Math.min(...limits.map(({ bytes }) => bytes)),
  };
}

async function* batches(subjects: Subjects, checks: readonly Check[]): AsyncGenerator<readonly Subject[]> {
  const limit = batchLimit(checks);
  let batch: Subject[] = [];
  let bytes = 0;
  for await (const subject of subjects) {
    batch.push(subject);
    bytes += subject.bytes.length;
    if (batch.length < limit.documents && bytes < limit.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
