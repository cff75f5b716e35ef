// Words around a stretch of a text, on one line.
import type { Span } from '../source/span.ts';

export type Context = { readonly before: string; readonly words: string; readonly after: string };

/** Characters shown before and after. */
const AROUND = 32;
/** Characters of the stretch itself. */
const MOST_WORDS = 160;
const ELLIPSIS = '…';

export function contextOf(text: string, { start, end }: Span): Context {
  const from = start <= AROUND ? 0 : wordBoundary(text, start - AROUND, start);
  const to = Math.min(text.length, end + AROUND);
  const words = end - start > MOST_WORDS ? `${text.slice(start, start + MOST_WORDS)}${ELLIPSIS}` : text.slice(start, end);
  return {
    before: oneLine(`${from > 0 ? ELLIPSIS : ''}${text.slice(from, start)}`),
    words: oneLine(words),
    after: oneLine(`${text.slice(end, to)}${to < text.trimEnd().length ? ELLIPSIS : ''}`),
  };
}

/** Where a word begins, so that none is cut in its middle. */
function wordBoundary(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
