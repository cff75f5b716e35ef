// What can be said of a line by itself: its text without the blanks around it, and whether it is blank, a rule, a page
// marker or a row of cells.

import type { Span } from '../../source/span.ts';
import type { SourceText } from '../model/source-text.ts';

export type LineKind = 'blank' | 'rule' | 'page' | 'text';

export type LineFacts = {
  readonly kind: LineKind;
  readonly span: Span;
  /** Blanks before the text, a tab counting as one. */
  readonly indent: number;
};

/** Code units looked at when a line is judged by its form: no rule, marker or label is longer. */
export const FORM_LIMIT = 160;

const RULE = /^(?=.{3})[-–—_=*~•#]+$|^(?:[-–—_=*~•#]\s+){2,}[-–—_=*~•#]$/u;
const PAGE =
  /^(?:[[{(<]\s*(?:p|pp|page|l|ll|list|f|fol|folio|leaf|sheet|с|л|лист|bl|blatt|s|seite)\.?\s*\d{1,4}\s*(?:-\d{1,4})?\s*(?:ob|v|r|rev|verso|recto|об)?\.?\s*[\]})>]|[-–—]\s?\d{1,4}\s?[-–—]|(?:page|leaf|sheet|seite|лист)\s\d{1,4}(?:\s(?:of|из|von)\s\d{1,4})?)$/iu;

export function lineFacts(source: SourceText): readonly LineFacts[] {
  return source.lines.map(({ start, end }) => factsOf(source.text, start, end));
}

function factsOf(text: string, lineStart: number, lineEnd: number): LineFacts {
  let start = lineStart;
  let end = lineEnd;
  let hasFormFeed = false;
  while (start < end && isSpace(text.charCodeAt(start))) {
    if (text.charCodeAt(start) === FORM_FEED) hasFormFeed = true;
    start++;
  }
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) {
    return hasFormFeed
      ? { kind: 'page', span: { start: lineStart, end: lineEnd }, indent: 0 }
      : { kind: 'blank', span: { start: lineStart, end: lineStart }, indent: 0 };
  }
  return { kind: kindOf(text, start, end), span: { start, end }, indent: start - lineStart };
}

const FORM_FEED = 0x0c;

/** As `String.prototype.trim` has it. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) return true;
  if (code < 0x1680) return false;
  if (code >= 0x2000 && code <= 0x200a) return true;
  return (
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function kindOf(text: string, start: number, end: number): LineKind {
  if (end - start > FORM_LIMIT) return 'text';
  const line = text.slice(start, end);
  if (RULE.test(line)) return 'rule';
  return PAGE.test(line) ? 'page' : 'text';
}
