// Some documents and checks → verdicts, in the order of the documents. A check that throws over a document gives a diagnostic of that
// document; the others go on.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Check, DocumentCheck, Judgement, SetCheck } from './check.ts';
import type { Subject } from './subject.ts';
import type { Verdict } from './verdict.ts';

/** @throws {EnvironmentError} what a check throws of the environment */
export async function judgeBatch(batch: readonly Subject[], checks: readonly Check[]): Promise<readonly Verdict[]> {
  const columns: (readonly Judgement[])[] = [];
  for (const check of checks)
    columns.push(check.needs === 'set' ? await together(check, batch) : await runOnEach(check, batch));
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
        ...schemaOf(checks, at),
        ...(gaveUp === undefined ? {} : { gaveUp }),
      })),
    });
  }
  return verdicts;
}

/** Said where the name of the check does not say it. */
function schemaOf(checks: readonly Check[], at: number): Pick<Check, 'schema'> {
  const { name, schema } = checks[at] ?? {};
  return schema !== undefined && checks.filter((one) => one.name === name).length > 1 ? { schema } : {};
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

async function together(check: SetCheck, batch: readonly Subject[]): Promise<readonly Judgement[]> {
  const { runOnSet } = await import('./judge-set.ts');
  return runOnSet(check, batch, faultOver);
}

async function faultOver({ file }: Subject, error: unknown): Promise<Judgement> {
  if (error instanceof EnvironmentError) throw error;
  const { ownFault } = await import('../diagnostics/own-fault.ts');
  return { diagnostics: [ownFault(file, error)], by: 'nobody' };
}
