// JUnit's XML, as the schema of Ant describes it. A document is a suite of one test case: a suite gives its counts in its start
// tag, so that any larger one could be written only when all its documents are done.

import { counted } from './counted.ts';
import { levelOf } from './level.ts';
import { placeSuffix } from './line.ts';
import type { Located, Outcome, Run, Summary } from './outcome.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { shownOf } from './shown-findings.ts';
import { xmlText } from './xml-text.ts';

/** The schema wants a time, and the same input gives the same report. */
const NO_TIME = '1970-01-01T00:00:00';
/** The largest number that a suite can have (xs:int). */
const LARGEST_ID = 2 ** 31 - 1;

export function junitReporter(settings: ReporterSettings): Reporter {
  const run = { command: '', timestamp: NO_TIME };
  let suites = 0;
  return {
    begin: ({ command, startedAt = NO_TIME }: Run) => {
      run.command = command;
      run.timestamp = startedAt.slice(0, NO_TIME.length);
      return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
    },
    document: (outcome) => suite(outcome, settings, { ...run, id: Math.min(suites++, LARGEST_ID) }),
    end: (summary) => `${interruption(summary)}</testsuites>\n`,
  };
}

type SuiteFacts = { readonly command: string; readonly timestamp: string; readonly id: number };

function suite(outcome: Outcome, settings: ReporterSettings, { command, timestamp, id }: SuiteFacts): string {
  const { status } = outcome;
  const name = xmlText(outcome.file === '-' ? 'standard input' : outcome.file || '(no name)');
  const classname = xmlText(`teikit.${command}`);
  const counts = `tests="1" failures="${status === 'findings' ? 1 : 0}" errors="${status === 'failed' ? 1 : 0}"`;
  const start = `<testsuite package="${classname}" id="${id}" name="${name}" timestamp="${timestamp}" hostname="localhost" ${counts} time="0">`;
  const test = `<testcase name="${name}" classname="${classname}" time="0">`;
  const { result, output } = resultOf(outcome, settings);
  return `${start}<properties/>${test}${result}</testcase><system-out>${output}</system-out><system-err/></testsuite>\n`;
}

/** What speaks against a document stands in its test case; what is only worth knowing, in what it says. */
function resultOf(outcome: Outcome, settings: ReporterSettings): { readonly result: string; readonly output: string } {
  const { shown, leftOut } = shownOf(outcome, settings);
  const rest = leftOut === 0 ? '' : `${counted(leftOut, 'more finding')} not shown\n`;
  const lines = `${shown.map(line).join('')}${rest}`;
  if (outcome.status === 'clean') return { result: '', output: lines };
  const [first] = shown;
  const element = outcome.status === 'failed' ? 'error' : 'failure';
  const message = xmlText(first?.message ?? outcome.status);
  const more = outcome.diagnostics.length - 1;
  const title = more > 0 ? `${message} (and ${counted(more, 'more finding')})` : message;
  return { result: `<${element} message="${title}" type="${first?.code ?? 'teikit'}">\n${lines}</${element}>`, output: '' };
}

function line({ file, location, severity, message, advice, code }: Located): string {
  const hint = advice === undefined ? '' : ` (${advice})`;
  return `${xmlText(`${file}${placeSuffix(location)}: ${levelOf(severity)}: ${message}${hint} [${code}]`)}\n`;
}

function interruption({ isInterrupted, documents }: Summary): string {
  return isInterrupted === true ? `<!-- interrupted after ${counted(documents, 'document')} -->\n` : '';
}
