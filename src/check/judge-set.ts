// A check that wants several documents together.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Judgement, SetCheck } from './check.ts';
import type { Subject } from './subject.ts';

/** What is said of a document over which a check threw. */
type FaultOver = (subject: Subject, error: unknown) => Promise<Judgement>;

/** Where a set cannot be judged together, each document is tried alone. */
export async function runOnSet(
  check: SetCheck,
  batch: readonly Subject[],
  faultOver: FaultOver,
): Promise<readonly Judgement[]> {
  try {
    return await check.run(batch);
  } catch (error) {
    if (batch.length === 1 && batch[0] !== undefined) return [await faultOver(batch[0], error)];
    if (error instanceof EnvironmentError) throw error;
    const alone: Judgement[] = [];
    for (const subject of batch) for (const one of await runOnSet(check, [subject], faultOver)) alone.push(one);
    return alone;
  }
}
