// What became of the fixes of a document.

import type { FixStep } from '../batch/job.ts';
import type { FixFacts } from '../batch/steps/make-fixes.ts';
import type { Outcome } from '../report/outcome.ts';
import { talk } from './output.ts';

export function tellFixes({ file, facts }: Pick<Outcome, 'file' | 'facts'>, { action, certainty }: FixStep): void {
  const {
    applied = 0,
    isUnfinished = false,
    refusal,
    keptBack = [],
    elsewhere = [],
  } = (facts?.['fix'] ?? {}) as Partial<FixFacts>;
  if (refusal !== undefined) talk(`${file}: ${refusal}`);
  for (const kept of keptBack) talk(`${file}: a fix was kept back: ${kept}`);
  for (const part of elsewhere)
    talk(`${file}: what can be fixed in ${part} was left: a part is fixed where it is named itself`);
  const goesOn = action === 'write' && applied > 0;
  if (isUnfinished) talk(`${file}: not all fixes were tried${goesOn ? ': run it again' : ''}`);
  if (applied === 0) return;
  const some = `${applied} ${applied === 1 ? 'fix' : 'fixes'}`;
  const flag = certainty === 'safe' ? '--fix=write' : '--fix=write,suggested';
  talk(action === 'write' ? `${file}: ${some} made` : `${file}: ${some} shown (${flag} makes them)`);
}
