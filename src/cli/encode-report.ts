// What encoding a document came to, told to standard error.

import type { EncodeReport, EncodeResult } from '../encode/encode-result.ts';
import type { MentionType } from '../encode/model.ts';
import { reportLine } from '../report/line.ts';
import { positionsIn } from '../report/positions.ts';
import { visible } from '../report/visible.ts';
import { decodeXml } from '../source/decode.ts';
import type { SourceDocument } from '../source/document.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk } from './output.ts';

type Encoded = Extract<EncodeResult, { readonly kind: 'encoded' }>;
type Refused = Extract<EncodeResult, { readonly kind: 'refused' }>;

/** Notes on the structure that are told of one document. */
const MOST_REMARKS = 50;

/** Findings of the validator that are told of one document. */
const MOST_FINDINGS = 10;

export function tellEncoded(file: string, { report, misfits }: Encoded): void {
  for (const { line, message } of report.remarks.slice(0, MOST_REMARKS)) say(`${file}:${line}: note: ${message}`);
  if (report.remarks.length > MOST_REMARKS)
    say(`${file}: note: ${report.remarks.length - MOST_REMARKS} more notes of this kind`);
  for (const warning of report.warnings) say(`${file}: warning: ${warning}`);
  for (const { row, message } of misfits) {
    const what = row.id === '' ? `the row "${row.text}"` : `the decision on ${row.id}`;
    say(`${file}${row.line > 0 ? `:${row.line}` : ''}: error: ${what} does not fit: ${message}`);
  }
  if (misfits.length > 0) raiseExitCode(exitCodes.findings);
  talk(`${file}: ${summary(report)}`);
}

export function tellRefused({ file, bytes }: SourceDocument, refused: Refused): void {
  const { fault, message, place, diagnostics = [], text } = refused;
  const positions = text === undefined ? undefined : positionsIn(text);
  for (const diagnostic of diagnostics.slice(0, MOST_FINDINGS)) say(reportLine(diagnostic, positions));
  if (diagnostics.length > MOST_FINDINGS) talk(`${file}: ${diagnostics.length - MOST_FINDINGS} more not printed`);
  if (fault === 'program') {
    talk(`${file}: ${message}: this is a fault of teikit, not of your document; nothing was written`);
    raiseExitCode(exitCodes.failure);
    return;
  }
  say(`${file}${placeIn(bytes, place)}: error: ${message}`);
  raiseExitCode(exitCodes.findings);
}

function placeIn(bytes: Uint8Array, place: Refused['place']): string {
  if (place.kind !== 'span') return '';
  const decoded = decodeXml(bytes);
  const { line, column } = positionsIn(decoded.kind === 'decoded' ? decoded.text : decoded.before)(place.span.start);
  return `:${line}:${column}`;
}

function say(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

const NOUNS: Readonly<Record<MentionType, readonly [one: string, several: string]>> = {
  person: ['person', 'persons'],
  org: ['organisation', 'organisations'],
  place: ['place', 'places'],
  group: ['group', 'groups'],
  date: ['date', 'dates'],
};

function summary({ form, profile, account, marks, lowMarks, unmarked, entries }: EncodeReport): string {
  const counts = (Object.keys(NOUNS) as MentionType[]).map((type) => count(marks[type], NOUNS[type])).join(', ');
  const lines =
    account === undefined
      ? ''
      : `; lines: ${account.inText} in the text, ${account.inHeader} in the header, ${account.separators} left out`;
  const parts = [
    form === 'existing' ? 'added to what was marked' : `encoded as ${profile}`,
    `${counts} marked, ${lowMarks} of them with low certainty`,
    ...(unmarked === 0 ? [] : [`${unmarked} found and not marked`]),
    count(entries, ['entry', 'entries']),
  ];
  return `${parts.join('; ')}${lines}`;
}

function count(number: number, [one, several]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : several}`;
}
