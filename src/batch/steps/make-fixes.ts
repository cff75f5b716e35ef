// Makes the fixes of what was found, and tells what remains. Loaded where they are asked for.

import { judgeBatch } from '../../check/judge-batch.ts';
import { Subject } from '../../check/subject.ts';
import type { Verdict } from '../../check/verdict.ts';
import { visible } from '../../report/visible.ts';
import { type FixedDocument, fixDocument } from '../../validate/fix/fix-document.ts';
import { base64Of } from '../base64.ts';
import type { FixStep } from '../job.ts';
import type { JobContext } from '../job-context.ts';
import type { JobServices } from '../job-services.ts';
import { wholeSubject } from '../whole-subject.ts';
import type { Work } from '../work.ts';
import type { Judged } from './judged.ts';

/** `rejected`: fixes that did not lessen the findings. `isUnfinished`: not all were tried. `refusal`: why none could be made. */
export type FixFacts = {
  readonly applied: number;
  readonly rejected: number;
  readonly isUnfinished?: boolean;
  readonly refusal?: string;
  /** Why fixes were refused: what they would leave. */
  readonly keptBack?: readonly string[];
  /** Parts of the document with fixes that were not made. */
  readonly elsewhere?: readonly string[];
};

/** What remains is told when the document was written; when the fixes are only shown, everything. */
export async function makeFixes(fix: FixStep, { work, verdict, plan }: Judged, { services }: JobContext): Promise<void> {
  const { subject, file } = work;
  if (subject === undefined) return;
  // the room that a document was read to is used again when it is judged anew
  const bytes = subject.source.slice();
  let { texts } = verdict;
  const judge = async (version: Uint8Array): Promise<Verdict['diagnostics']> => {
    const whole = await wholeSubject({ file, bytes: version }, { path: work.path, parts: work.job.parts, services });
    const [again] = await judgeBatch([whole], plan.checks);
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

function factsOf({ applied, rejected, isUnfinished, refusal, keptBack, elsewhere }: FixedDocument): FixFacts {
  return {
    applied: applied.length,
    rejected: rejected.length,
    ...(isUnfinished === true ? { isUnfinished } : {}),
    ...(refusal === undefined ? {} : { refusal }),
    ...(keptBack === undefined ? {} : { keptBack }),
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
