// The Schematron rules that apply to a document, as checks: those of files of their own, and those that its grammars hold.

import type { Check } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ResolvedRules, type RuleSource, wants } from '../rules/resolved-rules.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { NotRun, RuleChecks } from './judging-plan.ts';
import type { RulesCheck } from './make-schematron.ts';

export type WantedChecks = {
  readonly rules: ResolvedRules;
  /** Grammars that may hold rules. */
  readonly holding: readonly RuleSource[];
  readonly step: ValidateStep;
};

/** @throws {SchemaError | EnvironmentError} when a file of rules cannot be had */
export async function makeSchematronChecks(wanted: WantedChecks, context: JobContext): Promise<RuleChecks> {
  const { rules, holding, step } = wanted;
  const { schematrons, phase, grammars } = rules;
  const made = new MadeChecks();
  const settings = { step, tellsFaults: grammars.length === 0 || !wants(rules, 'grammar') };
  for (const grammar of holding) {
    // one that is named once more, for its rules, may have a phase
    const isNamed = schematrons.some(({ path }) => path === grammar.path);
    const own = schematrons.length > 0 ? undefined : phase;
    if (!isNamed) await made.addHeld(grammar, context, { ...settings, phase: own });
  }
  for (const { name, path, phase: own = phase } of schematrons) {
    const rulesOf = await context.schematron(path, { ...settings, phase: own });
    made.add(rulesOf);
    const isGrammar = grammars.some((grammar) => grammar.path === path);
    if (rulesOf === undefined && !isGrammar)
      made.notRun.push({ key: path, name, message: `${name} holds no Schematron rules` });
  }
  const isAsked = rules.checks?.includes('schematron') === true;
  if (isAsked && made.isNothing)
    made.notRun.push({ key: 'schematron', name: '', message: 'no Schematron rules apply to the document' });
  return made;
}

type RuleSettings = { readonly step: ValidateStep; readonly phase: string | undefined; readonly tellsFaults: boolean };

/** Single use. */
class MadeChecks implements RuleChecks {
  readonly checks: Check[] = [];
  readonly notRun: NotRun[] = [];
  readonly remarks: Diagnostic[] = [];
  readonly texts: Map<string, string> = new Map();

  get isNothing(): boolean {
    return this.checks.length + this.notRun.length === 0;
  }

  add(made: RulesCheck | undefined): void {
    if (made === undefined) return;
    this.checks.push(made.check);
    for (const remark of made.remarks) this.remarks.push(remark);
    for (const [file, text] of made.texts) this.texts.set(file, text);
  }

  /** The module of a schema does not have its rules. */
  async addHeld({ name, path }: RuleSource, context: JobContext, settings: RuleSettings): Promise<void> {
    const file = path ?? (await context.services.judging?.())?.ownSchema;
    if (file === undefined) return;
    if ((await context.holdsRules(settings.step, path)) === 'elsewhere') {
      const message = `the Schematron rules of ${name} are not run: the module does not have them, the schema itself does`;
      this.notRun.push({ key: file, name, message });
      return;
    }
    const made = await context.schematron(file, settings);
    this.add(made);
    // that the schema of this package holds rules is no news
    if (path !== undefined && made !== undefined && made.checks > 0)
      context.holds([{ name, checks: made.checks, path, isNew: false }]);
  }
}
