// The loss report of an export: a table of what headers say and formats cannot, and of what formats ask for and headers lack.

import { csvLine } from './formats/csv-line.ts';
import { properties } from './record/properties.ts';
import type { Property } from './record/property.ts';

export type LossRow = {
  readonly file: string;
  readonly format: string;
  readonly property: Property;
  readonly path: string;
  readonly line?: number;
  readonly text: string;
};

export type LackRow = { readonly file: string; readonly line?: number; readonly message: string };

const COLUMNS = ['file', 'line', 'format', 'what', 'path', 'text'];

export function lossTable(losses: readonly LossRow[], lacks: readonly LackRow[]): string {
  const rows = losses.map(({ file, line, format, property, path, text }) => [
    file,
    String(line ?? ''),
    format,
    `the ${properties[property].title} is not in it`,
    path,
    text,
  ]);
  const lacking = lacks.map(({ file, line, message }) => [file, String(line ?? ''), '', message, '', '']);
  return [COLUMNS, ...rows, ...lacking].map((row) => csvLine(row)).join('');
}

/** A line for each format: what it leaves out, and of how many documents. */
export function lossSummary(losses: readonly LossRow[]): readonly string[] {
  const documents = new Map<string, Map<Property, Set<string>>>();
  for (const { format, property, file } of losses) {
    const known = documents.get(format) ?? new Map<Property, Set<string>>();
    documents.set(format, known);
    known.set(property, (known.get(property) ?? new Set()).add(file));
  }
  return [...documents].map(([format, lost]) => {
    const things = [...lost].map(([property, files]) => `the ${properties[property].title} (${files.size})`);
    return `${format} leaves out ${things.join(', ')}`;
  });
}
