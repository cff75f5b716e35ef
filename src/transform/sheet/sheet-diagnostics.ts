// What a stylesheet said of a document, and what ended it, as diagnostics of the document: the message names the stylesheet's file and line.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ownFault } from '../../diagnostics/own-fault.ts';
import { nowhere } from '../../source/span.ts';
import { readMark } from './mark-messages.ts';

export type SheetNames = {
  /** The stylesheet, as the user named it. */
  readonly file: string;
  /** Its files in the order in which they were read; the first is the stylesheet itself. */
  readonly files: readonly string[];
};

/** A file that was asked for and not given. */
export type Refused = { readonly file: string; readonly reason: string };

type Told = {
  readonly document: string;
  readonly sheet: SheetNames;
  readonly messages: readonly { readonly text: string; readonly code: string }[];
  readonly refused: readonly Refused[];
  /** What ended the work; undefined where nothing did. */
  readonly error: unknown;
};

/** Characters of a text of the stylesheet's that a message shows. */
const MOST_CHARACTERS = 500;

type Where = { readonly file: string; readonly line?: number };

export function toldBy({ document, sheet, messages, refused, error }: Told): readonly Diagnostic[] {
  const end = error === undefined ? undefined : endOf(error);
  const isTerminated = end?.kind === 'xslt' && /^Terminated with /u.test(end.message) && messages.length > 0;
  const said = isTerminated ? messages.slice(0, -1) : messages;
  const notes = said.map(({ text, code }) =>
    diagnostic(document, {
      code: 'transform/message',
      severity: 'note',
      words: `message of the stylesheet: ${clean(text)}`,
      where: whereOf(code, sheet),
    }),
  );
  if (end === undefined) return notes;
  if (end.kind === 'other') return [...notes, end.diagnosticOf(document)];
  const last = messages.at(-1);
  if (isTerminated && last !== undefined) {
    const where = whereOf(last.code, sheet);
    const known = where.line === undefined ? placeOf(end, sheet) : where;
    return [
      ...notes,
      diagnostic(document, {
        code: 'transform/terminated',
        severity: 'error',
        words: `the stylesheet ended the work: ${clean(last.text)}`,
        where: known,
      }),
    ];
  }
  return [
    ...notes,
    diagnostic(document, {
      code: 'transform/dynamic-error',
      severity: 'error',
      words: failure(end, refused),
      where: placeOf(end, sheet),
    }),
  ];
}

type XsltEnd = {
  readonly kind: 'xslt';
  readonly code: string;
  readonly message: string;
  readonly module: string | undefined;
  readonly line: number | undefined;
};
type OtherEnd = { readonly kind: 'other'; readonly diagnosticOf: (file: string) => Diagnostic };

/** SaxonJS throws its errors with a code, and RangeErrors where JavaScript comes to an end. */
function endOf(error: unknown): XsltEnd | OtherEnd {
  if (error instanceof RangeError) return { kind: 'other', diagnosticOf: (file) => tooMuch(file, error) };
  const { name, code, message, xsltModule, xsltLineNr } = (error ?? {}) as { readonly [field: string]: unknown };
  if (name !== 'XError') return { kind: 'other', diagnosticOf: (file) => ownFault(file, error) };
  const line = Number(xsltLineNr) || undefined;
  const module = typeof xsltModule === 'string' ? xsltModule : undefined;
  return { kind: 'xslt', code: String(code ?? ''), message: String(message), module, line };
}

/** Codes of files that cannot be had: the reason is ours. */
const UNREAD = /(?:FODC|FOUT)\d{4}$/u;

function failure({ code, message }: XsltEnd, refused: readonly Refused[]): string {
  const last = refused.at(-1);
  const local = code.replace(/^Q\{[^}]*\}/u, '');
  const words = UNREAD.test(local) && last !== undefined ? `${last.file} is not read: ${last.reason}` : clean(message);
  return `the stylesheet failed: ${words}${local === '' ? '' : ` [${local}]`}`;
}

function tooMuch(file: string, { message }: RangeError): Diagnostic {
  const words = /call stack/u.test(message)
    ? 'the stylesheet needs more stack than there is: it calls itself without an end, or the document is nested too deeply for it'
    : 'the stylesheet makes a text or a list that is larger than JavaScript can hold';
  return { code: 'transform/failed', severity: 'fatal', message: words, file, place: nowhere };
}

type Words = {
  readonly code: 'transform/message' | 'transform/terminated' | 'transform/dynamic-error';
  readonly severity: 'note' | 'error';
  readonly words: string;
  readonly where: Where;
};

function diagnostic(document: string, { code, severity, words, where: { file, line } }: Words): Diagnostic {
  const message = `${words} (${line === undefined ? file : `${file}:${line}`})`;
  return { code, severity, message, file: document, place: nowhere };
}

function whereOf(code: string, { file, files }: SheetNames): Where {
  const mark = readMark(code);
  return mark === undefined ? { file } : { file: files[mark.module] ?? file, line: mark.line };
}

function placeOf({ module, line }: XsltEnd, sheet: SheetNames): Where {
  return { file: module === undefined ? sheet.file : nameOfModule(module, sheet), ...(line === undefined ? {} : { line }) };
}

/** SaxonJS knows the name of a module without its folder: it stands for the file only where no other ends like it. */
export function nameOfModule(module: string, { files }: SheetNames): string {
  const ends = files.filter((file) => file === module || file.endsWith(`/${module}`));
  const [only] = ends;
  return ends.length === 1 && only !== undefined ? only : module;
}

function clean(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
}
