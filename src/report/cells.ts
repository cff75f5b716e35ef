// Text as a terminal lays it out: characters as readers see them, each with the columns that it takes.

import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** Columns between two stops of the tabulator. */
const TAB_STOP = 4;

/** `text` is harmless on a terminal. `start` and `end`: what it stands for, in UTF-16 code units of the line. */
export type Cell = { readonly text: string; readonly width: number; readonly start: number; readonly end: number };

const segmenter = new Intl.Segmenter();
/** Texts in which a code unit is a character of one column. */
const PLAIN = /^[ -~]*$/;

export function cellsOf(line: string): readonly Cell[] {
  let column = 0;
  return charactersOf(line).map(({ text, start }) => {
    const shown = text === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : visible(text);
    const width = PLAIN.test(shown) ? shown.length : stringWidth(shown);
    column += width;
    return { text: shown, width, start, end: start + text.length };
  });
}

type Character = { readonly text: string; readonly start: number };

function charactersOf(line: string): readonly Character[] {
  if (PLAIN.test(line)) return Array.from(line, (text, start) => ({ text, start }));
  return Array.from(segmenter.segment(line), ({ segment, index }) => ({ text: segment, start: index }));
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
