// Structure: whether each line of the source is the block that the gold makes of it: its kind, printed label and level.
import type { TeiLine } from '../tei/tei-reading.ts';
import type { Alignment } from './align-readings.ts';
import type { Reading } from './reading.ts';
import type { Tally } from './score.ts';

/** `system`: the line that begins there in the system's reading, and whether it ends where the gold's does. */
export type StructureMiss = { readonly line: TeiLine; readonly system: TeiLine | undefined; readonly hasSameEnd: boolean };

export type Structure = { readonly tally: Tally; readonly misses: readonly StructureMiss[] };

export function scoreStructure(gold: Reading, system: Reading, { toGold }: Alignment): Structure {
  const found = new Map<string, TeiLine>();
  const byStart = new Map<number, TeiLine>();
  for (const line of system.lines) {
    const span = toGold(line.span);
    if (span === undefined) continue;
    byStart.set(span.start, line);
    found.set(`${span.start} ${span.end}`, line);
  }
  const misses: StructureMiss[] = [];
  for (const line of gold.lines) {
    const same = found.get(`${line.span.start} ${line.span.end}`);
    if (same === undefined || !isAlike(line, same)) {
      misses.push({ line, system: same ?? byStart.get(line.span.start), hasSameEnd: same !== undefined });
    }
  }
  const tally = { correct: gold.lines.length - misses.length, gold: gold.lines.length, system: system.lines.length };
  return { tally, misses };
}

function isAlike(a: TeiLine, b: TeiLine): boolean {
  return a.kind === b.kind && a.label === b.label && a.level === b.level && cellsOf(a) === cellsOf(b);
}

/** Where cells begin, counted from the beginning of the row. */
function cellsOf({ cells = [], span }: TeiLine): string {
  return cells.map((cell) => cell - span.start).join(' ');
}

export function describeSystemLine({ system, hasSameEnd }: StructureMiss): string {
  if (system === undefined) return 'no line of its own';
  return `${describeLine(system)}${hasSameEnd ? '' : ', ending elsewhere'}`;
}

/** Such as `item “a)” at level 2`. */
export function describeLine(line: TeiLine): string {
  const label = line.label === undefined ? '' : ` “${line.label}”`;
  const cells = line.kind === 'row' ? ` of ${(line.cells?.length ?? 0) + 1} cells` : '';
  return `${line.kind}${label}${cells}${line.level > 0 ? ` at level ${line.level}` : ''}`;
}
