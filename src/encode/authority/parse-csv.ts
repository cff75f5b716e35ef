// Comma-separated values (RFC 4180) → records with the spans of their fields. Lines may end in LF, CR LF or CR.

import type { Span } from '../../source/span.ts';

export type CsvField = { readonly text: string; readonly span: Span };
export type CsvReading =
  | { readonly kind: 'read'; readonly records: readonly (readonly CsvField[])[] }
  | { readonly kind: 'unreadable'; readonly message: string; readonly span: Span };

/** Empty lines are no records. A quote inside an unquoted field is itself. */
export function parseCsv(text: string, delimiter: string): CsvReading {
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at <= text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    if ('message' in field) return { kind: 'unreadable', ...field };
    record.push(field);
    at = field.span.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (at < text.length && !isLineEnd(text[at])) {
      return {
        kind: 'unreadable',
        message: 'text stands after the closing quote of a field',
        span: { start: at, end: at + 1 },
      };
    }
    if (record.length > 1 || record[0]?.text !== '') records.push(record);
    record = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { kind: 'read', records };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** `delimiter`: one character. */
function plainField(text: string, start: number, delimiter: string): CsvField {
  const sign = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === sign || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return { text: text.slice(start, end), span: { start, end } };
}

function quotedField(text: string, start: number): CsvField | { readonly message: string; readonly span: Span } {
  let value = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { message: 'a quoted field is not closed', span: { start, end: start + 1 } };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: value, span: { start, end: quote + 1 } };
    value += '"';
    at = quote + 2;
  }
}
