// The reporters of a run: one to a stream, others to files.

import { type ReportName, reportFormats } from '../report/formats.ts';
import type { Outcome, Run, Summary } from '../report/outcome.ts';
import type { Reporter, ReporterSettings } from '../report/reporter.ts';
import { tellLeftOut } from '../report/shown-findings.ts';
import type { FailOn } from './exit-code.ts';
import { forPeople } from './fault-teller.ts';
import { talk, writeTo } from './output.ts';
import type { ReportFile } from './report-files.ts';
import { hasColor } from './terminal.ts';

export type ReportingSettings = {
  /** Undefined: `pretty` on a terminal, otherwise `line`. */
  readonly format: ReportName | undefined;
  readonly reports: readonly { readonly name: ReportName; readonly file: string }[];
  /** Where `format` goes: findings are what validate makes, and talk of the others. */
  readonly stream: 'stdout' | 'stderr';
  readonly maxFindings: number;
  readonly codes: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly quiet: boolean;
  readonly summaryOnly: boolean;
  readonly failOn: FailOn;
  readonly debug: boolean;
};

export type Reporting = {
  readonly document: (outcome: Outcome) => Promise<void>;
  readonly end: (summary: Summary) => Promise<void>;
  /** The run has failed: no report stays behind in a file; what is on the stream can still be brought to its end. */
  readonly abandon: () => void;
};

/** Columns of a stream that is no terminal. */
const USUAL_WIDTH = 100;

export function formatOf({ format, stream }: Pick<ReportingSettings, 'format' | 'stream'>): ReportName {
  return format ?? (process[stream].isTTY ? 'pretty' : 'line');
}

/** What the formats of a run want of its jobs. */
export type Wants = { readonly frames: boolean; readonly fixes: boolean; readonly jingPositions: boolean };

export function wantsOf(settings: ReportingSettings): Wants {
  const names = [formatOf(settings), ...settings.reports.map(({ name }) => name)];
  return {
    frames: names.some((name) => reportFormats[name].wantsFrames),
    fixes: names.some((name) => reportFormats[name].wantsFixes),
    jingPositions: names.includes('jing'),
  };
}

/** @throws {EnvironmentError} when a report cannot be written, then and later */
export async function openReporting(settings: ReportingSettings, run: Run): Promise<Reporting> {
  const name = formatOf(settings);
  let files = settings.reports.length === 0 ? [] : await filesOf(settings, run);
  const main = settings.summaryOnly ? undefined : await openMain(name, settings, run);
  return {
    document: async (outcome) => {
      for (const { file, reporter } of files) file.write(reporter.document(outcome));
      if (main !== undefined) await main.document(outcome);
    },
    end: async (summary) => {
      for (const { file, reporter } of files) {
        file.write(reporter.end(summary));
        file.finish();
      }
      if (main !== undefined) await main.end(summary);
    },
    abandon: () => {
      for (const { file } of files) file.abandon();
      files = [];
    },
  };
}

async function filesOf(settings: ReportingSettings, run: Run): Promise<readonly ReportFile[]> {
  const { openReportFiles } = await import('./report-files.ts');
  return openReportFiles(settings.reports, reporterSettings(settings, false), run);
}

type Main = Pick<Reporting, 'document' | 'end'>;

/** A format for people says nothing of a document without findings, and is loaded when there are some. */
async function openMain(name: ReportName, settings: ReportingSettings, run: Run): Promise<Main> {
  const { stream } = settings;
  const { isForPeople, tellsLeftOut, load } = reportFormats[name];
  let reporter: Reporter | undefined;
  const begin = async (): Promise<Reporter> => {
    if (reporter !== undefined) return reporter;
    const made = (await load())(reporterSettings(settings, hasColor(settings.color, process[stream])));
    reporter = made;
    await writeTo(stream, made.begin(run));
    return made;
  };
  if (!isForPeople) await begin();
  return {
    document: async (outcome) => {
      const shown = isForPeople ? forPeople(outcome) : outcome;
      if (isForPeople && shown.diagnostics.length === 0) return;
      await writeTo(stream, (await begin()).document(shown));
      const leftOut = tellsLeftOut ? undefined : tellLeftOut(shown, settings);
      if (leftOut !== undefined) talk(leftOut);
    },
    end: async (summary) => {
      if (reporter !== undefined) await writeTo(stream, reporter.end(summary));
    },
  };
}

function reporterSettings({ maxFindings, codes, stream }: ReportingSettings, color: boolean): ReporterSettings {
  return {
    hasColor: color,
    width: process[stream].columns ?? USUAL_WIDTH,
    maxFindings,
    showsCodes: codes,
    showsRelated: stream === 'stderr',
  };
}
