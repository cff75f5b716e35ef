// A decision of the program as a row that a reviewer can read and edit.

import type { DateValue } from '../../dates/found-date.ts';
import type { Span } from '../../source/span.ts';
import type { Mention, MentionType } from '../model/mention.ts';
import type { SourceText } from '../model/source-text.ts';
import { dateAttributes } from '../write/date-attributes.ts';
import { type LineSpan, lineSpanOf } from './line-span.ts';

/** `block`: what a stretch of the text is; the others: what is named there. */
export type RowType = MentionType | 'block';

/**
 * `decision`: empty (not decided; an edited row is changed), `accept` (as the row reads), `change` (the same, where the reviewer
 * edited it), `reject`, or `add` (a row of the reviewer's own: the words at the place of its id, or, without one, in the line).
 */
export const decisions = ['', 'accept', 'change', 'reject', 'add'] as const;
export type DecisionWord = (typeof decisions)[number];

export type ReviewRow = {
  readonly document: string;
  /** What was proposed, and where: `person@12:34-45` is line 12, columns 34 to 44. */
  readonly id: string;
  readonly line: number;
  readonly type: RowType;
  readonly text: string;
  readonly context: string;
  /** Entries that the words refer to, separated by spaces. */
  readonly ref: string;
  /** Of a date: `when=1937-03-03`; of a block: its kind. */
  readonly value: string;
  readonly cert: string;
  readonly evidence: string;
  readonly decision: DecisionWord;
  /** Where a reviewer's row was read; it is not written again. */
  readonly origin?: { readonly file: string; readonly line?: number };
};

export const columns: readonly Exclude<keyof ReviewRow, 'origin'>[] = [
  'document',
  'id',
  'line',
  'type',
  'text',
  'context',
  'ref',
  'value',
  'cert',
  'evidence',
  'decision',
];

/** Code units before and after the words. */
export const CONTEXT = 40;
/** Code units of a stretch that are shown. */
const LONGEST_TEXT = 200;

export function rowId(type: RowType, { start, end }: LineSpan): string {
  const last = end.line === start.line ? String(end.column) : `${end.line}:${end.column}`;
  return `${type}@${start.line}:${start.column}-${last}`;
}

/** A decision on what lines are; one that is added has no id yet. */
export function isBlockRow({ id, type, decision }: ReviewRow): boolean {
  return id.trim().startsWith('block@') || (id.trim() === '' && type === 'block' && decision === 'add');
}

export function mentionRow(
  source: SourceText,
  mention: Mention,
  decided?: { readonly id: string; readonly decision: DecisionWord },
): ReviewRow {
  const place = lineSpanOf(source, mention.span);
  return {
    document: source.name,
    id: decided?.id ?? rowId(mention.type, place),
    line: place.start.line,
    type: mention.type,
    text: oneLine(source.text.slice(mention.span.start, mention.span.end)),
    context: contextOf(source.text, mention.span),
    ref: (mention.entities ?? []).join(' '),
    value: mention.date === undefined ? '' : writeDate(mention.date),
    cert: mention.cert,
    evidence: mention.evidence,
    decision: decided?.decision ?? '',
  };
}

/** The words between brackets, and what stands before and after them. */
export function contextOf(text: string, { start, end }: Span): string {
  const last = Math.min(end, start + LONGEST_TEXT);
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(last, Math.min(text.length, last + CONTEXT));
  return oneLine(`${before}⟦${text.slice(start, last)}⟧${after}`);
}

export function shortened(text: string): string {
  return oneLine(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function writeDate(date: DateValue): string {
  return (dateAttributes(date) ?? []).map(([name, value]) => `${name}=${value}`).join(' ');
}

const DATE_PART = /^(when|from|to|notBefore|notAfter)=(\S+)$/;

/** `when=1933`, `from=1935 to=1936`; a value alone is `when`. Undefined: it is none. */
export function readDate(text: string): DateValue | undefined {
  const words = text.trim().split(/\s+/);
  const parts = words.map((word) => DATE_PART.exec(words.length === 1 && !word.includes('=') ? `when=${word}` : word));
  if (parts.some((part) => part === null)) return undefined;
  const value: DateValue = Object.fromEntries(parts.map((part) => [part?.[1] ?? '', part?.[2] ?? '']));
  return dateAttributes(value)?.length === parts.length ? value : undefined;
}
