// Validates what the paths mean: findings, then a summary.

import type { FixStep, Job, ValidateStep } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { JobPool } from '../batch/job-pool.ts';
import { configFinder } from '../host/find-config.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { Outcome } from '../report/outcome.ts';
import { isSchematron, OWN_SCHEMA, type RuleFacts, type RuleSettings } from '../rules/resolved-rules.ts';
import type { EngineName } from '../validate/schema.ts';
import type { PoolValues } from './commands/pool-flags.ts';
import { writeOutput } from './output.ts';
import type { FileFlags } from './part-settings.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import type { RulesTeller } from './rules-teller.ts';
import { runDocuments } from './run-documents.ts';
import type { StatsKeeper } from './validate-stats.ts';

export type ValidateSettings = {
  readonly rules: RuleSettings;
  /** A project file; `none`: not even one that is found. */
  readonly config: string | undefined;
  readonly engine: EngineName;
  readonly asJing: boolean;
  readonly fix: ValidateStep['fix'];
  readonly stats: boolean;
  /** Undefined where the call says nothing of workers. */
  readonly pool: PoolValues | undefined;
  /** PATHs of the call. */
  readonly named: readonly string[];
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {EnvironmentError} when a schema that was named cannot be read */
export async function validatePaths({ files, faults }: FoundDocuments, settings: ValidateSettings): Promise<void> {
  const { rules, engine, fix, stats, reporting } = settings;
  if (reporting.reports.length > 0) {
    const { refuseReportsOver } = await import('./refuse-over.ts');
    refuseReportsOver([...files, ...(rules.schemas ?? [])], reporting);
  }
  if (engine === 'libxml2') {
    const { refuseForLibxml2 } = await import('./refuse-for-libxml2.ts');
    refuseForLibxml2(settings);
  }
  const services = nodeServices(settings.files);
  const context = new JobContext(services);
  const step = stepOf(settings);
  await loadNamed(context, step);
  const keeper = stats ? await keepStats(context) : undefined;
  const pool = settings.pool === undefined ? undefined : await poolOf(files, { ...settings, pool: settings.pool }, step);
  try {
    const summary = await runDocuments({
      run: { command: 'validate', version: services.version(), schema: schemaWords(rules) },
      jobs: await jobsOf(files, step, { settings, context }),
      areRight: true,
      missing: await missingOutcomes(faults),
      context,
      pool,
      settings: reporting,
      ...(reporting.quiet ? {} : { before: rulesTeller(context) }),
      done: async ({ outputs, ...outcome }) => {
        for (const output of outputs) await writeOutput(output);
        if (fix !== undefined && !reporting.quiet) await tellFixes(outcome, fix);
        keeper?.add({ ...outcome, outputs: [], diagnostics: [] });
      },
    });
    keeper?.tell(summary);
  } finally {
    await pool?.end();
  }
}

async function poolOf(
  documents: readonly string[],
  { pool, stats, files }: ValidateSettings & { readonly pool: PoolValues },
  step: ValidateStep,
): Promise<JobPool | undefined> {
  const { validatePool } = await import('./validate-pool.ts');
  return validatePool(documents, pool, { step, stats, files });
}

/** Who must match Jing compares grammars. */
function stepOf({ engine, asJing, fix, rules, reporting }: ValidateSettings): ValidateStep {
  const { fixes, jingPositions } = wantsOf(reporting);
  const asked: RuleSettings = asJing ? { checks: ['grammar'], ...rules } : rules;
  const made = { kind: 'validate', engine, asJing, jingPositions, fixes, rules: asked } as const;
  return { ...made, ...(fix === undefined ? {} : { fix }) };
}

type Run = { readonly settings: ValidateSettings; readonly context: JobContext };

async function jobsOf(files: readonly string[], step: ValidateStep, { settings, context }: Run): Promise<readonly Job[]> {
  const { rules, parts, named } = settings;
  const { frames } = wantsOf(settings.reporting);
  const more = { frames, ...(parts === undefined ? {} : { parts }) };
  const jobOf = (path: string, one: ValidateStep): Job => ({ input: { kind: 'path', path }, steps: [one], ...more });
  const configOf = configsFor(settings.config);
  const isPlainCall = (rules.catalogs ?? []).length === 0 && !files.some(configOf);
  if (isPlainCall) return files.map((path) => jobOf(path, step));
  const { projectJobs } = await import('./project-jobs.ts');
  return projectJobs(files, { step, jobOf, configOf, named, context, quiet: settings.reporting.quiet });
}

async function keepStats(context: JobContext): Promise<StatsKeeper> {
  const { StatsKeeper: Keeper } = await import('./validate-stats.ts');
  return new Keeper(context);
}

/** `config`: of --config, or `none`. */
function configsFor(config: string | undefined): (file: string) => string | undefined {
  if (config === undefined) return configFinder();
  return () => (config === 'none' ? undefined : config);
}

/** What a report says of the whole run. */
function schemaWords({ schemas = [], model, config }: RuleSettings): string {
  if (schemas.length > 0) return schemas.join(', ');
  return model === false && config === undefined ? OWN_SCHEMA.name : `what documents name, else ${OWN_SCHEMA.name}`;
}

/** Schemas that the call names are read first: nothing is done where one cannot be used. */
async function loadNamed(context: JobContext, step: ValidateStep): Promise<void> {
  const { schemas = [], phase } = step.rules ?? {};
  for (const schema of schemas) {
    if (isSchematron(schema)) await context.schematron(schema, { step, phase, tellsFaults: schemas.every(isSchematron) });
    else await context.schema({ ...step, schema });
  }
}

/** Says, before the findings of a document, what judged it, where that is not plain from the call. */
function rulesTeller(context: JobContext): (outcome: Outcome) => Promise<void> {
  let told: RulesTeller | undefined;
  return async ({ file, facts }) => {
    const rules = facts?.['validate'] as RuleFacts | undefined;
    const held = context.takeHeld();
    if (held.length === 0 && (rules === undefined || isPlain(rules))) return;
    told ??= new (await import('./rules-teller.ts')).RulesTeller();
    told.tellHeld(held);
    if (rules !== undefined && !isPlain(rules)) told.tell(file, rules);
  };
}

function isPlain({ chosenBy, missing }: RuleFacts): boolean {
  return chosenBy === 'flag' || (chosenBy === 'own' && missing === undefined);
}

async function tellFixes(outcome: Pick<Outcome, 'file' | 'facts'>, fix: FixStep): Promise<void> {
  const { tellFixes: tell } = await import('./tell-fixes.ts');
  tell(outcome, fix);
}

async function missingOutcomes(faults: FoundDocuments['faults']): Promise<readonly Outcome[]> {
  if (faults.length === 0) return [];
  const { missingOutcome } = await import('./missing-outcome.ts');
  return faults.map(missingOutcome);
}
