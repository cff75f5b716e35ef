// A line of comma-separated values (RFC 4180).

/** A spreadsheet takes these for a formula; an apostrophe before them keeps it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/u;

/** `reader`: a program takes cells as they are. */
export function csvLine(cells: readonly string[], reader: 'spreadsheet' | 'program' = 'spreadsheet'): string {
  return `${cells.map((text) => cell(reader === 'spreadsheet' && FORMULA.test(text) ? `'${text}` : text)).join(',')}\r\n`;
}

function cell(safe: string): string {
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
