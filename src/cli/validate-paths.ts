// Validates what the paths mean: findings, then a summary.

import type { FixStep, Job, ValidateStep } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import type { FixFacts } from '../batch/steps/make-fixes.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { nodeServices } from '../library/jobs.ts';
import type { Outcome } from '../report/outcome.ts';
import type { EngineName, Schema } from '../validate/schema.ts';
import { talk, writeOutput } from './output.ts';
import type { FileFlags } from './part-settings.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';
import { UsageError } from './usage-error.ts';

export type ValidateSettings = {
  readonly schema: string | undefined;
  readonly engine: EngineName;
  readonly asJing: boolean;
  readonly fix: ValidateStep['fix'];
  readonly stats: boolean;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** @throws {EnvironmentError} when the schema cannot be read */
export async function validatePaths({ files, faults }: FoundDocuments, settings: ValidateSettings): Promise<void> {
  const { schema, engine, asJing, fix, stats, reporting, parts } = settings;
  if (reporting.reports.length > 0) {
    const { refuseReportsOver } = await import('./refuse-over.ts');
    refuseReportsOver([...files, schema], reporting);
  }
  if (asJing && engine === 'libxml2')
    throw new UsageError('--as-jing needs another engine: libxml2 judges values in its own way');
  const services = nodeServices(settings.files);
  const context = new JobContext(services);
  const loaded = await load(context, settings);
  if (loaded === undefined) return;
  if (fix !== undefined && !loaded.givesFixes) throw new UsageError(`--fix needs another engine: ${engine} knows no repairs`);
  const { frames, fixes, jingPositions } = wantsOf(reporting);
  const step: ValidateStep = {
    kind: 'validate',
    engine,
    asJing,
    jingPositions,
    fixes,
    ...(schema === undefined ? {} : { schema }),
    ...(fix === undefined ? {} : { fix }),
  };
  const jobs = files.map(
    (path): Job => ({ input: { kind: 'path', path }, steps: [step], frames, ...(parts === undefined ? {} : { parts }) }),
  );
  const asked: Outcome[] = [];
  const summary = await runDocuments({
    run: { command: 'validate', version: services.version(), schema: schema ?? 'the schema of teikit' },
    jobs,
    missing: await missingOutcomes(faults),
    context,
    settings: reporting,
    done: async ({ outputs, ...outcome }) => {
      for (const output of outputs) await writeOutput(output);
      if (fix !== undefined && !reporting.quiet) tellFixes(outcome, fix);
      if (stats && outcome.decidedBy.some(({ gaveUp }) => gaveUp !== undefined))
        asked.push({ ...outcome, outputs: [], diagnostics: [] });
    },
  });
  if (!stats) return;
  const { tellStats } = await import('./validate-stats.ts');
  tellStats(summary, asked, loaded);
}

async function load(context: JobContext, { schema, engine, asJing }: ValidateSettings): Promise<Schema | undefined> {
  try {
    return await context.schema({ engine, asJing, ...(schema === undefined ? {} : { schema }) });
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const { tellSchemaMistakes } = await import('./tell-schema-mistakes.ts');
    tellSchemaMistakes(error);
    return undefined;
  }
}

function tellFixes({ file, facts }: Pick<Outcome, 'file' | 'facts'>, { action, certainty }: FixStep): void {
  const { applied = 0, isUnfinished = false, refusal, elsewhere = [] } = (facts?.['fix'] ?? {}) as Partial<FixFacts>;
  if (refusal !== undefined) talk(`${file}: ${refusal}`);
  for (const part of elsewhere)
    talk(`${file}: what can be fixed in ${part} was left: a part is fixed where it is named itself`);
  const goesOn = action === 'write' && applied > 0;
  if (isUnfinished) talk(`${file}: not all fixes were tried${goesOn ? ': run it again' : ''}`);
  if (applied === 0) return;
  const some = `${applied} ${applied === 1 ? 'fix' : 'fixes'}`;
  const flag = certainty === 'safe' ? '--fix=write' : '--fix=write,suggested';
  talk(action === 'write' ? `${file}: ${some} made` : `${file}: ${some} shown (${flag} makes them)`);
}

async function missingOutcomes(faults: FoundDocuments['faults']): Promise<readonly Outcome[]> {
  if (faults.length === 0) return [];
  const { missingOutcome } = await import('./missing-outcome.ts');
  return faults.map(missingOutcome);
}
