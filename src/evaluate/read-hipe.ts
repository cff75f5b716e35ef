// The columns of HIPE 2022: a token a line, its mark in NE-COARSE-LIT (`B-pers`, `I-pers`, `O`), the space after it in MISC.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EvaluateCode } from '../diagnostics/evaluate-codes.ts';
import { lineColumnAt } from '../source/line-column.ts';
import { atLine } from '../source/span.ts';
import type { MentionType } from '../tei/tei-reading.ts';
import type { Mark, Reading } from './reading.ts';

/** Spans of marks are offsets of `text`; `tokens` are where each token begins, and the line of the file it stands in. */
export type HipeDocument = {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly tokens: readonly { readonly start: number; readonly line: number }[];
};

export type HipeFile = { readonly kind: 'read'; readonly name: string; readonly documents: readonly HipeDocument[] };
export type HipeFault = { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

const TOKEN = 'TOKEN';
const MARK = 'NE-COARSE-LIT';
const MISC = 'MISC';
const DOCUMENT_ID = /^# *hipe\d*:document_id *= *(.*)$/;

/** The others (`prod`, `time`) are not measured. */
const hipeTypes: ReadonlyMap<string, MentionType> = new Map([
  ['pers', 'person'],
  ['org', 'org'],
  ['loc', 'place'],
]);

export function isHipe(text: string): boolean {
  return text.startsWith(`${TOKEN}\t`);
}

export function readHipe(name: string, text: string): HipeFile | HipeFault {
  const [head = '', ...rows] = text.split(/\r\n|\n|\r/);
  const columns = head.split('\t');
  const at = { token: columns.indexOf(TOKEN), mark: columns.indexOf(MARK), misc: columns.indexOf(MISC) };
  if (at.token < 0 || at.mark < 0) {
    return fault({
      code: 'evaluate/missing-column',
      file: name,
      line: 1,
      message: `there is no column ${at.token < 0 ? TOKEN : MARK}`,
    });
  }
  const documents: DocumentBuilder[] = [];
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    if (row.trim() === '') continue;
    const id = DOCUMENT_ID.exec(row)?.[1];
    if (id !== undefined) documents.push(new DocumentBuilder(id.trim()));
    if (row.startsWith('#') && !row.includes('\t')) continue;
    const cells = row.split('\t');
    const token = cells[at.token] ?? '';
    const mark = cells[at.mark];
    if (token === '' || mark === undefined)
      return fault({ code: 'evaluate/row', file: name, line, message: 'this row has no token or no mark' });
    if (!/^(?:O|_|[BI]-.+)$/.test(mark)) {
      return fault({ code: 'evaluate/mark', file: name, line, message: `${mark} is not a mark: O, B-… or I-… is needed` });
    }
    if (documents.length === 0) documents.push(new DocumentBuilder(name));
    documents.at(-1)?.add({ token, mark, misc: cells[at.misc] ?? '', line });
  }
  return { kind: 'read', name, documents: documents.map((document) => document.finish()) };
}

type Fault = { readonly code: EvaluateCode; readonly file: string; readonly line: number; readonly message: string };

function fault({ code, file, line, message }: Fault): HipeFault {
  return { kind: 'diagnostics', diagnostics: [{ code, severity: 'fatal', message, file, place: atLine(line) }] };
}

type Row = { readonly token: string; readonly mark: string; readonly misc: string; readonly line: number };

class DocumentBuilder {
  readonly #id: string;
  readonly #parts: string[] = [];
  readonly #marks: Mark[] = [];
  readonly #tokens: { readonly start: number; readonly line: number }[] = [];
  #length = 0;
  #gap = '';
  #open: { readonly type: string; readonly start: number; end: number } | undefined;

  constructor(id: string) {
    this.#id = id;
  }

  add({ token, mark, misc, line }: Row): void {
    this.#put(this.#gap);
    const start = this.#length;
    this.#tokens.push({ start, line });
    this.#put(token);
    const type = mark.slice(2);
    const goesOn = mark.startsWith('I-') && this.#open?.type === type;
    if (!goesOn) this.#close();
    if (!goesOn && type !== '') this.#open = { type, start, end: this.#length };
    if (this.#open !== undefined) this.#open.end = this.#length;
    this.#gap = gapAfter(misc);
  }

  finish(): HipeDocument {
    this.#close();
    return { id: this.#id, text: this.#parts.join(''), marks: this.#marks, tokens: this.#tokens };
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    const type = open === undefined ? undefined : hipeTypes.get(open.type);
    if (open === undefined || type === undefined) return;
    this.#marks.push({ span: { start: open.start, end: open.end }, type, refs: [], isRedirected: false });
  }
}

function gapAfter(misc: string): string {
  const notes = misc.split('|');
  if (notes.includes('EndOfLine')) return '\n';
  return notes.includes('NoSpaceAfter') ? '' : ' ';
}

/** All documents as one text, each beginning on a line of its own. */
export function readingOfHipe(name: string, documents: readonly HipeDocument[]): Reading {
  const marks: Mark[] = [];
  const lines: Reading['lines'][number][] = [];
  const tokens: { readonly start: number; readonly line: number }[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const document of documents) {
    for (const mark of document.marks) marks.push({ ...mark, span: { start: at + mark.span.start, end: at + mark.span.end } });
    for (const { start, line } of document.tokens) tokens.push({ start: at + start, line });
    for (const text of document.text.split('\n')) {
      lines.push({ span: { start: at, end: at + text.length }, kind: 'paragraph', level: 0, placement: 'flow' });
      parts.push(text, '\n');
      at += text.length + 1;
    }
  }
  const starts = tokens.map(({ start }) => start);
  return {
    name,
    text: parts.join(''),
    lines,
    marks,
    types: [...hipeTypes.values()],
    hasStructure: false,
    entries: new Set(),
    lineOf: (offset) => tokens[Math.max(0, lineColumnAt(starts, offset).line - 1)]?.line ?? 1,
  };
}
