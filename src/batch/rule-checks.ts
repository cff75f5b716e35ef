// The one place where rules become checks: each grammar is one, the Schematron rules that apply are others, and so are links.

import type { Check } from '../check/check.ts';
import { type ResolvedRules, wants } from '../rules/resolved-rules.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { RuleChecks } from './judging-plan.ts';

/** What few documents have: it is loaded late. */
const NO_RULES: RuleChecks = { checks: [], notRun: [], remarks: [], texts: new Map() };

/** @throws {SchemaError | EnvironmentError} when a grammar, or a file of rules, cannot be had */
export async function ruleChecks(rules: ResolvedRules, step: ValidateStep, context: JobContext): Promise<RuleChecks> {
  const checks: Check[] = [];
  if (wants(rules, 'grammar')) for (const { path } of rules.grammars) checks.push(await context.grammar(step, path));
  const made = wants(rules, 'schematron') ? await schematronChecks(rules, step, context) : NO_RULES;
  for (const check of made.checks) checks.push(check);
  if (wants(rules, 'links')) checks.push(await context.links(step, rules));
  return { ...made, checks };
}

async function schematronChecks(rules: ResolvedRules, step: ValidateStep, context: JobContext): Promise<RuleChecks> {
  const holding = [];
  for (const grammar of rules.grammars) if ((await context.holdsRules(step, grammar.path)) !== false) holding.push(grammar);
  const isAsked = rules.checks?.includes('schematron') === true;
  if (holding.length === 0 && rules.schematrons.length === 0 && !isAsked) return NO_RULES;
  const { makeSchematronChecks } = await import('./schematron-checks.ts');
  return makeSchematronChecks({ rules, holding, step }, context);
}
