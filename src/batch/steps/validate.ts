// The step that validates: all checks of the step on the document, and, where asked, fixes of what they find.

import type { Check } from '../../check/check.ts';
import { judgeBatch } from '../../check/judge.ts';
import type { Subject } from '../../check/subject.ts';
import type { Verdict } from '../../check/verdict.ts';
import type { ValidateStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Work } from '../work.ts';

/** @throws {SchemaError | EnvironmentError} when the schema cannot be had */
export function checkOf(step: ValidateStep, context: JobContext): Promise<Check> {
  const { jingPositions = false, fixes = false, fix } = step;
  const settings = { jingPositions, fixes: fixes || fix !== undefined };
  return context.once(['check', step.schema, step.engine, settings], async () => {
    const schema = await context.schema(step);
    return schema.grammar(settings);
  });
}

export async function runValidate(step: ValidateStep, work: Work, context: JobContext): Promise<void> {
  if (work.subject === undefined) return;
  const check = await checkOf(step, context);
  const [verdict] = await judgeBatch([work.subject], [check]);
  if (verdict !== undefined) await conclude(step, { work, verdict, check });
}

/** The first step of each: where the environment fails over the whole, each is tried alone. */
export async function validateTogether(batch: readonly Work[], context: JobContext): Promise<void> {
  const ready = batch.filter(hasSubject);
  const [first] = ready;
  const [step] = first?.job.steps ?? [];
  if (first === undefined || step?.kind !== 'validate') return;
  try {
    const check = await checkOf(step, context);
    const verdicts = await judgeBatch(
      ready.map(({ subject }) => subject),
      [check],
    );
    for (const [index, work] of ready.entries()) {
      const verdict = verdicts[index];
      if (verdict !== undefined) await conclude(step, { work, verdict, check });
    }
  } catch (error) {
    for (const work of ready) await work.fail(error);
  }
}

function hasSubject(work: Work): work is Work & { subject: Subject } {
  return work.subject !== undefined;
}

type Judged = { readonly work: Work; readonly verdict: Verdict; readonly check: Check };

async function conclude({ fix }: ValidateStep, { work, verdict }: Judged): Promise<void> {
  for (const decision of verdict.decidedBy) work.decidedBy.push(decision);
  work.found(verdict.diagnostics, verdict.text);
  fix satisfies unknown;
}
