// A span as lines and columns of the source, as a reader counts them.

import type { Span } from '../../source/span.ts';
import type { SourceText } from '../model/source-text.ts';

/** Both count from 1; `column` counts UTF-16 code units. */
export type LinePlace = { readonly line: number; readonly column: number };
/** `end` is after the last character. */
export type LineSpan = { readonly start: LinePlace; readonly end: LinePlace };

export function lineSpanOf(source: SourceText, { start, end }: Span): LineSpan {
  return { start: placeOf(source, start), end: placeOf(source, end) };
}

export function placeOf({ lines }: SourceText, offset: number): LinePlace {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lines[low]?.start ?? 0) + 1 };
}

/** Undefined: the source has no such place. */
export function spanAt(source: SourceText, { start, end }: LineSpan): Span | undefined {
  const [from, to] = [offsetOf(source, start), offsetOf(source, end)];
  return from === undefined || to === undefined || to <= from ? undefined : { start: from, end: to };
}

function offsetOf({ lines }: SourceText, { line, column }: LinePlace): number | undefined {
  const at = lines[line - 1];
  return at === undefined || column < 1 || at.start + column - 1 > at.end ? undefined : at.start + column - 1;
}

const ID = /^([a-z]{1,9})@(\d{1,9}):(\d{1,9})-(?:(\d{1,9}):)?(\d{1,9})$/;

/** The parts of a row's id. */
export function readId(id: string): { readonly type: string; readonly place: LineSpan } | undefined {
  const [, type, line, column, endLine, endColumn] = ID.exec(id.trim()) ?? [];
  if (type === undefined) return undefined;
  const start = { line: Number(line), column: Number(column) };
  return { type, place: { start, end: { line: Number(endLine ?? line), column: Number(endColumn) } } };
}
