// Encodes texts; each output is written whole or not at all, and only when it was proved valid and faithful.

import { encodeFactsOf } from '../batch/encode-facts.ts';
import { reviewFormat } from '../batch/encode-inputs.ts';
import type { EncodeStep, Job } from '../batch/job.ts';
import { JobContext } from '../batch/job-context.ts';
import { decisionsFor, decisionsOf, settingsOf } from '../batch/steps/encode.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import { writeReview } from '../encode/review/review-table.ts';
import type { FoundDocuments } from '../host/find-documents.ts';
import { sumOfSizes } from '../host/machine.ts';
import { growSlowly } from '../host/tight-heap.ts';
import { nodeServices } from '../library/jobs.ts';
import { poolFor } from '../library/pool-for.ts';
import type { PoolSettings } from '../library/workers-for.ts';
import type { Outcome } from '../report/outcome.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { encodedWords } from './encoded-words.ts';
import { missingOutcome } from './missing-outcome.ts';
import { talk, writeOutput } from './output.ts';
import type { FileFlags } from './part-settings.ts';
import { planEncoded } from './plan-encoded.ts';
import { refuseOver, refuseReportsOver } from './refuse-over.ts';
import { type ReportingSettings, wantsOf } from './reporting.ts';
import { runDocuments } from './run-documents.ts';
import { tellUnusedDecisions } from './tell-unused-decisions.ts';
import { UsageError } from './usage-error.ts';

export type EncodeFlags = {
  readonly output: string | undefined;
  readonly step: Omit<EncodeStep, 'kind' | 'output'>;
  readonly review: string | undefined;
  readonly pool: PoolSettings;
  readonly reporting: ReportingSettings;
} & FileFlags;

/** Bytes of all texts that nobody needs to know more exactly. */
const ENOUGH = 100_000_000;

/** @throws {UsageError | SettingsError | EnvironmentError} before any text is read */
export async function encodeFiles({ files: given, faults }: FoundDocuments, flags: EncodeFlags): Promise<void> {
  const files = [...new Set(given)];
  const { output, review, reporting, parts } = flags;
  const step: EncodeStep = {
    kind: 'encode',
    ...flags.step,
    isOnlyDocument: files.length === 1,
    wantsRows: review !== undefined,
  };
  const outputs = planEncoded(files, output);
  refuseOverwriting(files, outputs, { step, review, reporting });
  if (review !== undefined) reviewFormat(review);
  growSlowly(sumOfSizes(files, ENOUGH));
  const services = nodeServices(flags.files);
  const context = new JobContext(services);
  await settingsOf(step, context);
  const decisions = await decisionsOf(step, context);
  const { frames } = wantsOf(reporting);
  const jobs = files.map((path): Job => {
    const written = outputs.get(path);
    return {
      input: { kind: 'path', path },
      steps: [{ ...step, ...(written === undefined ? {} : { output: written }) }],
      frames,
      ...(parts === undefined ? {} : { parts }),
    };
  });
  const rows: ReviewRow[] = [];
  const used = new Set<ReviewRow>();
  const pool = await poolFor(files, { wish: flags.pool, files: flags.files });
  try {
    await runDocuments({
      run: { command: 'encode', version: services.version() },
      jobs,
      missing: faults.map(missingOutcome),
      context,
      pool,
      settings: { ...reporting, quiet: reporting.quiet || jobs.length < 2 },
      done: async (outcome) => {
        if (outcome.bytes > 0) for (const row of decisionsFor(outcome.file, step, decisions)) used.add(row);
        tellEncoded(outcome, step, reporting);
        for (const row of encodeFactsOf(outcome)?.rows ?? []) rows.push(row);
        for (const made of outcome.outputs) await writeOutput(made);
      },
    });
  } finally {
    await pool?.end();
  }
  tellUnusedDecisions(decisions, used, 'were not carried out');
  if (review !== undefined) await services.write(review, writeReview(rows, reviewFormat(review)));
}

/** @throws {UsageError} when an output is one of the files that are read, or another output */
function refuseOverwriting(
  files: readonly string[],
  outputs: ReadonlyMap<string, string | undefined>,
  { step, review, reporting }: Pick<EncodeFlags, 'review' | 'reporting'> & { readonly step: EncodeStep },
): void {
  const { authorities = [], model, metadata, profile, decisions } = step;
  const read = [...files, ...authorities, model, metadata, profile, decisions];
  for (const output of outputs.values()) refuseOver(read, output, 'the encoding');
  if (review === STANDARD_INPUT) throw new UsageError('the review table needs a file: --review FILE.csv or FILE.json');
  refuseOver([...read.filter((file) => file !== decisions), ...outputs.values()], review, 'the review table');
  refuseReportsOver([...read, ...outputs.values(), review], reporting);
}

function tellEncoded(outcome: Outcome, { said = {} }: EncodeStep, { quiet }: ReportingSettings): void {
  const facts = encodeFactsOf(outcome);
  if (facts === undefined || quiet) return;
  const { file } = outcome;
  talk(`${file}: ${encodedWords(facts)}`);
  const unused = Object.keys(said).map((name) => `--${name}`);
  if (facts.form === 'existing' && unused.length > 0)
    talk(`${file}: ${unused.join(', ')} not used: the header of a TEI document is kept as it is`);
}
