// `metadata/metadata.csv` of a transfer to Archivematica: a row for each object, columns of Dublin Core, repeated where a term has
// several values. In a bag the names begin with `data/objects/` (archivematica/Issues 694).

import { csvLine } from '../formats/csv-line.ts';
import type { RecordSummary } from '../record-summary.ts';

export type ArchivematicaObject = { readonly path: string; readonly summary: RecordSummary };

export function archivematicaCsv(objects: readonly ArchivematicaObject[]): string {
  const columns = columnsOf(objects);
  const header = ['filename', ...columns.flatMap(({ term, count }) => Array.from({ length: count }, () => term))];
  const rows = objects.map(({ path, summary }) => [
    path,
    ...columns.flatMap(({ term, count }) => {
      const values = valuesOf(summary, term);
      return Array.from({ length: count }, (_, index) => values[index] ?? '');
    }),
  ]);
  return [header, ...rows].map((row) => csvLine(row, 'program')).join('');
}

type Column = { readonly term: string; readonly count: number };

/** As many columns of a term as one object has values of it. */
function columnsOf(objects: readonly ArchivematicaObject[]): readonly Column[] {
  const counts = new Map<string, number>();
  for (const { summary } of objects) {
    for (const [term] of summary.terms) counts.set(term, Math.max(counts.get(term) ?? 0, valuesOf(summary, term).length));
  }
  return [...counts].map(([term, count]) => ({ term, count })).toSorted((a, b) => (a.term < b.term ? -1 : 1));
}

function valuesOf({ terms }: RecordSummary, term: string): readonly string[] {
  return terms.filter(([name]) => name === term).map(([, value]) => value);
}
