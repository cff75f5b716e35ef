// Jobs over documents, reported as they are done: findings by the reporters, what was made to where it goes, faults and the summary
// to standard error. Gives the one exit code of the run.

import type { Job } from '../batch/job.ts';
import type { JobContext } from '../batch/job-context.ts';
import { runJobs, type Sink } from '../batch/run-jobs.ts';
import { startStopwatch } from '../host/stopwatch.ts';
import type { Outcome, Run, Summary } from '../report/outcome.ts';
import { summaryText } from '../report/summary-text.ts';
import { Tally } from '../report/tally.ts';
import { exitCodeOf, raiseExitCode } from './exit-code.ts';
import { FaultTeller } from './fault-teller.ts';
import { watchInterruption } from './interruption.ts';
import { setEndOfRun, talk, writeTo } from './output.ts';
import type { Progress } from './progress.ts';
import type { Reporting, ReportingSettings } from './reporting.ts';
import { openReporting } from './reporting.ts';

export type DocumentRun = {
  readonly run: Run;
  readonly jobs: readonly Job[];
  /** What was meant and is not there: told first, and counted as failed. */
  readonly missing: readonly Outcome[];
  readonly context: JobContext;
  readonly settings: ReportingSettings;
  /** What else becomes of an outcome; it has been reported by then. */
  readonly done?: (outcome: Outcome) => void | Promise<void>;
};

/** @throws {EnvironmentError} when a report cannot be written */
export function runDocuments({ jobs, context, ...others }: DocumentRun): Promise<Summary> {
  const work: Work = (sink, signal) => runJobs(jobs, sink, { services: context.services, signal, context });
  return runReported({ ...others, total: jobs.length, work });
}

/** Tells the sink of each outcome, and ends when the signal says so. */
type Work = (sink: Sink, signal: AbortSignal) => Promise<void>;

export type ReportedRun = Omit<DocumentRun, 'jobs' | 'context'> & {
  /** Outcomes that the work will have. */
  readonly total: number;
  readonly work: Work;
};

/** Any work whose outcomes are reported. @throws {EnvironmentError} when a report cannot be written */
export async function runReported({ run, total, work, missing, settings, done }: ReportedRun): Promise<Summary> {
  const elapsed = startStopwatch();
  const interruption = watchInterruption();
  const progress = process.stderr.isTTY && !settings.quiet ? await progressOf(total) : undefined;
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
    await reporting?.document(outcome);
    faults.tell(outcome);
    await done?.(outcome);
    progress?.show(tally.documents, outcome.file);
  };
  try {
    reporting = await openReporting(settings, run);
    for (const outcome of missing) await sink(outcome);
    await work(sink, interruption.signal);
    progress?.clear();
    const isInterrupted = interruption.signal.aborted;
    const summary = tally.summary({ seconds: elapsed(), ...(isInterrupted ? { isInterrupted } : {}) });
    const exitCode = isInterrupted ? interruption.exitCode() : exitCodeOf(summary, settings.failOn);
    raiseExitCode(exitCode);
    await end(reporting, { summary: { ...summary, exitCode }, run, settings });
    return summary;
  } catch (error) {
    reporting?.abandon();
    throw error;
  } finally {
    progress?.clear();
    setEndOfRun(undefined);
    interruption.release();
  }
}

type Ended = { readonly summary: Summary; readonly run: Run; readonly settings: ReportingSettings };

async function end(reporting: Reporting, { summary, run, settings }: Ended): Promise<void> {
  await reporting.end(summary);
  if (settings.quiet && !settings.summaryOnly) return;
  const lines = summaryText(summary, run, { isComplete: settings.summaryOnly });
  if (!settings.summaryOnly) lines.forEach(talk);
  else await writeTo(settings.stream, lines.map((line) => `${line}\n`).join(''));
}

/** For a terminal only. */
async function progressOf(total: number): Promise<Progress> {
  const { Progress } = await import('./progress.ts');
  return new Progress(process.stderr, total);
}
