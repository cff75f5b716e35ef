// Stretches of the source with marks around words, as XML. A hot loop: marks are taken in order, and no character is looked at
// more than once. Benchmark: test/bench/encode.ts.

import type { Span } from '../../source/span.ts';
import { escapeText } from '../../xml/write-xml.ts';

/** Tags to be put around a stretch of the source. */
export type Mark = {
  readonly span: Span;
  readonly open: string;
  readonly close: string;
  /** Told to `onWritten` or `onDropped`. */
  readonly subject: number;
  /** The stretch is white space that the tag stands in place of. */
  readonly isInPlace?: true;
};

export type InlineReport = {
  readonly onWritten: (subject: number) => void;
  readonly onDropped: (subject: number) => void;
};

/** Where a page begins: what a form feed in the source says. */
const PAGE_BEGINNING = '<pb/>';

export class InlineWriter {
  readonly #text: string;
  readonly #marks: Iterator<Mark>;
  readonly #report: InlineReport;
  #next: Mark | undefined;

  /** `marks` in the order of the text, longer ones first. Of equal stretches the first one given is the outer one. */
  constructor(text: string, marks: Iterable<Mark>, report: InlineReport) {
    this.#text = text;
    this.#marks = marks[Symbol.iterator]();
    this.#report = report;
    this.#advance();
  }

  #advance(): void {
    const { value, done } = this.#marks.next();
    this.#next = done === true ? undefined : value;
  }

  /** Spans must be asked for in the order of the text. What crosses their ends, or one another, is dropped and told. */
  write({ start, end }: Span): string {
    this.#dropBefore(start);
    const parts: string[] = [];
    const open: Mark[] = [];
    let at = start;
    const closeUntil = (offset: number): void => {
      for (let top = open.at(-1); top !== undefined && top.span.end <= offset; top = open.at(-1)) {
        parts.push(this.#prose(at, top.span.end), top.close);
        at = top.span.end;
        open.pop();
      }
    };
    for (; this.#next !== undefined && this.#next.span.start < end; this.#advance()) {
      const mark = this.#next;
      closeUntil(mark.span.start);
      const limit = open.at(-1)?.span.end ?? end;
      if (mark.span.end > limit || mark.span.end <= mark.span.start) {
        this.#report.onDropped(mark.subject);
        continue;
      }
      parts.push(this.#prose(at, mark.span.start), mark.open);
      at = mark.isInPlace === true ? mark.span.end : mark.span.start;
      if (mark.isInPlace !== true) open.push(mark);
      this.#report.onWritten(mark.subject);
    }
    closeUntil(end);
    parts.push(this.#prose(at, end));
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  }

  /** A stretch in which nothing is marked, such as a label. */
  writePlain({ start, end }: Span): string {
    return this.#prose(start, end);
  }

  /** At the end of the document. */
  finish(): void {
    this.#dropBefore(Number.POSITIVE_INFINITY);
  }

  #dropBefore(start: number): void {
    for (; this.#next !== undefined && this.#next.span.start < start; this.#advance()) {
      this.#report.onDropped(this.#next.subject);
    }
  }

  #prose(start: number, end: number): string {
    return start >= end ? '' : prose(this.#text.slice(start, end));
  }
}

/** Line ends become those of XML. */
export function prose(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('\f')) return escapeText(lines);
  return lines.split('\f').map(escapeText).join(PAGE_BEGINNING);
}
