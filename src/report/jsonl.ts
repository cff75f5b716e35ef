// Events, a JSON object on each line, as they happen: `begin`, `document` for each document, `end`.

import { jsonText } from './json-text.ts';
import { outcomeJson, runJson, summaryJson } from './report-json.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';

export function jsonlReporter(settings: ReporterSettings): Reporter {
  const line = (event: string, content: object): string => `${jsonText({ event, ...content })}\n`;
  return {
    begin: (run) => line('begin', runJson(run)),
    document: (outcome) => line('document', outcomeJson(outcome, settings)),
    end: (summary) => line('end', { summary: summaryJson(summary) }),
  };
}
