// The summary of a run for people: one line for a small run, lists where they help.

import { isFinding } from '../diagnostics/diagnostic.ts';
import { counted, thousands } from './counted.ts';
import type { Kind, Run, Summary } from './outcome.ts';
import { failedWords, verdictLine } from './verdict-line.ts';
import { visible } from './visible.ts';

/** Up to so many documents and diagnostics a run is small: what is printed above the summary says all. */
const SMALL_DOCUMENTS = 10;
const SMALL_DIAGNOSTICS = 10;
/** A mistake that most documents share is told first: from so many documents on, and such a share of them. */
const FEWEST_SHARED = 3;
const SHARE_MOST = 0.5;
/** From this share on, the schema is the likelier mistake. */
const SHARE_NEARLY_ALL = 0.9;
/** Documents of which nobody makes the same slip in all, and findings that a document of another schema has. */
const MANY_DOCUMENTS = 20;
const MANY_FINDINGS = 5;
/** Kinds that are listed. */
const MOST_LISTED = 20;
/** Seconds up to which nobody asks how long it took. */
const SHORT_RUN = 1;

export type SummaryTextSettings = {
  /** Lists even for a small run: where the findings themselves were not printed. */
  readonly isComplete?: boolean;
};

/** Lines without line ends; none for a run without documents. Nothing in them can disturb a terminal. */
export function summaryText(
  summary: Summary,
  { command }: Run,
  { isComplete = false }: SummaryTextSettings = {},
): readonly string[] {
  if (summary.documents === 0 && summary.isInterrupted !== true) return [];
  const lines = [...sharedMistake(summary), ...interruption(summary), verdictLine(summary, command)];
  if (isComplete || !isSmall(summary)) lines.push(...failingLists(summary), ...kindList(summary), ...decidedLine(summary));
  if (summary.seconds !== undefined && summary.seconds > SHORT_RUN) lines.push(`time: ${duration(summary.seconds)}`);
  return lines.map(visible);
}

function isSmall({ documents, findings, warnings, notes, clean }: Summary): boolean {
  if (clean === documents && findings + warnings + notes === 0) return true;
  return documents <= SMALL_DOCUMENTS && findings + warnings + notes <= SMALL_DIAGNOSTICS;
}

/** The kind that breaks most documents of the run; undefined when none does, or the documents are few. */
export function sharedKind({ documents, kinds }: Summary): Kind | undefined {
  const widest = kinds
    .filter(isFinding)
    .reduce<Kind | undefined>((best, kind) => (best === undefined || isWider(kind, best) ? kind : best), undefined);
  if (widest === undefined || documents < FEWEST_SHARED || widest.documents < FEWEST_SHARED) return undefined;
  return widest.documents / documents >= SHARE_MOST ? widest : undefined;
}

/** In more documents; of two that are in as many, the one that comes first in a document says more of its kind. */
function isWider(kind: Kind, other: Kind): boolean {
  if (kind.documents !== other.documents) return kind.documents > other.documents;
  const [one, two] = [kind.example, other.example];
  if (one.file !== two.file || one.line === undefined || two.line === undefined) return false;
  return one.line < two.line || (one.line === two.line && (one.column ?? 0) < (two.column ?? 0));
}

/** Nearly all documents break the schema in one way: the schema is the likelier mistake. */
export function isSchemaDoubtful(summary: Summary): boolean {
  const shared = sharedKind(summary);
  if (shared?.code.startsWith('schema/') !== true || shared.documents / summary.documents < SHARE_NEARLY_ALL) return false;
  // a few documents with a slip each are no sign
  return summary.documents >= MANY_DOCUMENTS || summary.findings / summary.documents >= MANY_FINDINGS;
}

function sharedMistake(summary: Summary): readonly string[] {
  const shared = sharedKind(summary);
  if (shared === undefined) return [];
  const line = `${thousands(shared.documents)} of ${counted(summary.documents, 'document')}: ${shared.message}`;
  return isSchemaDoubtful(summary)
    ? [line, 'nearly all documents have this finding: the schema may be the wrong one for them']
    : [line];
}

function interruption({ isInterrupted, documents }: Summary): readonly string[] {
  return isInterrupted === true ? [`interrupted after ${counted(documents, 'document')}`] : [];
}

function failingLists(summary: Summary): readonly string[] {
  if (summary.documents < 2) return [];
  const rejected = summary.failing.filter(({ status }) => status !== 'failed');
  const failed = summary.failing.filter(({ status }) => status === 'failed');
  return [
    ...listOf(
      'with findings',
      rejected.map(({ file, findings }) => `${file}: ${counted(findings, 'finding')}`),
    ),
    ...listOf(
      failedWords(summary),
      failed.map(({ file }) => file),
    ),
  ];
}

function kindList({ kinds, otherKinds = 0 }: Summary): readonly string[] {
  const listed = kinds.slice(0, MOST_LISTED);
  const rest = kinds.slice(MOST_LISTED).reduce((sum, { count }) => sum + count, otherKinds);
  const items = listed.map(kindLine);
  return listOf('by kind', rest === 0 ? items : [...items, `${thousands(rest)} × other kinds`]);
}

function kindLine({ count, documents, message, severity, code, example }: Kind): string {
  const level = severity === 'error' ? '' : `${severity}: `;
  const where = documents > 1 ? `${counted(documents, 'document')}, such as ${exampleWords(example)}` : exampleWords(example);
  return `${thousands(count)} × ${level}${message} [${code}] in ${where}`;
}

export function exampleWords({ file, line, column }: Kind['example']): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function listOf(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`)];
}

function decidedLine({ decidedBy }: Summary): readonly string[] {
  if (decidedBy.length === 0) return [];
  const parts = decidedBy.map(({ check, by, documents }) => `${check} by ${by} (${counted(documents, 'document')})`);
  return [`decided: ${parts.join(', ')}`];
}

const MINUTE = 60;

/** `12.3 s`, `2 min 5 s`. */
export function duration(seconds: number): string {
  if (seconds < MINUTE) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${thousands(Math.floor(whole / MINUTE))} min ${whole % MINUTE} s`;
}
