// The step that validates: all checks that apply to the document, and, where asked, fixes of what they find.

import { judgeBatch } from '../../check/judge-batch.ts';
import type { Subject } from '../../check/subject.ts';
import { ruleFacts } from '../../rules/resolved-rules.ts';
import { followParts } from '../follow-parts.ts';
import type { ValidateStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { Plan } from '../judging-plan.ts';
import { planOf } from '../plan.ts';
import type { Work } from '../work.ts';
import type { Judged } from './judged.ts';

export async function runValidate(step: ValidateStep, work: Work, context: JobContext): Promise<void> {
  const { subject, file, path } = work;
  if (subject === undefined) return;
  const plan = work.planFor(step) ?? (await planOf(step, { file, path, start: subject.source }, context));
  await followParts(work, context.services);
  if (work.subject === undefined) return;
  const [verdict] = await judgeBatch([work.subject], plan.checks);
  if (verdict !== undefined) await conclude(step, { work, verdict, plan }, context);
}

/** The first step of each job, which has the same checks in all. What the machine cannot do fails every one. */
export async function validateTogether(batch: readonly Work[], context: JobContext): Promise<void> {
  for (const work of batch) await followParts(work, context.services);
  const ready = batch.filter(hasSubject);
  const [first] = ready;
  if (first === undefined) return;
  try {
    const checks = first.plan?.checks ?? [];
    const verdicts = await judgeBatch(
      ready.map(({ subject }) => subject),
      checks,
    );
    for (const [index, work] of ready.entries()) {
      const verdict = verdicts[index];
      const [step] = work.job.steps;
      const { plan } = work;
      if (verdict !== undefined && plan !== undefined && step?.kind === 'validate')
        await conclude(step, { work, verdict, plan }, context);
    }
  } catch (error) {
    for (const work of ready) work.fail(error);
  }
}

function hasSubject(work: Work): work is Work & { subject: Subject } {
  return work.subject !== undefined;
}

async function conclude({ fix }: ValidateStep, judged: Judged, context: JobContext): Promise<void> {
  const { work, verdict, plan } = judged;
  tellRules(work, plan);
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

function tellRules(work: Work, { rules, notRun = [], told, severities = {} }: Plan): void {
  work.severities = severities;
  if (told !== undefined) work.found(told.diagnostics, told);
  if (rules !== undefined) work.facts['validate'] = ruleFacts(rules, notRun);
}
