// The step that validates: all checks of the step on the document, and, where asked, fixes of what they find.

import type { Check } from '../../check/check.ts';
import { judgeBatch } from '../../check/judge.ts';
import type { Subject } from '../../check/subject.ts';
import { followParts } from '../follow-parts.ts';
import type { ValidateStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Work } from '../work.ts';
import type { Judged } from './judged.ts';

/** @throws {SchemaError | EnvironmentError} when the schema cannot be had */
export function checkOf(step: ValidateStep, context: JobContext): Promise<Check> {
  const { jingPositions = false, fixes = false, fix } = step;
  const settings = { jingPositions, fixes: fixes || fix !== undefined };
  return context.once(['check', step.schema, step.engine, step.asJing === true, settings], async () => {
    const schema = await context.schema(step);
    return schema.grammar(settings);
  });
}

export async function runValidate(step: ValidateStep, work: Work, context: JobContext): Promise<void> {
  await followParts(work, context.services);
  if (work.subject === undefined) return;
  const check = await checkOf(step, context);
  const [verdict] = await judgeBatch([work.subject], [check]);
  if (verdict !== undefined) await conclude(step, { work, verdict, check }, context);
}

/** The first step of each job, which is the same check in all. What the machine cannot do fails every one. */
export async function validateTogether(batch: readonly Work[], check: Check, context: JobContext): Promise<void> {
  for (const work of batch) await followParts(work, context.services);
  const ready = batch.filter(hasSubject);
  if (ready.length === 0) return;
  try {
    const verdicts = await judgeBatch(
      ready.map(({ subject }) => subject),
      [check],
    );
    for (const [index, work] of ready.entries()) {
      const verdict = verdicts[index];
      const [step] = work.job.steps;
      if (verdict !== undefined && step?.kind === 'validate') await conclude(step, { work, verdict, check }, context);
    }
  } catch (error) {
    for (const work of ready) work.fail(error);
  }
}

function hasSubject(work: Work): work is Work & { subject: Subject } {
  return work.subject !== undefined;
}

async function conclude({ fix }: ValidateStep, judged: Judged, context: JobContext): Promise<void> {
  const { work, verdict } = judged;
  for (const decision of verdict.decidedBy) work.decidedBy.push(decision);
  const hasFixes = verdict.diagnostics.some(({ fixes }) => fixes !== undefined && fixes.length > 0);
  // what stands in no file is given back, whether it was changed or not
  const isWanted = fix?.action === 'write' && work.path === undefined;
  if (fix === undefined || !(hasFixes || isWanted)) work.found(verdict.diagnostics, verdict);
  else {
    const { makeFixes } = await import('./make-fixes.ts');
    await makeFixes(fix, judged, context);
  }
}
