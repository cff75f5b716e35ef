// What the scanners of a document's parts share: the input, the elements that are open, entities, and how a fault is reported.

import type { Code } from '../../diagnostics/codes.ts';
import type { LineColumn } from '../../source/line-column.ts';
import type { Span } from '../../source/span.ts';
import type { Declarations } from '../declarations.ts';
import type { Scope } from '../namespace-scope.ts';
import type { ReadEntity } from '../read-options.ts';
import type { SourceFile } from '../source-file.ts';
import type { XmlLimits } from '../xml-limits.ts';
import { type ByteForm, type Frame, JingInput } from './jing-input.ts';
import { textDeclaration } from './text-declaration.ts';

/** Why a document cannot be read to its end. */
export type XmlProblem = {
  readonly code: Code;
  readonly message: string;
  readonly advice?: string;
  /** The culprit. */
  readonly span: Span;
  /** The external entity that the offsets count in; undefined: the document. */
  readonly source?: SourceFile | undefined;
  /** Where Jing reports it, as an offset: what orders it among other problems. */
  readonly jingOffset: number;
  /** Where Jing reports it; undefined where it names no place. */
  readonly jingPosition: LineColumn | undefined;
};

export type ScanOptions = {
  readonly limits: XmlLimits;
  readonly readEntity: ReadEntity | undefined;
  readonly bytes: ByteForm;
  /** The text is that of an external entity. */
  readonly isEntity: boolean;
  /** Text is handed on at comments and processing instructions, too. */
  readonly splitsText: boolean;
};

/** Thrown at the first fault, and caught where the scan is driven. */
export class Fault {
  readonly problem: XmlProblem;
  constructor(problem: XmlProblem) {
    this.problem = problem;
  }
}

export type OpenElement = {
  readonly qName: string;
  readonly scope: Scope;
};

export type Phase = 'start' | 'prolog' | 'content' | 'epilog';

/** What can be unfinished when the document ends, and how it would have to end. A name can be added to `what`. */
export type Construct = { readonly what: string; readonly missing: string };

export class Scan {
  readonly input: JingInput;
  readonly options: ScanOptions;
  readonly open: OpenElement[] = [];
  phase: Phase = 'start';
  /** As Jing's parser counts: one for each element that is open, one for markup that is not finished. */
  markupDepth = 0;
  declarations: Declarations | undefined;
  isXml11 = false;
  isStandalone = false;
  /** Conditional sections of the DTD that are included and not closed yet. */
  openSections = 0;
  /** If the document ends here, Jing names no place. */
  isEndUnplaced = false;
  #construct: Construct | undefined;
  #constructName = '';
  #isUnplaced = false;
  #expansion = 0;
  #defaulted = 0;

  constructor(text: string, options: ScanOptions) {
    this.options = options;
    this.input = new JingInput(text, options.bytes, (frame) => this.#leaveEntity(frame));
  }

  get position(): number {
    return this.input.frame.position;
  }

  get text(): string {
    return this.input.frame.text;
  }

  /** Says what is being read from here on, for the message if the document ends in it. */
  begin(construct: Construct, name = ''): void {
    this.#construct = construct;
    this.#constructName = name;
  }

  finish(): void {
    this.#construct = undefined;
  }

  /** A span of the entity being read as a span of the document: the reference, when it is not the document itself. */
  span(start: number, end: number): Span {
    const { input } = this;
    return input.isInside ? { start: input.documentStart, end: input.documentOffset } : { start, end };
  }

  fail(message: string, span: Span, advice?: string): never {
    return this.failAs('xml/not-well-formed', message, span, advice);
  }

  failAs(code: Code, message: string, span: Span, advice?: string): never {
    const { place: jingPosition, documentOffset, source } = this.input;
    const place = {
      span,
      ...(source === undefined ? {} : { source }),
      jingOffset: documentOffset,
      jingPosition: this.#isUnplaced ? undefined : jingPosition,
    };
    throw new Fault({ code, message: clipped(message), ...(advice === undefined ? {} : { advice }), ...place });
  }

  /** The fault of a text that ends where its bytes are no text. */
  badBytes(): XmlProblem {
    const { text } = this.input.frames[0] ?? this.input.frame;
    const span = { start: text.length, end: text.length };
    const message = 'there are bytes here that are no text';
    return { code: 'xml/encoding', message, span, jingOffset: text.length, jingPosition: this.input.place };
  }

  /** Fails at the next character, or at `length` of them. */
  failHere(message: string, advice?: string, length = 1): never {
    const { position, text } = this;
    const isPair = length === 1 && (text.codePointAt(position) ?? 0) > 0xffff;
    return this.fail(message, this.span(position, Math.min(position + (isPair ? 2 : length), text.length)), advice);
  }

  /** The next character as it can be shown in a message. */
  shownNext(): string {
    return shownCharacter(this.text.codePointAt(this.position));
  }

  /** Takes a high surrogate and its other half, or fails: with `where` in the message. */
  takePair(where: string): string {
    const { position, text } = this;
    const codePoint = text.codePointAt(position) ?? 0;
    if (codePoint < 0x10000) return this.failHere(`${shownCharacter(codePoint)} is not allowed in ${where}`);
    this.input.take();
    this.input.peek();
    this.input.take();
    return String.fromCodePoint(codePoint);
  }

  /** Deals with what cannot be part of `where`: an illegal character fails, a pair of surrogates is returned. */
  takeUncommon(where: string): string {
    const code = this.text.charCodeAt(this.position);
    if (code >= 0xd800 && code < 0xdc00) return this.takePair(where);
    return this.failHere(`the character ${shownCharacter(code)} is not allowed in XML`, `take it out of ${where}`);
  }

  /** Goes on in the replacement text of an entity; `start` is the offset of the reference. */
  enterEntity(name: string, text: string, start: number): void {
    this.#checkEntity(name, text.length, start);
    this.input.enterEntity(name, text, this.markupDepth);
  }

  /** Goes on in the file of an external entity, after its text declaration (§4.3.1). */
  enterFile(name: string, source: SourceFile, start: number): void {
    this.#checkEntity(name, source.text.length, start);
    const { end, fault } = textDeclaration(source.text, this.isXml11) ?? { end: 0 };
    const lines = source.text.slice(0, end).split(/\r\n?|\n/);
    const at = { position: end, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    this.input.enterFile(name, source, { markupDepth: this.markupDepth, at });
    if (fault !== undefined) this.fail(fault, { start: 0, end });
  }

  /** Characters that entities and defaults add to the document, which are bounded. */
  expand(length: number, what: string, span: () => Span): void {
    const { maxExpansion } = this.options.limits;
    this.#expansion += length;
    if (this.#expansion <= maxExpansion) return;
    const message = `the ${what} of the document add more than ${maxExpansion} characters`;
    this.failAs('xml/limit', message, span());
  }

  #checkEntity(name: string, length: number, start: number): void {
    const { input, options } = this;
    input.markReference(start);
    if (input.frames.some((frame) => frame.entity === name)) {
      const names = input.frames.flatMap((frame) => (frame.entity === undefined ? [] : [frame.entity]));
      const circle = [...names.slice(names.indexOf(name)), name].join(' → ');
      this.fail(`the entity ${name} refers to itself: ${circle}`, this.span(start, this.position));
    }
    const { maxEntityDepth } = options.limits;
    if (input.frames.length > maxEntityDepth) {
      this.failAs('xml/limit', `entities refer to entities more than ${maxEntityDepth} deep`, this.span(start, this.position));
    }
    this.expand(Math.max(length, LEAST_EXPANSION), 'entity references', () => this.span(start, this.position));
  }

  /** Counts default values of attributes, which the tag at `span` gets. */
  addDefaults(values: readonly string[], span: Span): void {
    const { maxDefaults } = this.options.limits;
    for (const value of values) this.#defaulted += Math.max(1, value.length);
    if (this.#defaulted <= maxDefaults) return;
    this.failAs('xml/limit', `the default values of attributes add more than ${maxDefaults} characters to the document`, span);
  }

  #leaveEntity(frame: Frame): void {
    if (frame.entity === undefined) this.#endDocument();
    else if (frame.entity === EXTERNAL_SUBSET && this.openSections > 0) {
      const { length } = frame.text;
      this.fail('a conditional section of the DTD is not closed: ]]> is missing', { start: length, end: length });
    } else if (this.markupDepth !== frame.markupDepth && !isOfExternalSubset(frame, this.input.source)) {
      const message = `the text of the entity ${frame.entity} is not balanced: what starts in it must end in it`;
      this.fail(message, this.span(0, 0));
    }
  }

  #endDocument(): void {
    const { text } = this.input.frames[0] ?? this.input.frame;
    const end = { start: text.length, end: text.length };
    this.#isUnplaced = this.isEndUnplaced || text === '';
    if (this.markupDepth > 0) this.fail(this.#endMessage(), end, this.#endAdvice());
    if (this.phase !== 'prolog' && this.phase !== 'start') return;
    const isBlank = text.trim() === '';
    this.failAs(isBlank ? 'xml/empty' : 'xml/not-well-formed', 'the document has no root element', end);
  }

  #endMessage(): string {
    const construct = this.#construct;
    if (construct !== undefined) {
      return `the document ends inside ${construct.what}${this.#constructName}: ${construct.missing} is missing`;
    }
    const innermost = this.open.at(-1);
    return innermost === undefined ? 'the document ends inside markup' : `the document ends before </${innermost.qName}>`;
  }

  #endAdvice(): string | undefined {
    const { open } = this;
    if (open.length < 2) return undefined;
    const names = open.slice(-NAMES_SHOWN).map(({ qName }) => qName);
    const shown = open.length > NAMES_SHOWN ? ['…', ...names] : names;
    return `${open.length} elements are open: ${shown.join(' › ')}`;
  }
}

/** The name of the external subset among entities. */
export const EXTERNAL_SUBSET = '[dtd]';

/** There a parameter entity can hold a part of a declaration; that it nests properly is for validation by the DTD. */
function isOfExternalSubset({ entity = '' }: Frame, source: SourceFile | undefined): boolean {
  return entity.startsWith('%') && source !== undefined;
}

/** Characters that a reference counts for at the least: reading it costs time, however short its text. */
const LEAST_EXPANSION = 20;

/** Characters of a message that are kept at its start and at its end: a name in it can be as long as the document. */
const KEPT_START = 200;
const KEPT_END = 100;

function clipped(message: string): string {
  if (message.length <= KEPT_START + KEPT_END) return message;
  return `${message.slice(0, KEPT_START)} … ${message.slice(-KEPT_END)}`;
}

/** Open elements that an advice names. */
const NAMES_SHOWN = 5;

/** A character for a message: itself, or its code point where it cannot be seen. */
export function shownCharacter(codePoint: number | undefined): string {
  if (codePoint === undefined || Number.isNaN(codePoint)) return 'the end';
  const isVisible = codePoint > 0x20 && (codePoint < 0x7f || codePoint > 0xa0) && (codePoint < 0xd800 || codePoint > 0xdfff);
  if (isVisible && codePoint !== 0xfffe && codePoint !== 0xffff) return String.fromCodePoint(codePoint);
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
