// What `json` and `jsonl` say of a run: schema/report.schema.json describes it.

import type { Located, Location, Outcome, Output, Run, Summary } from './outcome.ts';
import type { ReporterSettings } from './reporter.ts';
import { shownOf } from './shown-findings.ts';

/** Of the form of the report. A change that could break a reader raises it. */
export const REPORT_VERSION = 1;

export function runJson({ command, version, schema, startedAt }: Run): object {
  return { version: REPORT_VERSION, teikit: version, command, schema, startedAt };
}

/** Lines of the document and stacks stay out: a report is the same whatever else was asked for. */
export function outcomeJson(outcome: Outcome, settings: ReporterSettings): object {
  const { shown, leftOut } = shownOf(outcome, settings);
  return {
    ...outcome,
    diagnostics: shown.map(diagnosticJson),
    ...(leftOut === 0 ? {} : { leftOut }),
    outputs: outcome.outputs.map(outputJson),
  };
}

/** How long it took stays out: the same run gives the same bytes. */
export function summaryJson({ seconds: _, ...summary }: Summary): object {
  return summary;
}

function diagnosticJson({ trace: _, location, fixes, related, ...diagnostic }: Located): object {
  return {
    ...diagnostic,
    location: withoutFrame(location),
    fixes,
    related: related?.map((place) => ({ ...place, location: withoutFrame(place.location) })),
  };
}

function withoutFrame(location: Location | undefined): Location | undefined {
  if (location === undefined) return undefined;
  const { frame: _, ...bare } = location;
  return bare;
}

function outputJson(output: Output): object {
  switch (output.kind) {
    case 'file':
      return output;
    case 'text':
      return { kind: 'text', name: output.name, characters: output.text.length };
    case 'bytes':
      return { kind: 'bytes', name: output.name };
    default:
      return output satisfies never;
  }
}
