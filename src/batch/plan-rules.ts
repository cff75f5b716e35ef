// The rules of a document that is not judged by one schema alone, or names its rules itself.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedRules } from '../rules/named-rules.ts';
import { type Prolog, readProlog } from '../rules/read-prolog.ts';
import { documentRules } from '../rules/resolve-rules.ts';
import { OWN_SCHEMA, ownRules, type ResolvedRules, type RuleSettings, wants } from '../rules/resolved-rules.ts';
import { ruleDiagnostics } from '../rules/rule-diagnostics.ts';
import { saidRules } from '../rules/said-rules.ts';
import { nowhere } from '../source/span.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { Plan, Planned } from './judging-plan.ts';
import { type NotRun, type RuleChecks, ruleChecks } from './rule-checks.ts';

type Asked = { readonly step: ValidateStep; readonly settings: RuleSettings };

const NOTHING_NAMED: Prolog = { schemas: [], bad: [], text: '' };

/** @throws {SchemaError | EnvironmentError} when a schema cannot be had */
export async function planRules({ step, settings }: Asked, document: Planned, context: JobContext): Promise<Plan> {
  const isSaid = settings.schemas !== undefined && settings.schemas.length > 0;
  const prolog = isSaid || settings.model === false ? NOTHING_NAMED : readProlog(document.start);
  const first = isSaid
    ? saidRules('flag', { ...settings, schemas: settings.schemas ?? [] })
    : await named(settings, document, { prolog, context });
  const { rules, checks, notRun } = await runnable(first, step, context);
  const tellOnce = (key: string): boolean => context.tellOnce(key);
  const diagnostics = [
    ...ruleDiagnostics(document.file, prolog, { rules, tellOnce }),
    ...notRun.filter(({ key }) => tellOnce(`not run ${key}`)).map((one) => notRunDiagnostic(document.file, one, prolog)),
    ...(checks.length === 0 ? [nothingRan(document.file)] : []),
  ];
  return { checks, rules, told: { diagnostics, text: prolog.text } };
}

type Naming = { readonly prolog: NamedRules; readonly context: JobContext };

async function named(settings: RuleSettings, { path }: Planned, { prolog, context }: Naming): Promise<ResolvedRules> {
  const files = await context.ruleFiles(path);
  const { phase, checks } = settings;
  if (files === undefined) return { ...ownRules, ...(checks === undefined ? {} : { checks }) };
  return documentRules({ path, named: prolog, phase, checks }, { files });
}

type Runnable = RuleChecks & { readonly rules: ResolvedRules };

/** Where nothing that a document names can be run, the schema of this package judges. */
async function runnable(rules: ResolvedRules, step: ValidateStep, context: JobContext): Promise<Runnable> {
  const made = await ruleChecks(rules, step, context);
  if (made.checks.length > 0 || rules.chosenBy !== 'document' || !wants(rules, 'grammar')) return { ...made, rules };
  const own: ResolvedRules = { ...rules, chosenBy: 'own', grammars: [OWN_SCHEMA] };
  return { ...(await ruleChecks(own, step, context)), rules: own };
}

function notRunDiagnostic(file: string, { key, message }: NotRun, { schemas }: Prolog): Diagnostic {
  const place = schemas.find(({ href }) => key.endsWith(href) || message.includes(href))?.place ?? nowhere;
  return { code: 'schematron/not-run', severity: 'warning', message, file, place };
}

function nothingRan(file: string): Diagnostic {
  const message = 'nothing judged the document: no check that was asked for can be run';
  return { code: 'validate/no-verdict', severity: 'error', message, file, place: nowhere };
}
