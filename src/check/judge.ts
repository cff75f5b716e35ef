// Documents and checks → verdicts, in the order of the documents. Documents are taken one by one, or by the batch where a check
// wants several. A check that throws over a document gives a diagnostic of that document; the others go on.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Check, DocumentCheck, Judgement, SetCheck } from './check.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

type Subjects = Iterable<Subject> | AsyncIterable<Subject>;

/** @throws {EnvironmentError} what a check throws of the environment */
export async function* judge(subjects: Subjects, checks: readonly Check[]): AsyncGenerator<Verdict> {
  for await (const batch of batches(subjects, checks)) yield* await judgeBatch(batch, checks);
}

export async function judgeBatch(batch: readonly Subject[], checks: readonly Check[]): Promise<readonly Verdict[]> {
  const columns: (readonly Judgement[])[] = [];
  for (const check of checks)
    columns.push(check.needs === 'set' ? await runOnSet(check, batch) : await runOnEach(check, batch));
  const verdicts: Verdict[] = [];
  for (const [index, subject] of batch.entries()) {
    const judgements = columns.flatMap((column) => column[index] ?? []);
    const text = await subject.textIfMade();
    verdicts.push({
      file: subject.file,
      diagnostics: judgements.length === 1 ? (judgements[0]?.diagnostics ?? []) : judgements.flatMap((one) => one.diagnostics),
      ...(text === undefined ? {} : { text }),
      ...(subject.composition === undefined ? {} : { texts: subject.composition.texts }),
      decidedBy: judgements.map(({ by, gaveUp }, at) => ({
        check: checks[at]?.name ?? '',
        by,
        ...(gaveUp === undefined ? {} : { gaveUp }),
      })),
    });
  }
  return verdicts;
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

async function runOnEach(check: DocumentCheck, batch: readonly Subject[]): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  for (const subject of batch) {
    try {
      judgements.push(await check.run(subject));
    } catch (error) {
      judgements.push(await faultOver(subject, error));
    }
  }
  return judgements;
}

/** Where a set cannot be judged together, each document is tried alone. */
async function runOnSet(check: SetCheck, batch: readonly Subject[]): Promise<readonly Judgement[]> {
  try {
    return await check.run(batch);
  } catch (error) {
    if (batch.length === 1 && batch[0] !== undefined) return [await faultOver(batch[0], error)];
    if (error instanceof EnvironmentError) throw error;
    const alone: Judgement[] = [];
    for (const subject of batch) for (const one of await runOnSet(check, [subject])) alone.push(one);
    return alone;
  }
}

async function faultOver({ file }: Subject, error: unknown): Promise<Judgement> {
  if (error instanceof EnvironmentError) throw error;
  const { ownFault } = await import('../diagnostics/own-fault.ts');
  return { diagnostics: [ownFault(file, error)], by: 'nobody' };
}
