// Findings in the shape and at the position that Jing prints: `file:line:column: error: message`, columns in UTF-16 code units,
// `fatal` for what is not well-formed.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { MOST_LINES, shownOf } from './shown-findings.ts';
import { visible } from './visible.ts';

type Printed = Pick<Diagnostic, 'file' | 'severity' | 'message' | 'place' | 'jingPosition'>;

/** Of a diagnostic made without Jing's position the line is printed, if it has one. */
export function reportJing({ file, severity, message, place, jingPosition }: Printed): string {
  const line = place.kind === 'line' ? `:${place.line}` : '';
  const position = jingPosition === undefined ? line : `:${jingPosition.line}:${jingPosition.column}`;
  return visible(`${file}${position}: ${severity}: ${message}`);
}

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
