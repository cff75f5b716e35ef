// The one place where rules become checks: each grammar is one, the Schematron rules that it holds another, and so are the rules of
// files of their own, and links.

import type { Check } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ResolvedRules, type RuleSource, wants } from '../rules/resolved-rules.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { RulesCheck } from './make-schematron.ts';

/** `key`: the same for the same rules; `name`: as they were named; `message`: a clause that says what is not run, and why. */
export type NotRun = { readonly key: string; readonly name: string; readonly message: string };

export type RuleChecks = {
  readonly checks: readonly Check[];
  readonly notRun: readonly NotRun[];
  /** Of the files of rules, with their texts. */
  readonly remarks: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
};

/** @throws {SchemaError | EnvironmentError} when a grammar, or a file of rules, cannot be had */
export async function ruleChecks(rules: ResolvedRules, step: ValidateStep, context: JobContext): Promise<RuleChecks> {
  const made = new MadeChecks();
  const judgesGrammar = wants(rules, 'grammar') && rules.grammars.length > 0;
  if (judgesGrammar) for (const { path } of rules.grammars) made.checks.push(await context.grammar(step, path));
  if (wants(rules, 'schematron')) {
    const { phase } = rules;
    const settings = { step, tellsFaults: !judgesGrammar };
    for (const grammar of rules.grammars) {
      // named once more for its rules, perhaps with a phase
      const isNamed = rules.schematrons.some(({ path }) => path === grammar.path);
      if (!isNamed)
        await made.addHeld(grammar, context, { ...settings, phase: rules.schematrons.length > 0 ? undefined : phase });
    }
    for (const { path, phase: own = phase } of rules.schematrons)
      made.add(await context.schematron(path, { ...settings, phase: own }));
  }
  if (rules.checks?.includes('schematron') === true && made.rules === 0)
    made.notRun.push({ key: 'schematron', name: '', message: 'no Schematron rules apply to the document' });
  if (wants(rules, 'links')) made.checks.push(await context.links());
  return made;
}

type RuleSettings = { readonly step: ValidateStep; readonly phase: string | undefined; readonly tellsFaults: boolean };

/** Single use. */
class MadeChecks implements RuleChecks {
  readonly checks: Check[] = [];
  readonly notRun: NotRun[] = [];
  readonly remarks: Diagnostic[] = [];
  readonly texts: Map<string, string> = new Map();
  /** Files with rules. */
  rules = 0;

  add(made: RulesCheck | undefined): void {
    if (made === undefined) return;
    this.rules++;
    this.checks.push(made.check);
    for (const remark of made.remarks) this.remarks.push(remark);
    for (const [file, text] of made.texts) this.texts.set(file, text);
  }

  /** The module of a schema does not have its rules. */
  async addHeld({ name, path }: RuleSource, context: JobContext, settings: RuleSettings): Promise<void> {
    if (!(await context.holdsRules(settings.step, path))) return;
    const file = path ?? context.services.ownSchema?.();
    if (file === undefined) return;
    if (/\.wasm$/i.test(file)) {
      const message = `the Schematron rules of ${name} are not run: the module does not have them, the schema itself does`;
      this.notRun.push({ key: file, name, message });
      this.rules++;
      return;
    }
    const made = await context.schematron(file, settings);
    this.add(made);
    if (made !== undefined && made.checks > 0) context.holds(path, { name, checks: made.checks });
  }
}
