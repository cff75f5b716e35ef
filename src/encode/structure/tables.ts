// Tables in plain text: rows whose cells are divided by tabs, by upright strokes, or stand under one another by runs of blanks.

import type { Span } from '../../source/span.ts';
import type { LineFacts } from './line-facts.ts';

export type FoundTable = {
  /** Index of the last line. */
  readonly last: number;
  readonly rows: readonly (readonly Span[])[];
  /** Indices of the rules between rows. */
  readonly rules: readonly number[];
};

type Divider = 'stroke' | 'tab' | 'blanks';

type Row = { readonly divider: Divider; readonly cells: readonly Span[] };

/** Code units; a longer line is prose. */
const LONGEST_ROW = 2000;
/** Blanks that divide two cells, at least. */
const GAP = 3;
/** Code units by which cells of one column may stand apart. */
const SHIFT = 3;
const STROKE_RULE = /^[|+\-–—=_:\s│┼├┤─┌┐└┘┬┴]+$/u;

/** Tables by the index of their first line. */
export function findTables(text: string, facts: readonly LineFacts[]): ReadonlyMap<number, FoundTable> {
  const tables = new Map<number, FoundTable>();
  for (let index = 0; index < facts.length; index++) {
    const table = tableAt(text, facts, index);
    if (table === undefined) continue;
    tables.set(index, table);
    index = table.last;
  }
  return tables;
}

function tableAt(text: string, facts: readonly LineFacts[], first: number): FoundTable | undefined {
  const start = rowOf(text, facts[first]);
  if (start === undefined) return undefined;
  const rows: Row[] = [start];
  const rules: number[] = [];
  let last = first;
  let pending: number[] = [];
  for (let index = first + 1; index < facts.length; index++) {
    const line = facts[index];
    if (line === undefined) break;
    if (isRule(text, line)) {
      pending.push(index);
      continue;
    }
    const row = rowOf(text, line);
    const whole = row === undefined ? undefined : wholeRow(text, rows, row);
    if (whole === undefined) break;
    rows.push(whole);
    for (const one of pending) rules.push(one);
    pending = [];
    last = index;
  }
  return isTable(text, rows, isIntroduced(text, facts[first - 1]))
    ? { last, rows: rows.map(({ cells }) => cells), rules }
    : undefined;
}

function isRule(text: string, line: LineFacts): boolean {
  if (line.kind === 'rule') return true;
  return (
    line.span.end - line.span.start <= LONGEST_ROW &&
    line.kind === 'text' &&
    STROKE_RULE.test(text.slice(line.span.start, line.span.end))
  );
}

/** The line above says what comes: `The following were paid:`. */
function isIntroduced(text: string, above: LineFacts | undefined): boolean {
  return above?.kind === 'text' && text.slice(above.span.start, above.span.end).trimEnd().endsWith(':');
}

const AMOUNT = /^[£$]?\d/;

function isTable(text: string, rows: readonly Row[], introduced: boolean): boolean {
  const columns = Math.max(...rows.slice(0, 8).map(({ cells }) => cells.length));
  if (columns < 2) return false;
  if (rows[0]?.divider !== 'blanks') return rows.length >= 2;
  if (columns > 2) return rows.length >= 2;
  const areAmounts =
    introduced && rows.every(({ cells: [, last] }) => last !== undefined && AMOUNT.test(text.slice(last.start)));
  return rows.length >= (areAmounts ? 2 : 4);
}

/**
 * The row as one of the table; undefined where it is none. Rows of blanks have cells where the rows before have them: all, or, of three
 * columns and more, some of them (`Total    4`). With tabs and strokes cells can be empty anyway.
 */
function wholeRow(text: string, rows: readonly Row[], row: Row): Row | undefined {
  const full = rows.findLast(({ cells }) => cells.every(({ start, end }) => end > start)) ?? rows[0];
  if (full === undefined || full.divider !== row.divider) return undefined;
  if (row.divider !== 'blanks') return row;
  if (row.cells.length > full.cells.length || (row.cells.length < full.cells.length && rows.length < 2)) return undefined;
  const cells: Span[] = [];
  for (const cell of row.cells) {
    while (cells.length < full.cells.length && !isUnder(text, cell, full.cells[cells.length]))
      cells.push({ start: cell.start, end: cell.start });
    if (cells.length === full.cells.length) return undefined;
    cells.push(cell);
  }
  while (cells.length < full.cells.length) cells.push(emptyAfter(cells));
  return { divider: row.divider, cells };
}

function emptyAfter(cells: readonly Span[]): Span {
  const end = cells.at(-1)?.end ?? 0;
  return { start: end, end };
}

function isUnder(text: string, cell: Span, above: Span | undefined): boolean {
  if (above === undefined) return false;
  const [a, b] = [columnOf(text, cell.start), columnOf(text, above.start)];
  const [aEnd, bEnd] = [a + cell.end - cell.start, b + above.end - above.start];
  return Math.abs(a - b) <= SHIFT || Math.abs(aEnd - bEnd) <= SHIFT || Math.abs(a + aEnd - b - bEnd) <= 2 * SHIFT;
}

function columnOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return offset - start;
}

const DIVIDERS: readonly { readonly divider: Divider; readonly pattern: RegExp }[] = [
  { divider: 'stroke', pattern: /[|│]/g },
  { divider: 'tab', pattern: /\t+/g },
  { divider: 'blanks', pattern: new RegExp(` {${GAP},}`, 'g') },
];

const DIVIDED = new RegExp(`[|│\\t]| {${GAP}}`);

function rowOf(text: string, line: LineFacts | undefined): Row | undefined {
  if (line === undefined || line.kind !== 'text' || line.span.end - line.span.start > LONGEST_ROW) return undefined;
  if (isRule(text, line)) return undefined;
  const row = text.slice(line.span.start, line.span.end);
  if (!DIVIDED.test(row)) return undefined;
  for (const { divider, pattern } of DIVIDERS) {
    const cells = cellsOf(row, line.span.start, divider, pattern);
    if (cells !== undefined) return { divider, cells };
  }
  return undefined;
}

function cellsOf(row: string, offset: number, divider: Divider, pattern: RegExp): readonly Span[] | undefined {
  const cells: Span[] = [];
  let start = 0;
  let found = 0;
  for (const match of row.matchAll(pattern)) {
    // A stroke at the edge of the row divides nothing.
    if (!(divider === 'stroke' && match.index === 0)) cells.push(trimmed(row, start, match.index, offset));
    start = match.index + match[0].length;
    found++;
  }
  if (found === 0) return undefined;
  if (start < row.length) cells.push(trimmed(row, start, row.length, offset));
  return cells.length >= 2 ? cells : undefined;
}

function trimmed(row: string, from: number, to: number, offset: number): Span {
  const cell = row.slice(from, to);
  const start = from + cell.length - cell.trimStart().length;
  return { start: offset + Math.min(start, to), end: offset + Math.max(Math.min(start, to), from + cell.trimEnd().length) };
}
