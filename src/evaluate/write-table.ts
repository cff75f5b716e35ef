// An evaluation as aligned tables for a terminal.
import { contextOf } from './context.ts';
import type { Evaluation, Miss, StrictAndLenient } from './evaluation.ts';
import { missTitles } from './evaluation.ts';
import { type FigureRow, figure, type MarkTable, markTables, otherFigures } from './figures.ts';
import { typeTitles } from './reading.ts';

export function writeTable(evaluation: Evaluation): string {
  const { gold, system, convention } = evaluation;
  const head = [
    `gold    ${onOneLine(gold.name)}`,
    `system  ${onOneLine(system.name)}${convention === undefined ? '' : ` (convention ${convention})`}`,
  ];
  const tables = markTables(evaluation).map(markLines);
  const others = otherFigures(evaluation);
  return `${[head, ...tables, ...(others.length === 0 ? [] : [otherLines(others)]), ...missLines(evaluation)]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function markLines({ title, rows }: MarkTable): readonly string[] {
  const heads = ['', 'gold', 'system', 'strict P', 'R', 'F1', 'lenient P', 'R', 'F1'];
  return [title, ...aligned([heads, ...rows.map((row) => [row.title, ...cellsOf(row.scores)])])];
}

function cellsOf({ strict, lenient }: StrictAndLenient): readonly string[] {
  const figures = [strict.precision, strict.recall, strict.f1, lenient.precision, lenient.recall, lenient.f1];
  return [String(strict.gold), String(strict.system), ...figures.map(figure)];
}

function otherLines(rows: readonly FigureRow[]): readonly string[] {
  const cells = [['', 'P', 'R', 'F1'], ...rows.map(({ title, figures }) => [title, ...figures.map(figure)])];
  const remarks = ['', ...rows.map(({ remark }) => remark)];
  const lines = aligned(cells).map((line, index) => `${line}  ${remarks[index]}`.trimEnd());
  return ['Links, dates, structure', ...lines];
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function missLines(evaluation: Evaluation): readonly (readonly string[])[] {
  const { gold, misses, redirected, unscored } = evaluation;
  const parts: (readonly string[])[] = [];
  if (misses.length > 0) parts.push([`Differences: ${misses.length}`, ...misses.map((miss) => missLine(evaluation, miss))]);
  if (redirected.length > 0) {
    const lines = redirected.map(({ span, refs }) => {
      const words = gold.text.slice(span.start, span.end);
      return onOneLine(`  line ${gold.lineOf(span.start)}: “${words}”, corrected to a name of ${refs.join(' ')}`);
    });
    parts.push([`Counted for their span only: ${redirected.length}`, ...lines]);
  }
  if (unscored.length > 0) parts.push([`Not counted, in words that the gold has in its header: ${unscored.length}`]);
  return parts;
}

function missLine({ gold }: Evaluation, miss: Miss): string {
  const { kind, type, depth, line, span } = miss;
  const what = type === undefined ? '' : `, ${typeTitles[type]}${depth === 'nested' ? ' inside others' : ''}`;
  const { before, words, after } = contextOf(gold.text, kind === 'structure' ? { start: span.start, end: span.start } : span);
  const sides = kind === 'missed' || kind === 'extra' ? '' : `: “${miss.gold}”, system “${miss.system}”`;
  const place = kind === 'structure' ? `“${after}”` : `${before}[${words}]${after}`;
  return `  ${onOneLine(`line ${line}, ${missTitles[kind]}${what}${sides}`)}\n    ${onOneLine(place.trim())}`;
}

/** What is taken from elsewhere begins no line of its own. */
function onOneLine(text: string): string {
  return text.replace(/[\n\r]+/g, ' ');
}
