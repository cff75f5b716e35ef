// Lines and columns as Jing reports them. They are those of the offset but for a few habits of its parser (Xerces 2.12):
// text that is not allowed is reported where the first piece of it ends that is not all white space, and the parser cuts
// text at line ends, references, `]`, surrogate pairs and the ends of its buffer; a line end inside an attribute value moves
// the columns after it by one; a lone carriage return in text moves them back by one.

import { lastAtMost } from '../../source/last-at-most.ts';
import { type LineColumn, lineColumnAt, lineStarts } from '../../source/line-column.ts';
import type { ReadOptions } from '../read-options.ts';
import { DocumentScanner, type TextMark } from './scan-document.ts';
import { scanOptions } from './scan-options.ts';

/** Reads a document once, as far as it is asked about. Any order of questions will do. */
export class JingLocator {
  readonly #text: string;
  readonly #scanner: DocumentScanner;
  readonly #marks: TextMark[] = [];
  /** Where the scanner stood after each step: offsets, ascending, and places. */
  readonly #offsets: number[] = [];
  readonly #places: LineColumn[] = [];
  #starts: readonly number[] | undefined;

  constructor(text: string, options: ReadOptions = {}) {
    this.#text = text;
    this.#scanner = new DocumentScanner(text, scanOptions(options), undefined, {
      onMark: (mark) => this.#marks.push(mark),
    });
  }

  /** Where Jing reports what it finds at `offset`, the end of a start or end tag. */
  positionAt(offset: number): LineColumn {
    this.#scanTo(offset);
    const index = lastAtMost(this.#offsets, offset);
    const place = this.#offsets[index] === offset ? this.#places[index] : undefined;
    return place ?? this.#plainPosition(offset);
  }

  /** Where Jing reports that the text from `start` to `end` is not allowed. */
  textMark(start: number, end: number): TextMark {
    return this.markIn(start, end) ?? { offset: end, position: this.#plainPosition(end) };
  }

  /** The first piece of text that ends in the stretch and is not all white space. */
  markIn(start: number, end: number): TextMark | undefined {
    this.#scanTo(end);
    const mark = this.#marks[lastAtMost(this.#marks, start, ({ offset }) => offset) + 1];
    return mark !== undefined && mark.offset <= end ? mark : undefined;
  }

  #scanTo(offset: number): void {
    const scanner = this.#scanner;
    while (!scanner.isDone && scanner.documentOffset < offset) {
      scanner.step();
      this.#offsets.push(scanner.documentOffset);
      this.#places.push(scanner.place);
    }
  }

  #plainPosition(offset: number): LineColumn {
    this.#starts ??= lineStarts(this.#text);
    return lineColumnAt(this.#starts, offset);
  }
}
