// Offset ↔ line and column. Lines end after LF, CRLF or a lone CR (XML 1.0 §2.11).

import { lastAtMost } from './last-at-most.ts';

/** Both count from 1; `column` counts UTF-16 code units. */
export type LineColumn = { readonly line: number; readonly column: number };

const LINE_END = /\r\n|\n|\r/g;

/** The offset at which each line starts, in order; the first is 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(LINE_END)) starts.push(end.index + end[0].length);
  return starts;
}

/** `offset` in UTF-16 code units from the start of the text whose line starts are given. */
export function lineColumnAt(starts: readonly number[], offset: number): LineColumn {
  const line = lastAtMost(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
