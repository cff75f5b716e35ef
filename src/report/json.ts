// One JSON document for the run, written as the run goes on; a document of the run stands on a line of its own.

import { jsonText } from './json-text.ts';
import { outcomeJson, runJson, summaryJson } from './report-json.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';

export function jsonReporter(settings: ReporterSettings): Reporter {
  let separator = '';
  return {
    begin: (run) => `${jsonText(runJson(run)).slice(0, -1)},"documents":[`,
    document: (outcome) => {
      const text = `${separator}\n${jsonText(outcomeJson(outcome, settings))}`;
      separator = ',';
      return text;
    },
    end: (summary) => `\n],"summary":${jsonText(summaryJson(summary))}}\n`,
  };
}
