// An evaluation as rows of figures, for whoever prints them.
import type { MentionType } from '../tei/tei-reading.ts';
import type { Evaluation, StrictAndLenient } from './evaluation.ts';
import { type Depth, depths } from './match-marks.ts';
import { typeTitles } from './reading.ts';

export type MarkRow = { readonly title: string; readonly type: MentionType | undefined; readonly scores: StrictAndLenient };
export type MarkTable = { readonly depth: Depth; readonly title: string; readonly rows: readonly MarkRow[] };

const depthTitles: Readonly<Record<Depth, string>> = { outermost: 'Outermost marks', nested: 'Marks inside others' };

/** A type that neither side has is left out, and so is a table without rows. */
export function markTables({ marks, types }: Evaluation): readonly MarkTable[] {
  return depths.flatMap((depth) => {
    const { all, types: scores } = marks[depth];
    const rows = types.flatMap((type): readonly MarkRow[] => {
      const score = scores.get(type);
      const isThere = score !== undefined && score.strict.gold + score.strict.system > 0;
      return isThere ? [{ title: typeTitles[type], type, scores: score }] : [];
    });
    if (rows.length === 0 && depth === 'nested') return [];
    return [{ depth, title: depthTitles[depth], rows: [...rows, { title: 'all', type: undefined, scores: all }] }];
  });
}

export type FigureRow = { readonly title: string; readonly figures: readonly (number | undefined)[]; readonly remark: string };

/** Precision, recall and F1 of links, dates and structure, each with what was measured. */
export function otherFigures({ linking, dates, structure }: Evaluation): readonly FigureRow[] {
  const rows: FigureRow[] = [];
  if (linking !== undefined) {
    const { all, types } = linking;
    const figures = [all.precision, all.recall, all.f1];
    const remark =
      all.method === 'ids'
        ? `ids of one authority; ${all.correct} of ${all.marks} marks with the right span`
        : `clusters of co-reference (B³); of ${all.marks} marks with the right span, ${all.correct} in a cluster that is right as a whole`;
    rows.push({ title: 'links', figures, remark });
    for (const [type, each] of types) {
      const remark = `${each.correct} of ${each.marks}`;
      rows.push({ title: `  ${typeTitles[type]}`, figures: [each.precision, each.recall, each.f1], remark });
    }
  }
  if (dates !== undefined) {
    const { precision, recall, f1, correct } = dates.score;
    const remark = `exact values; ${correct} of ${dates.withSpan} dates with the right span`;
    rows.push({ title: 'dates', figures: [precision, recall, f1], remark });
  }
  if (structure !== undefined) {
    const { precision, recall, f1, correct, gold } = structure;
    const remark = `kind, label and level of lines; ${correct} of ${gold}`;
    rows.push({ title: 'structure', figures: [precision, recall, f1], remark });
  }
  return rows;
}

/** Three decimals, never rounded up to 1. */
export function figure(value: number | undefined): string {
  if (value === undefined) return '–';
  return value < 1 ? Math.min(0.999, value).toFixed(3) : '1.000';
}
