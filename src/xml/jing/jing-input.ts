// The characters of a document as Jing's parser (Xerces 2.12) takes them in: through a small buffer, counting lines and
// columns as it goes. Where a run of text is cut and where an error is reported depend on that buffer, so it is kept here,
// as offsets into the whole text. The methods are hot loops: they mutate, and are long.

import type { LineColumn } from '../../source/line-column.ts';
import type { SourceFile } from '../source-file.ts';
import { isSpace, isXmlCharacter, nameEnd } from '../xml-characters.ts';

/** Thrown (and caught by whoever drives the input) when the document entity is used up. */
export const endOfDocument: unique symbol = Symbol('end of document');
/** Thrown where bytes come that are no text. */
export const badBytes: unique symbol = Symbol('bad bytes');

export type Frame = {
  /** Name of the entity; undefined for the document. */
  readonly entity: string | undefined;
  readonly text: string;
  /** Depth of markup where the entity was referred to: it must be the same where the entity ends. */
  readonly markupDepth: number;
  /** In what is around it: offset of the reference that led here. */
  readonly reference: number;
  /** Of an external entity: its file. What stands in it is placed there. */
  readonly source: SourceFile | undefined;
  position: number;
  /** Characters loaded so far. */
  loaded: number;
  /** From 1. */
  line: number;
  column: number;
};

/** Where the reading of a file begins. */
export type FileStart = {
  readonly markupDepth: number;
  readonly at: { readonly position: number; readonly line: number; readonly column: number };
};

/** The bytes that the text was decoded from. */
export type ByteForm = {
  /** Bytes of one UTF-16 code unit; `utf-8`: as many as UTF-8 takes. */
  readonly width: 'utf-8' | 1 | 2;
  readonly hasByteOrderMark: boolean;
  /**
   * What comes after the text: nothing, or a byte that is no text. Of `bad-buffer` Jing reads nothing that is in one buffer with that
   * byte, and reports it where it stood before.
   */
  readonly end: 'end' | 'bad-byte' | 'bad-buffer';
};

const BUFFER_CHARACTERS = 2048;
/** Bytes read to find out the encoding; after them the characters of the XML declaration are read one by one. */
const FIRST_READ = 4;
const MARK_BYTES = { 'utf-8': 3, 1: 0, 2: 2 } as const;

const LF = 0x0a;
const CR = 0x0d;

export class JingInput {
  frame: Frame;
  /** What the last call of scanContent, scanLiteral or scanData took, with line ends normalised. */
  piece = '';
  /** Outermost first. */
  readonly frames: Frame[];
  readonly #bytes: ByteForm;
  readonly #leaveEntity: (frame: Frame) => void;
  #capacity = BUFFER_CHARACTERS;
  #readsChunks = false;
  /** Where the scanner stood when the last of the document was loaded. */
  #lastLoad: LineColumn | undefined;

  /** `leaveEntity` is called at the end of each entity, the document included, before it is left. */
  constructor(text: string, bytes: ByteForm, leaveEntity: (frame: Frame) => void) {
    this.frame = {
      entity: undefined,
      text,
      markupDepth: 0,
      reference: 0,
      source: undefined,
      position: 0,
      loaded: 0,
      line: 1,
      column: 1,
    };
    this.frames = [this.frame];
    this.#bytes = bytes;
    this.#leaveEntity = leaveEntity;
  }

  /** To be called once the XML declaration is read or known to be missing. */
  readChunks(): void {
    this.#readsChunks = true;
  }

  enterEntity(entity: string, text: string, markupDepth: number): void {
    const { reference } = this;
    const start = { position: 0, line: 1, column: 1 };
    this.#enter({ entity, text, markupDepth, reference, source: undefined, loaded: text.length, ...start });
  }

  /** `start`: after the text declaration of the file. */
  enterFile(entity: string, source: SourceFile, start: FileStart): void {
    const { text } = source;
    const { reference } = this;
    this.#enter({ entity, text, markupDepth: start.markupDepth, reference, source, loaded: text.length, ...start.at });
    this.#host = this.frames.length - 1;
  }

  #enter(frame: Frame): void {
    this.frame = frame;
    this.frames.push(frame);
  }

  /** Offset of the reference that was read last, in the document or the external entity that it stands in or is led to from. */
  get reference(): number {
    return this.isInside ? this.documentStart : this.#lastReference;
  }

  /** Index of the innermost frame that is the document or an external entity. */
  #host = 0;

  /** Whether what is read stands in an internal entity. */
  get isInside(): boolean {
    return this.frames.length - 1 > this.#host;
  }

  /** Of the external entity that is being read; undefined in the document itself. */
  get source(): SourceFile | undefined {
    return this.frames[this.#host]?.source;
  }

  /** Offset in the document of the `&` or `%` that was read last; set by the scanner before enterEntity. */
  #lastReference = 0;
  markReference(offset: number): void {
    if (!this.isInside) this.#lastReference = offset;
  }

  /** Where the scanner stands in the document or external entity: inside an internal entity, after the reference to it. */
  get documentOffset(): number {
    return this.frames[this.#host]?.position ?? 0;
  }

  /** Line and column that Jing would report now: inside an internal entity, those after the reference to it. */
  get place(): LineColumn {
    const { line, column } = this.frames[this.#host] ?? this.frame;
    return { line, column };
  }

  /** Where what is read next starts: inside an internal entity, at the reference to it. */
  get documentStart(): number {
    return this.isInside ? (this.frames[this.#host + 1]?.reference ?? 0) : this.frame.position;
  }

  /**
   * Reads on, keeping `carried` characters of what is in the buffer. At the end of an entity: leaves it if `mayLeave`.
   * True when the entity was at its end.
   */
  load(carried: number, mayLeave: boolean): boolean {
    const { frame } = this;
    const start = frame.loaded;
    frame.position = start;
    if (start < frame.text.length) {
      frame.loaded = this.#readFrom(frame.text, start, carried);
      if (frame.loaded === frame.text.length && frame.entity === undefined)
        this.#lastLoad = { line: frame.line, column: frame.column };
      return false;
    }
    if (frame.entity === undefined && this.#bytes.end !== 'end') {
      if (this.#bytes.end === 'bad-buffer' && this.#lastLoad !== undefined) Object.assign(frame, this.#lastLoad);
      throw badBytes;
    }
    if (!mayLeave) return true;
    this.#leave(frame);
    if (this.frame.position === this.frame.loaded) this.load(0, true);
    return true;
  }

  #leave(frame: Frame): void {
    this.#leaveEntity(frame);
    this.frames.pop();
    const outer = this.frames.at(-1);
    if (outer === undefined) {
      this.frames.push(frame);
      throw endOfDocument;
    }
    this.frame = outer;
    if (frame.source !== undefined)
      this.#host = this.frames.findLastIndex(({ source }, index) => source !== undefined || index === 0);
  }

  #readFrom(text: string, start: number, carried: number): number {
    const room = this.#capacity - carried;
    const { width, hasByteOrderMark } = this.#bytes;
    const first = hasByteOrderMark ? FIRST_READ - MARK_BYTES[width] : FIRST_READ;
    if (width !== 'utf-8') {
      const characters = start === 0 ? first / width : this.#readsChunks ? room : 1;
      return Math.min(text.length, start + characters);
    }
    const length = start === 0 ? first : this.#readsChunks ? room : 1;
    let end = start;
    for (let bytes = 0; bytes < length && end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code < 0x80) bytes += 1;
      else if (code < 0x800) bytes += 2;
      else if (code < 0xd800 || code > 0xdfff) bytes += 3;
      else {
        bytes += 4;
        end++;
      }
    }
    return Math.min(end, text.length);
  }

  #ensure(): void {
    if (this.frame.position === this.frame.loaded) this.load(0, true);
  }

  /** Whether CR LF and CR are still to be read as LF: not inside an internal entity. */
  get #normalises(): boolean {
    return !this.isInside;
  }

  /** The next character, not consumed. */
  peek(): number {
    this.#ensure();
    const code = this.frame.text.charCodeAt(this.frame.position);
    return code === CR && this.#normalises ? LF : code;
  }

  /** The next character, consumed. */
  take(): number {
    this.#ensure();
    const { frame } = this;
    const code = frame.text.charCodeAt(frame.position++);
    if (code === LF || (code === CR && this.#normalises)) {
      frame.line++;
      frame.column = 1;
      if (frame.position === frame.loaded) this.load(1, false);
      if (code === CR && frame.text.charCodeAt(frame.position) === LF) frame.position++;
    }
    frame.column++;
    return code;
  }

  /** Consumes `code` if it comes next; not for line ends. */
  skip(code: number): boolean {
    this.#ensure();
    const { frame } = this;
    if (frame.text.charCodeAt(frame.position) !== code) return false;
    frame.position++;
    frame.column++;
    return true;
  }

  /** Consumes white space; true if there was some. */
  skipSpaces(): boolean {
    this.#ensure();
    let code = this.frame.text.charCodeAt(this.frame.position);
    if (!isSpace(code)) return false;
    do {
      const { frame } = this;
      let changed = false;
      if (code === LF || (code === CR && this.#normalises)) {
        frame.line++;
        frame.column = 1;
        if (frame.position === frame.loaded - 1) {
          const here = frame.position;
          changed = this.load(1, true);
          if (!changed) frame.position = here;
        }
        if (!changed && code === CR && frame.text.charCodeAt(frame.position + 1) === LF) frame.position++;
      } else frame.column++;
      if (!changed) frame.position++;
      this.#ensure();
      code = this.frame.text.charCodeAt(this.frame.position);
    } while (isSpace(code));
    return true;
  }

  /** Consumes `string` (without line ends) if it comes next. */
  skipString(string: string): boolean {
    this.#ensure();
    const { frame } = this;
    const start = frame.position;
    for (let index = 0; index < string.length; index++) {
      if (frame.text.charCodeAt(frame.position++) !== string.charCodeAt(index)) {
        frame.position = start;
        return false;
      }
      if (index < string.length - 1 && frame.position === frame.loaded && this.load(index + 1, false)) {
        frame.position = start;
        return false;
      }
    }
    frame.column += string.length;
    return true;
  }

  /** Consumes and returns the Name that comes next; '' when none does. */
  takeName(): string {
    this.#ensure();
    return this.#takeTo(nameEnd(this.frame.text, this.frame.position));
  }

  /** As takeName, for a qualified name: not past a second colon, and none that begins with one. */
  takeQName(): string {
    this.#ensure();
    const { text, position } = this.frame;
    const name = text.slice(position, nameEnd(text, position));
    const colon = name.indexOf(':');
    if (colon === 0) return '';
    const second = colon < 0 ? -1 : name.indexOf(':', colon + 1);
    return this.#takeTo(position + (second < 0 ? name.length : second));
  }

  /** Consumes the characters up to `end`, which belong to one name. */
  #takeTo(end: number): string {
    const { frame } = this;
    const start = frame.position;
    let length = 1;
    while (end >= frame.loaded && end > start) {
      length = frame.loaded - start;
      if (length >= this.#capacity) this.#capacity *= 2;
      if (this.load(length, false)) break;
    }
    frame.position = end;
    frame.column += end - start;
    return frame.text.slice(start, end);
  }

  /**
   * Takes character data up to the next line end, markup, reference, `]`, surrogate, illegal character or end of the buffer;
   * before it, any line ends. Returns the next character, or -1 when the buffer has to be filled to know it.
   */
  scanContent(): number {
    return this.#scanText(-1);
  }

  /** As scanContent, for a literal: stops at `quote` and `%` too. A literal ends in the entity it began in. */
  scanLiteral(quote: number): number {
    return this.#scanText(quote);
  }

  #scanText(quote: number): number {
    const { frame } = this;
    if (frame.position === frame.loaded) this.load(0, true);
    else if (frame.position === frame.loaded - 1) {
      const here = frame.position;
      this.load(1, false);
      frame.position = here;
    }
    if (this.frame !== frame) return this.#scanText(quote);
    const lineEnds = this.#scanLineEnds(frame);
    if (lineEnds > 0 && frame.position === frame.loaded - 1) {
      this.piece = '\n'.repeat(lineEnds);
      return -1;
    }
    const { text, loaded } = frame;
    const start = frame.position;
    let position = start;
    for (; position < loaded; position++) {
      const code = text.charCodeAt(position);
      if (code === quote || (quote >= 0 && code === 0x25) || !isContent(code)) break;
    }
    frame.position = position;
    frame.column += position - start - this.#loneReturns;
    const rest = text.slice(start, position);
    this.piece = lineEnds > 0 ? '\n'.repeat(lineEnds) + rest : rest;
    if (position === loaded) return -1;
    const next = text.charCodeAt(position);
    return next === CR && this.#normalises ? LF : next;
  }

  /** Returns without line feed in the last run of line ends: each makes the columns of its line one too small. */
  #loneReturns = 0;

  /** Takes a run of line ends, stopping before the last character of the buffer; returns how many lines it ends. */
  #scanLineEnds(frame: Frame): number {
    const normalises = this.#normalises;
    this.#loneReturns = 0;
    const first = frame.text.charCodeAt(frame.position);
    if (first !== LF && !(first === CR && normalises)) return 0;
    let lineEnds = 0;
    do {
      const code = frame.text.charCodeAt(frame.position);
      if (code !== LF && !(code === CR && normalises)) break;
      frame.position++;
      lineEnds++;
      frame.line++;
      frame.column = 1;
      if (frame.position === frame.loaded && this.load(Math.min(lineEnds, this.#capacity - 1), false)) break;
      if (code === LF) continue;
      if (frame.text.charCodeAt(frame.position) === LF) frame.position++;
      else this.#loneReturns++;
    } while (frame.position < frame.loaded - 1);
    return lineEnds;
  }

  /**
   * Takes characters up to `delimiter` or the next line end, surrogate, illegal character or end of the buffer; before them,
   * any line ends. True when the delimiter was not reached.
   */
  scanData(delimiter: string): boolean {
    this.piece = '';
    this.#ensure();
    const { frame } = this;
    const { length } = delimiter;
    for (let atEnd = false; frame.position > frame.loaded - length && !atEnd; ) {
      const here = frame.position;
      atEnd = this.load(frame.loaded - here, false);
      frame.position = here;
    }
    if (frame.position > frame.loaded - length) return this.#takeRest(frame);
    const lineEnds = this.#scanLineEnds(frame);
    this.piece = '\n'.repeat(lineEnds);
    if (lineEnds > 0 && frame.position === frame.loaded - 1) return true;
    const start = frame.position;
    const end = this.#dataEnd(frame, delimiter);
    const isFound = end < frame.loaded && frame.text.startsWith(delimiter, end) && end + length <= frame.loaded;
    frame.position = isFound ? end + length : end;
    frame.column += frame.position - start - this.#loneReturns;
    this.piece += frame.text.slice(start, end);
    return !isFound;
  }

  /** The entity ends before the delimiter can come. */
  #takeRest(frame: Frame): boolean {
    const rest = frame.loaded - frame.position;
    frame.column += rest;
    this.piece = frame.text.slice(frame.position, frame.loaded);
    frame.position = frame.loaded;
    this.load(0, true);
    return false;
  }

  #dataEnd(frame: Frame, delimiter: string): number {
    const { text, loaded } = frame;
    const first = delimiter.charCodeAt(0);
    const normalises = this.#normalises;
    for (let position = frame.position; position < loaded; position++) {
      const code = text.charCodeAt(position);
      if (code === first) {
        const rest = Math.min(delimiter.length, loaded - position);
        if (text.startsWith(delimiter.slice(0, rest), position)) return position;
      } else if (code === LF || (code === CR && normalises) || !isXmlCharacter(code)) return position;
    }
    return loaded;
  }
}

/** Character data that is not cut: `<`, `&`, `]`, line ends, surrogates and illegal characters are. */
function isContent(code: number): boolean {
  if (code > 0x5d) return code < 0xd800 || (code > 0xdfff && code < 0xfffe);
  return (code >= 0x20 && code !== 0x3c && code !== 0x26 && code !== 0x5d) || code === 0x09;
}
