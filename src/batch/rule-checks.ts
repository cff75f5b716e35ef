// The one place where rules become checks: each grammar is one. Other checks are joined here, and nowhere else.

import type { Check } from '../check/check.ts';
import { type ResolvedRules, wants } from '../rules/resolved-rules.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';

/** `key`: the same for the same rules; `name`: as they were named; `message`: a clause that says what is not run, and why. */
export type NotRun = { readonly key: string; readonly name: string; readonly message: string };

export type RuleChecks = { readonly checks: readonly Check[]; readonly notRun: readonly NotRun[] };

/** @throws {SchemaError | EnvironmentError} when a grammar cannot be had */
export async function ruleChecks(rules: ResolvedRules, step: ValidateStep, context: JobContext): Promise<RuleChecks> {
  const checks: Check[] = [];
  if (wants(rules, 'grammar')) {
    for (const { path } of rules.grammars) checks.push(await context.grammar(step, path));
  }
  if (wants(rules, 'links')) checks.push(await context.links());
  return { checks, notRun: notYet(rules) };
}

/** What there is no check for. */
function notYet(rules: ResolvedRules): readonly NotRun[] {
  const schematrons = wants(rules, 'schematron') ? rules.schematrons : [];
  const rows = schematrons.map(({ name, path }) => ({
    key: path,
    name,
    message: `the Schematron rules of ${name} are not run`,
  }));
  if (rules.checks?.includes('schematron') === true && rows.length === 0)
    rows.push({ key: 'schematron', name: '', message: 'Schematron rules are not run' });
  return rows;
}
