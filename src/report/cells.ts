// Text as a terminal lays it out: characters as readers see them, each with the columns that it takes.

import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** Columns between two stops of the tabulator. */
const TAB_STOP = 4;
/** Characters whose width is remembered. */
const MOST_REMEMBERED = 10_000;

/** `text` is harmless on a terminal. `start` and `end`: what it stands for, in UTF-16 code units of the line. */
export type Cell = { readonly text: string; readonly width: number; readonly start: number; readonly end: number };

const segmenter = new Intl.Segmenter();
const widths = new Map<string, number>();

export function cellsOf(line: string): readonly Cell[] {
  let column = 0;
  return charactersOf(line).map(({ text, start }) => {
    const shown = text === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : visible(text);
    const width = widthOfText(shown);
    column += width;
    return { text: shown, width, start, end: start + text.length };
  });
}

function widthOfText(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (widths.size >= MOST_REMEMBERED) widths.clear();
  const width = stringWidth(text);
  widths.set(text, width);
  return width;
}

type Character = { readonly text: string; readonly start: number };

/** The segmenter is slow: it reads only stretches in which a character can have more than one code unit. */
function charactersOf(line: string): readonly Character[] {
  const characters: Character[] = [];
  for (let start = 0; start < line.length; ) {
    let end = start + 1;
    while (end < line.length && !isSimple(line.charCodeAt(end))) end++;
    for (const { segment, index } of segmentsOf(line.slice(start, end)))
      characters.push({ text: segment, start: start + index });
    start = end;
  }
  return characters;
}

function segmentsOf(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  return text.length === 1 ? [{ segment: text, index: 0 }] : segmenter.segment(text);
}

/**
 * Whether a character begins at this code unit, whatever stands before it: Latin, Greek and Cyrillic letters and signs, Han
 * characters (UAX #29: they extend nothing; a line has no CR LF).
 */
function isSimple(unit: number): boolean {
  if (unit < 0x300) return true;
  return (unit >= 0x370 && unit < 0x483) || (unit >= 0x48a && unit < 0x530) || (unit >= 0x4e00 && unit < 0xa000);
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
