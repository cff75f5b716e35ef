// A verdict, what it is of, and who gave it.

import type { Verdict } from '../../check/verdict.ts';
import type { Plan } from '../judging-plan.ts';
import type { Work } from '../work.ts';

export type Judged = { readonly work: Work; readonly verdict: Verdict; readonly plan: Plan };
