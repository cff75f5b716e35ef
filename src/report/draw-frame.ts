// The line of the document with the part at fault underlined, as wide as there is room.

import { type Cell, cellsOf, widthOf } from './cells.ts';
import type { Frame } from './outcome.ts';

const CUT: Cell = { text: '…', width: 1, start: -1, end: -1 };
/** The share of the room that stands before the fault where a line is cut on both sides. */
const SHARE_BEFORE = 0.3;

export type DrawnFrame = {
  readonly before: string;
  readonly fault: string;
  readonly after: string;
  readonly underline: string;
};

/** `width`: columns of the terminal that the line may take. A fault that is empty is underlined by one sign. */
export function drawFrame({ text, start, end, isCutBefore, isCutAfter }: Frame, width: number): DrawnFrame {
  const cells = cellsOf(text);
  const first = indexAt(cells, start);
  const last = Math.max(first, end > start ? indexAt(cells, end - 1) + 1 : first);
  const { from, to } = windowOf(cells, { first, last, width });
  const before = [...(from > 0 || isCutBefore ? [CUT] : []), ...cells.slice(from, first)];
  const fault = cells.slice(first, Math.min(last, to));
  const after = [...cells.slice(Math.max(last, first), to), ...(to < cells.length || isCutAfter ? [CUT] : [])];
  const underline = `${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(fault)))}`;
  return { before: textOf(before), fault: textOf(fault), after: textOf(after).trimEnd(), underline };
}

/** The cell in which an offset lies; past the last one, how many there are. */
function indexAt(cells: readonly Cell[], offset: number): number {
  const found = cells.findIndex(({ end }) => offset < end);
  return found < 0 ? cells.length : found;
}

type Fault = { readonly first: number; readonly last: number; readonly width: number };

/** The cells that are shown: all, where they fit; else those around the start of the fault. Two columns are kept for the cuts. */
function windowOf(cells: readonly Cell[], { first, last, width }: Fault): { readonly from: number; readonly to: number } {
  const room = Math.max(1, width - 2);
  if (widthOf(cells) <= room) return { from: 0, to: cells.length };
  const faultWidth = widthOf(cells.slice(first, last));
  const wantedBefore = Math.max(Math.floor(room * SHARE_BEFORE), 0);
  let from = first;
  let used = 0;
  while (from > 0 && used + widthAt(cells, from - 1) <= Math.min(wantedBefore, Math.max(0, room - 1)))
    used += widthAt(cells, --from);
  let to = first;
  while (to < cells.length && (used + widthAt(cells, to) <= room || to === first)) used += widthAt(cells, to++);
  // what the end of the line leaves of the room is given to its start
  while (from > 0 && faultWidth <= room && used + widthAt(cells, from - 1) <= room) used += widthAt(cells, --from);
  return { from, to };
}

function widthAt(cells: readonly Cell[], index: number): number {
  return cells[index]?.width ?? 0;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
