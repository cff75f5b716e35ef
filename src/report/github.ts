// Workflow commands of GitHub Actions: `::error file=…,line=…,col=…,title=…::message`. GitHub shows ten errors, ten warnings and
// ten notices of a step and drops the rest silently, so that no more are written, and the last notice tells of the others.

import { codes } from '../diagnostics/catalogue.ts';
import type { Code } from '../diagnostics/codes.ts';
import { counted } from './counted.ts';
import { type Level, levelOf } from './level.ts';
import type { Located, Location, Outcome, Summary } from './outcome.ts';
import type { Reporter, ReporterSettings } from './reporter.ts';
import { shownOf } from './shown-findings.ts';
import { visible } from './visible.ts';

/** Annotations of a step that GitHub shows; one notice is kept for the rest. */
const MOST_SHOWN: Readonly<Record<Level, number>> = { error: 10, warning: 10, note: 9 };
/** Code units of a message, and of a title, that are written. */
const LONGEST_MESSAGE = 1000;
const LONGEST_TITLE = 200;

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

export function githubReporter(settings: ReporterSettings): Reporter {
  const written = { error: 0, warning: 0, note: 0 };
  let leftOut = 0;
  const annotate = (located: Located): string => {
    const level = levelOf(located.severity);
    if (written[level] >= MOST_SHOWN[level]) {
      leftOut++;
      return '';
    }
    written[level]++;
    return annotation(located, level);
  };
  return {
    begin: () => '',
    document: (outcome: Outcome) => {
      const bounded = shownOf(outcome, settings);
      leftOut += bounded.leftOut;
      return bounded.shown.map(annotate).join('');
    },
    end: (summary) => (leftOut === 0 ? '' : restNotice(leftOut, summary)),
  };
}

function annotation(located: Located, level: Level): string {
  const { file, location, message, advice, code } = located;
  const hint = advice === undefined ? '' : ` (${advice})`;
  const properties = [
    ...(file === '-' || file === '' ? [] : [`file=${escapeProperty(visible(file))}`]),
    ...placeProperties(location),
    `title=${escapeProperty(cut(titleOf(code), LONGEST_TITLE))}`,
  ];
  const where = file === '-' ? 'standard input: ' : '';
  return `::${COMMANDS[level]} ${properties.join(',')}::${escapeData(cut(visible(`${where}${message}${hint}`), LONGEST_MESSAGE))}\n`;
}

function titleOf(code: Code): string {
  return `${code}: ${codes[code].title}`;
}

/** GitHub takes columns only of a stretch within one line, and an end only after the start. */
function placeProperties(location: Location | undefined): readonly string[] {
  if (location === undefined) return [];
  const { line, column, endLine = line, endColumn } = location;
  const place = [`line=${line}`, `endLine=${endLine}`];
  if (column === undefined || endLine !== line) return place;
  return [...place, `col=${column}`, ...(endColumn === undefined ? [] : [`endColumn=${Math.max(column, endColumn - 1)}`])];
}

function restNotice(leftOut: number, { findings, warnings, failing }: Summary): string {
  const all = `${counted(findings, 'finding')} and ${counted(warnings, 'warning')} in ${counted(failing.length, 'document')}`;
  const message = `${counted(leftOut, 'more finding')} not shown here, where GitHub shows ten of a kind; there are ${all} in all`;
  return `::notice title=teikit::${escapeData(message)}\n`;
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
