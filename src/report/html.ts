// One page for people who do not read a terminal. It is written when the run ends, since it begins with the summary; until then
// a bounded part of the findings is kept, as the page shows it.

import { countsOf, noDiagnostics, sumOf } from './diagnostic-counts.ts';
import { type Collected, kindKey } from './html-collected.ts';
import { documentHtml, type FindingMarks } from './html-finding.ts';
import { pageHtml } from './html-page.ts';
import { kindMessage } from './kind-message.ts';
import type { Located, Outcome, Run } from './outcome.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { shownOf } from './shown-findings.ts';

/** Findings that the page shows of one document, and of all. */
const MOST_OF_DOCUMENT = 100;
const MOST_OF_RUN = 2000;

export function htmlReporter(settings: ReporterSettings): Reporter {
  const collected: Collected = {
    documents: [],
    numbers: new Map(),
    kinds: new Map(),
    examples: new Map(),
    shown: 0,
    leftOut: noDiagnostics,
  };
  let begun: Run = { command: '', version: '' };
  return {
    begin: (run) => {
      begun = run;
      return '';
    },
    document: (outcome) => {
      collect(outcome, settings, collected);
      return '';
    },
    end: (summary) => pageHtml({ run: begun, summary, collected }),
  };
}

function collect(outcome: Outcome, settings: ReporterSettings, collected: Collected): void {
  if (outcome.diagnostics.length === 0) return;
  const room = Math.min(MOST_OF_DOCUMENT, MOST_OF_RUN - collected.shown);
  const { shown } = shownOf(outcome, settings, room);
  const leftOut = countsOf(outcome.diagnostics, shown.length);
  collected.leftOut = sumOf(collected.leftOut, leftOut);
  if (shown.length === 0) return;
  const number = collected.documents.length + 1;
  collected.numbers.set(outcome.file, number);
  const marks = shown.map((located) => markOf(located, collected));
  collected.documents.push(documentHtml(outcome, { number, shown, leftOut, marks }));
}

function markOf(located: Located, collected: Collected): FindingMarks {
  const key = kindKey({ ...located, message: kindMessage(located.message) });
  const number = ++collected.shown;
  const kind = collected.kinds.get(key) ?? collected.kinds.size + 1;
  collected.kinds.set(key, kind);
  if (!collected.examples.has(key)) collected.examples.set(key, number);
  return { number, kind };
}
