// A line of comma-separated values (RFC 4180).

/** A spreadsheet takes these for a formula; an apostrophe before them keeps it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/u;

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
