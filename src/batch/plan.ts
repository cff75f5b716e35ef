// What a document is judged by: the rules that apply to it, as checks. Made before the document is read as a whole, since the first
// check may have room for it. What few documents need is loaded late.

import { ownRules, type ResolvedRules, type RuleSettings } from '../rules/resolved-rules.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { Plan, Planned } from './judging-plan.ts';
import { mayNameRules } from './may-name-rules.ts';
import { ruleChecks } from './rule-checks.ts';

/** @throws {SchemaError | EnvironmentError} when a schema cannot be had */
export async function planOf(step: ValidateStep, document: Planned, context: JobContext): Promise<Plan> {
  const { schema, rules } = step;
  if (schema !== undefined || rules === undefined) return { checks: [await context.grammar(step, schema)] };
  const simple = simpleRules(rules, document.start);
  if (simple !== undefined) {
    const { checks, notRun, remarks } = await ruleChecks(simple, step, context);
    if (notRun.length === 0 && remarks.length === 0) return { checks, rules: simple };
  }
  const { planRules } = await import('./plan-rules.ts');
  return planRules({ step, settings: rules }, document, context);
}

/** The schema of this package, or one grammar that was named by a flag. */
function simpleRules(
  { schemas = [], model, checks, phase, config }: RuleSettings,
  start: Uint8Array,
): ResolvedRules | undefined {
  if (config !== undefined) return undefined;
  const [path] = schemas;
  const asked = { ...ownRules, ...(checks === undefined ? {} : { checks }), ...(phase === undefined ? {} : { phase }) };
  if (path === undefined) return model !== false && mayNameRules(start) ? undefined : asked;
  if (schemas.length > 1 || !/\.rn[gc]$/i.test(path)) return undefined;
  return { ...asked, chosenBy: 'flag', grammars: [{ name: path, path }] };
}
