// What encoding a document came to, told to standard error.

import { isOwnFault } from '../diagnostics/own-fault.ts';
import type { Encoded, EncodeReport, Refused } from '../encode/encode-result.ts';
import type { MentionType } from '../encode/model.ts';
import { positionsIn } from '../report/positions.ts';
import { decodeXml } from '../source/decode.ts';
import type { SourceDocument } from '../source/document.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk } from './output.ts';
import { tellDiagnostic } from './tell-diagnostic.ts';

/** Notes that are told of one document. */
const MOST_NOTES = 50;

export function tellEncoded(file: string, { report, diagnostics }: Encoded): void {
  const notes = diagnostics.filter(({ severity }) => severity === 'note');
  const others = diagnostics.filter(({ severity }) => severity !== 'note');
  for (const note of notes.slice(0, MOST_NOTES)) tellDiagnostic(note);
  if (notes.length > MOST_NOTES) talk(`${file}: ${notes.length - MOST_NOTES} more notes not printed`);
  for (const diagnostic of others) tellDiagnostic(diagnostic);
  if (others.some(({ severity }) => severity === 'error')) raiseExitCode(exitCodes.findings);
  talk(`${file}: ${summary(report)}`);
}

export function tellRefused({ bytes }: SourceDocument, { diagnostics }: Refused): void {
  const decoded = decodeXml(bytes);
  const positions = positionsIn(decoded.kind === 'decoded' ? decoded.text : decoded.before);
  for (const diagnostic of diagnostics) tellDiagnostic(diagnostic, positions);
  raiseExitCode(diagnostics.some(isOwnFault) ? exitCodes.failure : exitCodes.findings);
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
