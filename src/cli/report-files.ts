// Reports that go to files: all of them, or none.

import { WholeFile } from '../host/whole-file.ts';
import { type ReportName, reportFormats } from '../report/formats.ts';
import type { Run } from '../report/outcome.ts';
import type { Reporter, ReporterSettings } from '../report/reporter.ts';

type NamedReport = { readonly name: ReportName; readonly file: string };

export type ReportFile = { readonly file: WholeFile; readonly reporter: Reporter };

/** @throws {EnvironmentError} when one cannot be written */
export async function openReportFiles(
  reports: readonly NamedReport[],
  settings: ReporterSettings,
  run: Run,
): Promise<readonly ReportFile[]> {
  const files: ReportFile[] = [];
  try {
    for (const { name, file } of reports) {
      const reporter = (await reportFormats[name].load())(settings);
      const whole = new WholeFile(file);
      files.push({ file: whole, reporter });
      whole.write(reporter.begin(run));
    }
    return files;
  } catch (error) {
    for (const { file } of files) file.abandon();
    throw error;
  }
}
