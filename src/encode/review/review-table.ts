// The table of decisions as CSV (RFC 4180) or JSON, written and read back.

import { lastAtMost } from '../../source/last-at-most.ts';
import { nearestName, suggestion } from '../../source/nearest-name.ts';
import { parseCsv } from '../authority/parse-csv.ts';
import { columns, type DecisionWord, decisions, type ReviewRow, type RowType } from './review-row.ts';

export type ReviewFormat = 'csv' | 'json';

export type ReviewReading =
  | { readonly kind: 'read'; readonly rows: readonly ReviewRow[] }
  /** `line`: the row as a spreadsheet counts it; only a table of lines has one. */
  | ({ readonly kind: 'problem' } & Problem);

type Problem = { readonly message: string; readonly line?: number };

/** Spreadsheets take a table without one for that of another character set. */
const BYTE_ORDER_MARK = '\ufeff';

export function writeReview(rows: readonly ReviewRow[], format: ReviewFormat): string {
  if (format === 'json') return `${JSON.stringify(rows, [...columns], 2)}\n`;
  const lines = rows.map((row) => columns.map((column) => field(String(row[column]))).join(','));
  return `${BYTE_ORDER_MARK}${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A spreadsheet takes these for a formula; an apostrophe before them is taken away again on reading. */
const FORMULA = /^'*[=+\-@]/;

function field(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `file`: its name, where misfits are to be told by it. */
export function readReview(text: string, format: ReviewFormat, file?: string): ReviewReading {
  const records = format === 'json' ? readJson(text) : readCsv(text);
  if ('message' in records) return { kind: 'problem', ...records };
  const rows: ReviewRow[] = [];
  for (const [index, { cells, line }] of records.entries()) {
    const row = rowOf(cells);
    if (typeof row === 'string') {
      return { kind: 'problem', ...(line === undefined ? { message: `row ${index + 1}: ${row}` } : { message: row, line }) };
    }
    const origin = file === undefined ? undefined : { file, ...(line === undefined ? {} : { line }) };
    rows.push(origin === undefined ? row : { ...row, origin });
  }
  return { kind: 'read', rows };
}

type Records = readonly { readonly cells: Readonly<Record<string, string>>; readonly line?: number }[] | Problem;

function readJson(text: string): Records {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { message: 'this is not JSON' };
  }
  if (!Array.isArray(data)) return { message: 'the decisions must be a list of rows' };
  const rows = data.map((row: unknown) => (typeof row === 'object' && row !== null ? Object.entries(row) : []));
  const keys = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
  const absent = keys.length === 0 ? [] : NEEDED.filter((column) => !keys.includes(column));
  if (absent.length > 0) return { message: `the rows must have the names ${missingColumns(absent, keys)}` };
  return rows.map((row) => ({
    cells: Object.fromEntries(row.map(([name, value]) => [name, value === null ? '' : String(value)])),
  }));
}

/** Spreadsheets write semicolons where the comma is the decimal sign, and tabs when asked to. */
const DELIMITERS = [',', ';', '\t'];

function readCsv(text: string): Records {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const delimiter = DELIMITERS.reduce((best, one) => (heading.split(one).length > heading.split(best).length ? one : best));
  const csv = parseCsv(text, delimiter);
  const lineAt = sheetRows(text, delimiter);
  if (csv.kind === 'unreadable') return { message: csv.message, line: lineAt(csv.span.start) };
  const [names, ...records] = csv.records;
  if (names === undefined) return { message: 'the file is empty' };
  const keys = names.map((name) => name.text.trim().toLowerCase());
  const absent = NEEDED.filter((column) => !keys.includes(column));
  if (absent.length > 0) return { message: `the first line must name the columns ${missingColumns(absent, keys)}` };
  return records.map((record) => ({
    cells: Object.fromEntries(keys.map((key, index) => [key, (record[index]?.text ?? '').replace(/^'(?='*[=+\-@])/, '')])),
    line: lineAt(record[0]?.span.start ?? 0),
  }));
}

/** Rows as a spreadsheet counts them: a field of several lines is in one row, and an empty line is a row. */
function sheetRows(text: string, delimiter: string): (offset: number) => number {
  const starts = [0];
  let isFieldStart = true;
  for (let at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"' && isFieldStart) at = quotedEnd(text, at);
    isFieldStart = character === delimiter || character === '\n' || character === '\r';
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) starts.push(at + 1);
  }
  return (offset) => lastAtMost(starts, offset) + 1;
}

/** Of the closing quote; the end of the text where there is none. */
function quotedEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}

/** Without these, what was edited cannot be told from what was left out. */
const NEEDED: readonly (keyof ReviewRow)[] = ['id', 'line', 'type', 'text', 'ref', 'value', 'decision'];

function missingColumns(absent: readonly string[], keys: readonly string[]): string {
  const named = absent.map((column) => {
    const near = nearestName(column, keys);
    return near === undefined ? column : `${column} (is it the one called ${near}?)`;
  });
  return `${NEEDED.join(', ')}: ${named.join(', ')} missing`;
}

const TYPES: readonly RowType[] = ['person', 'org', 'place', 'date', 'group', 'work', 'block'];

function rowOf(record: Readonly<Record<string, string>>): ReviewRow | string {
  const cell = (name: string): string => (Object.hasOwn(record, name) ? (record[name] ?? '') : '').trim();
  const decision = decisions.find((word) => word === cell('decision').toLowerCase());
  if (decision === undefined) {
    return `there is no decision ${cell('decision')}: use accept, change, reject or add, or leave it empty${suggestion(cell('decision'), decisions.slice(1))}`;
  }
  const type = TYPES.find((name) => name === cell('type').toLowerCase());
  if (type === undefined)
    return `there is no type ${cell('type')}: use one of ${TYPES.join(', ')}${suggestion(cell('type'), TYPES)}`;
  const problem = missing(decision, cell);
  if (problem !== undefined) return problem;
  return {
    document: cell('document'),
    id: cell('id'),
    line: Number(cell('line')) || 0,
    type,
    text: cell('text'),
    context: cell('context'),
    ref: cell('ref'),
    value: cell('value'),
    cert: cell('cert'),
    evidence: cell('evidence'),
    decision,
  };
}

function missing(decision: DecisionWord, cell: (name: string) => string): string | undefined {
  if (decision === 'add')
    return cell('text') === '' || !/^\d+$/.test(cell('line')) ? 'an added row needs a line and a text' : undefined;
  return decision !== '' && cell('id') === '' ? 'a decision needs the id of what was proposed' : undefined;
}
