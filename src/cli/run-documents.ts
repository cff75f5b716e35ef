// Jobs over documents, reported as they are done: findings by the reporters, what was made to where it goes, faults and the summary
// to standard error. Gives the one exit code of the run.

import type { Job } from '../batch/job.ts';
import type { JobContext } from '../batch/job-context.ts';
import type { JobPool } from '../batch/job-pool.ts';
import { runJobs } from '../batch/run-jobs.ts';
import type { Sink } from '../batch/sink.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import type { Outcome, Run, Summary } from '../report/outcome.ts';
import { Tally } from '../report/tally.ts';
import { saysAll, verdictLine } from '../report/verdict-line.ts';
import { exitCodeOf, raiseExitCode } from './exit-code.ts';
import { FaultTeller } from './fault-teller.ts';
import { watchInterruption } from './interruption.ts';
import { setEndOfRun, talk, writeTo } from './output.ts';
import type { Progress } from './progress.ts';
import type { Reporting, ReportingSettings } from './reporting.ts';
import { openReporting } from './reporting.ts';

export type DocumentRun = {
  readonly run: Run;
  /** What was meant and is not there: told first, and counted as failed. */
  readonly missing: readonly Outcome[];
  readonly settings: ReportingSettings;
  /** Is told of an outcome before it is reported. */
  readonly before?: (outcome: Outcome) => void | Promise<void>;
  /** What else becomes of an outcome; it has been reported by then. */
  readonly done?: (outcome: Outcome) => void | Promise<void>;
} & (Jobs | Work);

/** `areRight`: they need not be looked through. */
type Jobs = {
  readonly jobs: readonly Job[];
  readonly context: JobContext;
  readonly areRight?: boolean;
  readonly pool?: JobPool | undefined;
};

/** Any other work with outcomes: it tells the sink of each, and ends when the signal says so. */
type Work = {
  readonly total: number;
  readonly work: (sink: Sink, signal: AbortSignal, tell: WorkTelling) => Promise<void>;
};

/** What such work tells beside its outcomes. */
export type WorkTelling = {
  /** Undefined: nobody wants to know. */
  readonly progress: Progress | undefined;
  /** Counts what the sink is told, and may be told of more. */
  readonly tally: Tally;
};

/** Documents that may take so long that somebody wants to know how far it has come. */
const MANY = 100;

/** @throws {EnvironmentError} when a report cannot be written */
export async function runDocuments({ run, missing, settings, before, done, ...what }: DocumentRun): Promise<Summary> {
  const elapsed = startStopwatch();
  const interruption = watchInterruption({ cleans: 'work' in what || settings.reports.length > 0 });
  const isWatched = !settings.quiet && (process.stderr.isTTY || 'work' in what || what.jobs.length >= MANY);
  const progress = isWatched ? await progressOf('work' in what ? what.total : what.jobs.length) : undefined;
  const tally = new Tally();
  const faults = new FaultTeller(settings);
  let reporting: Reporting | undefined;
  setEndOfRun(() => {
    reporting?.abandon();
    return exitCodeOf(tally.summary(), settings.failOn);
  });
  const sink = async (outcome: Outcome): Promise<void> => {
    tally.add(outcome);
    progress?.clear();
    await before?.(outcome);
    await reporting?.document(outcome);
    faults.tell(outcome);
    await done?.(outcome);
    progress?.show({ ...tally.sofar, file: outcome.file });
  };
  try {
    reporting = await openReporting(settings, run);
    for (const outcome of missing) await sink(outcome);
    const { signal } = interruption;
    if ('work' in what) {
      await what.work(sink, signal, { progress, tally });
    } else {
      const pool = what.pool === undefined ? undefined : (progress?.watch(what.pool) ?? what.pool);
      await runJobs(what.jobs, sink, { ...what, pool, services: what.context.services, signal });
    }
    progress?.clear();
    const isInterrupted = interruption.signal.aborted;
    const summary = tally.summary({ seconds: elapsed(), ...(isInterrupted ? { isInterrupted } : {}) });
    const exitCode = isInterrupted ? interruption.exitCode() : exitCodeOf(summary, settings.failOn);
    raiseExitCode(exitCode);
    await end(reporting, { summary: { ...summary, exitCode }, run, settings });
    return summary;
  } catch (error) {
    reporting?.abandon();
    if (reporting !== undefined) await (await import('./report-failure.ts')).breakOff(reporting, { error, tally, settings });
    throw error;
  } finally {
    progress?.end();
    setEndOfRun(undefined);
    interruption.release();
  }
}

type Ended = { readonly summary: Summary; readonly run: Run; readonly settings: ReportingSettings };

async function end(reporting: Reporting, { summary, run, settings }: Ended): Promise<void> {
  await reporting.end(summary);
  if (settings.quiet && !settings.summaryOnly) return;
  const lines = await summaryLines(summary, run, settings);
  if (!settings.summaryOnly) lines.forEach(talk);
  else await writeTo(settings.stream, lines.map((line) => `${line}\n`).join(''));
}

/** Seconds from which on the time is told, too. */
const LONG_RUN = 1;

/** What takes many words is loaded where it is needed. */
async function summaryLines(summary: Summary, run: Run, { summaryOnly }: ReportingSettings): Promise<readonly string[]> {
  const isShort = (summary.seconds ?? 0) <= LONG_RUN;
  if (!summaryOnly && isShort && saysAll(summary)) return [verdictLine(summary, run.command)];
  const { summaryText } = await import('../report/summary-text.ts');
  return summaryText(summary, run, { isComplete: summaryOnly });
}

async function progressOf(total: number): Promise<Progress> {
  const { Progress } = await import('./progress.ts');
  return new Progress(process.stderr, total);
}
