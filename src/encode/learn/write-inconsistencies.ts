// Words that are marked here and not there, as a table (RFC 4180).

import type { Inconsistency } from './inconsistencies.ts';

const COLUMNS = [
  'words',
  'type',
  'marked',
  'unmarked',
  'document',
  'context',
] as const satisfies readonly (keyof Inconsistency)[];

export function writeInconsistencies(rows: readonly Inconsistency[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => cell(String(row[column]))).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A spreadsheet must not take words for a formula. */
function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
