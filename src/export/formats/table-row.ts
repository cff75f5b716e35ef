// A document as one row of a table (CSV): a column for each term of Dublin Core that the crosswalk uses, beside its file.

import { crosswalk as ownCrosswalk } from '../crosswalk/crosswalk.ts';
import type { DescriptiveRecord } from '../record/descriptive-record.ts';
import { csvLine } from './csv-line.ts';
import { termsOf } from './dublin-core.ts';
import type { Made, SetMade, WritingSettings } from './record-format.ts';

/** Values of one cell stand apart so; where a value has it, it is doubled. */
export const VALUE_SEPARATOR = '|';

const terms = [...new Set(Object.values(ownCrosswalk).flatMap(({ dcterms }) => dcterms ?? []))];
/** As importers name them (Omeka S: `dcterms:title`). */
export const tableColumns: readonly string[] = ['file', 'id', ...terms.map((term) => `dcterms:${term}`)];

export type TableRow = readonly string[];

export function tableRow(record: DescriptiveRecord, { crosswalk }: WritingSettings): Made {
  const values = new Map<string, string[]>();
  for (const { term, text } of termsOf(record, crosswalk, 'dcterms')) values.set(term, [...(values.get(term) ?? []), text]);
  const cells = terms.map((term) =>
    (values.get(term) ?? []).map((text) => text.replaceAll(VALUE_SEPARATOR, VALUE_SEPARATOR.repeat(2))).join(VALUE_SEPARATOR),
  );
  const row: TableRow = [record.file, record.id ?? '', ...cells];
  return { files: [], part: row, lacks: [] };
}

/** RFC 4180, with lines that end as it wants. */
export function writeTable(rows: readonly unknown[]): SetMade {
  return { kind: 'made', text: [tableColumns, ...(rows as readonly TableRow[])].map((row) => csvLine(row)).join('') };
}
