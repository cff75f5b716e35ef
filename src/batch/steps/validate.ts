// The step that validates: all checks of the step on the document, and, where asked, fixes of what they find.

import type { Check } from '../../check/check.ts';
import { judgeBatch } from '../../check/judge.ts';
import { Subject } from '../../check/subject.ts';
import type { Verdict } from '../../check/verdict.ts';
import { visible } from '../../report/visible.ts';
import type { FixedDocument } from '../../validate/fix/fix-document.ts';
import { base64Of } from '../base64.ts';
import { followParts, wholeSubject } from '../follow-parts.ts';
import type { FixStep, ValidateStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { JobServices } from '../job-services.ts';
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

type Judged = { readonly work: Work; readonly verdict: Verdict; readonly check: Check };

async function conclude({ fix }: ValidateStep, judged: Judged, context: JobContext): Promise<void> {
  const { work, verdict } = judged;
  for (const decision of verdict.decidedBy) work.decidedBy.push(decision);
  const hasFixes = verdict.diagnostics.some(({ fixes }) => fixes !== undefined && fixes.length > 0);
  // what stands in no file is given back, whether it was changed or not
  const isWanted = fix?.action === 'write' && work.path === undefined;
  if (fix === undefined || !(hasFixes || isWanted)) work.found(verdict.diagnostics, verdict);
  else await makeFixes(fix, judged, context);
}

/** `rejected`: fixes that did not lessen the findings. `isUnfinished`: not all were tried. `refusal`: why none could be made. */
export type FixFacts = {
  readonly applied: number;
  readonly rejected: number;
  readonly isUnfinished?: boolean;
  readonly refusal?: string;
  /** Parts of the document with fixes that were not made. */
  readonly elsewhere?: readonly string[];
};

/** What remains is told when the document was written; when the fixes are only shown, everything. */
async function makeFixes(fix: FixStep, { work, verdict, check }: Judged, { services }: JobContext): Promise<void> {
  const { subject, file } = work;
  if (subject === undefined) return;
  // the room that a document was read to is used again when it is judged anew
  const bytes = subject.source.slice();
  const { fixDocument } = await import('../../validate/fix/fix-document.ts');
  let { texts } = verdict;
  const judge = async (version: Uint8Array): Promise<Verdict['diagnostics']> => {
    const whole = await wholeSubject({ file, bytes: version }, { path: work.path, parts: work.job.parts, services });
    const [again] = await judgeBatch([whole], [check]);
    texts = again?.texts;
    return again?.diagnostics ?? [];
  };
  const fixed = await fixDocument({ file, bytes, judge, certainty: fix.certainty });
  if (fix.action === 'show') {
    const { fixDiff } = await import('../../validate/fix/fix-diff.ts');
    const difference = fixDiff(visible(file), fixed.before, fixed.edits);
    if (difference !== '') work.outputs.push({ kind: 'text', name: file, text: difference });
    work.found(verdict.diagnostics, verdict);
    work.facts['fix'] = factsOf(fixed);
    return;
  }
  if (work.path === undefined) work.outputs.push({ kind: 'bytes', name: file, base64: base64Of(fixed.bytes) });
  else await rewrite(fixed, { work, path: work.path, verdict, services });
  work.subject = new Subject({ file, bytes: fixed.bytes });
  work.found(fixed.diagnostics, { text: fixed.after, texts: texts && new Map([...texts, [file, fixed.after]]) });
  work.facts['fix'] = factsOf(fixed);
}

function factsOf({ applied, rejected, isUnfinished, refusal, elsewhere }: FixedDocument): FixFacts {
  return {
    applied: applied.length,
    rejected: rejected.length,
    ...(isUnfinished === true ? { isUnfinished } : {}),
    ...(refusal === undefined ? {} : { refusal }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
  };
}

type Rewriting = { readonly work: Work; readonly path: string; readonly verdict: Verdict; readonly services: JobServices };

/** Where it cannot be written, what was found stays true. */
async function rewrite({ bytes, applied }: FixedDocument, { work, path, verdict, services }: Rewriting): Promise<void> {
  if (applied.length === 0) return;
  try {
    await services.write(path, bytes);
  } catch (error) {
    work.found(verdict.diagnostics, verdict);
    throw error;
  }
  work.outputs.push({ kind: 'file', path, bytes: bytes.length });
}
