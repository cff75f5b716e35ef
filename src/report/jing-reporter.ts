// The reporter that gives findings as Jing prints them.

import { reportJing } from './jing.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { MOST_LINES, shownOf } from './shown-findings.ts';

export function jingReporter(settings: ReporterSettings): Reporter {
  return {
    begin: () => '',
    document: (outcome) =>
      shownOf(outcome, settings, MOST_LINES)
        .shown.map((located) => `${reportJing(located)}\n`)
        .join(''),
    end: () => '',
  };
}
