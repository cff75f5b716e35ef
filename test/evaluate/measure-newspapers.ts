// The newspapers of HIPE 2020, encoded as a user does: each document a text with its line ends, the marks mapped back to tokens.

import { alignReadings } from '../../src/evaluate/align-readings.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import { type HipeDocument, readHipe, readingOfHipe } from '../../src/evaluate/read-hipe.ts';
import type { Mark } from '../../src/evaluate/reading.ts';
import { lastAtMost } from '../../src/source/last-at-most.ts';
import type { Span } from '../../src/source/span.ts';
import { encodeAsUser } from './encode-as-user.ts';
import { readingOf } from './measure.ts';

export type Newspapers = {
  readonly evaluation: Evaluation;
  /** Documents that were refused, or whose words were not found again: their marks count as missed. */
  readonly lost: readonly string[];
};

export function measureNewspapers(file: string, columns: string): Newspapers {
  const read = readHipe(file, columns);
  if (read.kind === 'diagnostics') throw new Error(`${file}: ${read.diagnostics[0]?.message}`);
  const names = read.documents.map((_, index) => `document-${index}`);
  const made = encodeAsUser(read.documents.map(({ text }, index) => ({ name: names[index] ?? '', text })));
  const lost: string[] = [];
  const system = read.documents.map((document, index): HipeDocument => {
    const marks = marksOn(document, made.get(names[index] ?? ''));
    if (marks === undefined) lost.push(document.id);
    return { ...document, marks: marks ?? [] };
  });
  const evaluation = evaluate(readingOfHipe('HIPE', read.documents), readingOfHipe('teikit encode', system));
  if (evaluation.kind === 'diagnostics') throw new Error('a document differs from itself');
  return { evaluation, lost };
}

/** Marks of the encoding, in the text of the columns, from the start of a token to the end of one. */
function marksOn(document: HipeDocument, tei: string | undefined): readonly Mark[] | undefined {
  if (tei === undefined) return undefined;
  const encoded = readingOf(document.id, tei);
  const alignment = alignReadings(readingOfHipe(document.id, [document]), encoded);
  if (alignment.kind === 'different') return undefined;
  const starts = document.tokens.map(({ start }) => start);
  return encoded.marks.flatMap((mark) => {
    const span = alignment.toGold(mark.span);
    return span === undefined ? [] : [{ ...mark, span: onTokens(document.text, starts, span) }];
  });
}

function onTokens(text: string, starts: readonly number[], { start, end }: Span): Span {
  const first = starts[lastAtMost(starts, start)] ?? start;
  const next = starts[lastAtMost(starts, end - 1) + 1] ?? text.length;
  return { start: first, end: first + text.slice(first, next).trimEnd().length };
}
