// The reporter that gives a line for each finding.

import { lineOf } from './line.ts';
import type { Located } from './outcome.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { MOST_LINES, shownOf } from './shown-findings.ts';

/** Ends each line with the code in brackets where that was asked for. What is left out is not told: lines are findings. */
export function lineReporter(settings: ReporterSettings): Reporter {
  const print = (located: Located): string => {
    const line = `${lineOf(located, located.location)}${settings.showsCodes ? ` [${located.code}]` : ''}\n`;
    const related = settings.showsRelated === true ? (located.related ?? []) : [];
    return line + related.map((one) => `${lineOf({ ...one, severity: 'note' }, one.location)}\n`).join('');
  };
  return {
    begin: () => '',
    document: (outcome) => shownOf(outcome, settings, MOST_LINES).shown.map(print).join(''),
    end: () => '',
  };
}
