// Where the words of a decided row stand in the text.

import type { Span } from '../../source/span.ts';
import type { SourceText } from '../model/source-text.ts';
import { lineSpanOf, readId, spanAt } from './line-span.ts';
import type { MisfitReason } from './misfit.ts';
import { oneLine, type ReviewRow, rowId } from './review-row.ts';

/** `code`: why there is no such place. */
export function spanOfRow(source: SourceText, row: ReviewRow): Span | MisfitReason {
  return row.decision === 'add' ? addedSpan(source, row) : decidedSpan(source, row);
}

/** Where the words of a row stand now: where they were proposed, or, edited, over that place. */
function decidedSpan(source: SourceText, row: ReviewRow): Span | MisfitReason {
  const id = readId(row.id);
  if (id === undefined) return { code: 'encode/decision-id', message: `"${row.id}" is not the id of a row` };
  const span = spanAt(source, id.place);
  if (span === undefined) return { code: 'encode/decision-place', message: 'the text has no such place any more' };
  const now = oneLine(source.text.slice(span.start, span.end));
  if (now === oneLine(row.text)) return span;
  if (row.decision === 'change') {
    const first = source.lines[id.place.start.line - 1]?.start ?? 0;
    const last = source.lines[id.place.end.line - 1]?.end ?? source.text.length;
    const found = occurrences(source.text, row.text, { start: first, end: last }).find(
      (one) => one.start < span.end && one.end > span.start,
    );
    if (found !== undefined) return found;
  }
  return { code: 'encode/decision-text', message: `the text has "${now}" at this place` };
}

/** By its id, where the reviewer gave it one; else by its words, which must be in the line once. */
function addedSpan(source: SourceText, row: ReviewRow): Span | MisfitReason {
  if (row.id.trim() !== '') return decidedSpan(source, row);
  const line = source.lines[row.line - 1];
  if (line === undefined) return { code: 'encode/decision-place', message: 'the text has no such line' };
  const [found, second] = occurrences(source.text, row.text, line, 'whole words');
  if (found === undefined) {
    const isInside = occurrences(source.text, row.text, line).length > 0;
    const message = isInside ? `the line has "${row.text}" only inside a word` : `the line has no "${row.text}"`;
    return { code: 'encode/decision-text', message };
  }
  if (second === undefined) return found;
  const id = rowId(row.type, lineSpanOf(source, found));
  const message = `the line has "${row.text}" more than once: say which by an id, such as ${id}`;
  return { code: 'encode/decision-ambiguous', message };
}

const WORD = '[\\p{L}\\p{M}\\p{N}_]';

/** Places of some words in a stretch; white space is as the row shows it, one space for any. */
function occurrences(text: string, words: string, { start, end }: Span, which?: 'whole words'): readonly Span[] {
  const wanted = oneLine(words);
  if (wanted === '') return [];
  const literal = wanted.split(' ').map(escapePattern).join('\\s+');
  const pattern = which === undefined ? literal : `(?<!${WORD}(?=${WORD}))${literal}(?!(?<=${WORD})${WORD})`;
  return [...text.slice(start, end).matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
