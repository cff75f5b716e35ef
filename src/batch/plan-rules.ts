// The rules of a document that is not judged by one schema alone, or names its rules itself.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Prolog, readProlog } from '../rules/read-prolog.ts';
import { documentRules } from '../rules/resolve-rules.ts';
import { OWN_SCHEMA, ownRules, type ResolvedRules, type RuleSettings, wants } from '../rules/resolved-rules.ts';
import { ruleDiagnostics, type ToldOnce } from '../rules/rule-diagnostics.ts';
import { saidRules } from '../rules/said-rules.ts';
import { nowhere } from '../source/span.ts';
import type { ValidateStep } from './job.ts';
import type { JobContext } from './job-context.ts';
import type { NotRun, Plan, Planned, RuleChecks } from './judging-plan.ts';
import { ruleChecks } from './rule-checks.ts';
import type { Project, RuleFinder } from './rule-finder.ts';

type Asked = { readonly step: ValidateStep; readonly settings: RuleSettings };

const NOTHING_NAMED: Prolog = { schemas: [], bad: [], text: '' };

/** @throws {SchemaError | EnvironmentError} when a schema or the project file cannot be had */
export async function planRules({ step, settings }: Asked, document: Planned, context: JobContext): Promise<Plan> {
  const { prolog, rules: first, finder, project } = await chosenRules(settings, document, context);
  const { roots = [] } = project?.links ?? {};
  const ruled = roots.length === 0 ? first : { ...first, linkRoots: roots };
  const { rules, checks, notRun, remarks, texts } = await runnable(ruled, step, context);
  const { file } = document;
  const toldOnce: ToldOnce = (key, told) => context.toldOnce(key, told);
  const diagnostics = [
    ...ruleDiagnostics(file, prolog, { rules, toldOnce }),
    ...(finder?.takeProblems() ?? []).flatMap((message) => toldOnce(message, [warning('rules/bad-catalog', file, message)])),
    ...refusedRoots(file, project).flatMap((one) => toldOnce(one.message, [one])),
    ...notRun.flatMap((one) => toldOnce(`not run ${one.key}`, [notRunDiagnostic(file, one, prolog)])),
    ...remarks.flatMap((remark) => toldOnce(`remark ${JSON.stringify(remark)}`, [remark])),
    ...(checks.length === 0 ? [nothingRan(file)] : []),
  ];
  return {
    checks,
    rules,
    notRun: notRun.map(({ name }) => name),
    told: { diagnostics, text: prolog.text, ...(texts.size === 0 ? {} : { texts: new Map([[file, prolog.text], ...texts]) }) },
    ...(project === undefined ? {} : { severities: project.severities }),
  };
}

/** What applies, whether it can be run or not. @throws {EnvironmentError} */
export async function chosenRules(settings: RuleSettings, document: Planned, context: JobContext): Promise<Chosen & Sources> {
  const finder = await context.ruleFinder();
  const project = settings.config === undefined ? undefined : await finder?.project(settings.config);
  return { ...(await chosen(settings, document, { finder, project })), finder, project };
}

type Sources = { readonly finder: RuleFinder | undefined; readonly project: Project | undefined };
type Chosen = { readonly prolog: Prolog; readonly rules: ResolvedRules };

async function chosen(settings: RuleSettings, { path, start }: Planned, { finder, project }: Sources): Promise<Chosen> {
  const { schemas = [], model, catalogs = [] } = settings;
  const said = schemas.length > 0 ? undefined : project?.rulesFor(path);
  const phase = settings.phase ?? said?.phase;
  const checks = settings.checks ?? said?.checks;
  const more = { ...(phase === undefined ? {} : { phase }), ...(checks === undefined ? {} : { checks }) };
  if (schemas.length > 0) {
    const sources = schemas.map((one) => ({ name: one, path: one }));
    return { prolog: NOTHING_NAMED, rules: saidRules('flag', { schemas: sources, ...more }) };
  }
  if (said?.schemas !== undefined)
    return { prolog: NOTHING_NAMED, rules: saidRules('config', { schemas: said.schemas, ...more }) };
  if (model === false || finder === undefined) return { prolog: NOTHING_NAMED, rules: { ...ownRules, ...more } };
  const prolog = readProlog(start);
  const resolving = await finder.settingsFor(path, [...(await finder.named(catalogs)), ...(project?.catalogs ?? [])]);
  return { prolog, rules: documentRules({ path, named: prolog, ...more }, resolving) };
}

type Runnable = RuleChecks & { readonly rules: ResolvedRules };

/** Where nothing that a document names can be run, the schema of this package judges. */
async function runnable(rules: ResolvedRules, step: ValidateStep, context: JobContext): Promise<Runnable> {
  const made = await ruleChecks(rules, step, context);
  const isJudged = made.checks.some(({ name }) => name !== 'links');
  if (isJudged || rules.chosenBy !== 'document' || !wants(rules, 'grammar')) return { ...made, rules };
  const own: ResolvedRules = { ...rules, chosenBy: 'own', grammars: [OWN_SCHEMA] };
  return { ...(await ruleChecks(own, step, context)), rules: own };
}

function notRunDiagnostic(file: string, { name, message }: NotRun, { schemas }: Prolog): Diagnostic {
  const place = schemas.find(({ href }) => href === name)?.place ?? nowhere;
  return { ...warning('schematron/not-run', file, message), place };
}

function refusedRoots(file: string, project: Project | undefined): readonly Diagnostic[] {
  return (project?.refusedRoots() ?? []).map(({ root, reason }) =>
    warning(
      'link/not-checked',
      file,
      `the folder ${root}, where the project file has links looked for, is not read: ${reason}`,
    ),
  );
}

function warning(
  code: 'rules/bad-catalog' | 'schematron/not-run' | 'link/not-checked',
  file: string,
  message: string,
): Diagnostic {
  return { code, severity: 'warning', message, file, place: nowhere };
}

function nothingRan(file: string): Diagnostic {
  const message = 'nothing judged the document: no check that was asked for can be run';
  return { code: 'validate/no-verdict', severity: 'error', message, file, place: nowhere };
}
