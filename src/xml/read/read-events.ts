// Reads a document in one pass and hands its events on (XML 1.0, Namespaces in XML 1.0). saxes does the reading where the
// document declares nothing and is well-formed; everything else, and the account of what is wrong, is for DocumentScanner.
// The handlers of saxes are a hot loop: they keep offsets only.

import { SaxesParser } from 'saxes';
import type { XmlProblem } from '../jing/scan.ts';
import { DocumentScanner, type TextRun } from '../jing/scan-document.ts';
import { scanOptions } from '../jing/scan-options.ts';
import { markupAt } from '../markup-at.ts';
import { bindTag, type RawAttribute, Scope } from '../namespace-scope.ts';
import type { ReadOptions } from '../read-options.ts';
import { loneSurrogate } from '../xml-characters.ts';
import type { XmlHandler } from '../xml-events.ts';
import { type XmlLimits, xmlLimits } from '../xml-limits.ts';

export type ReadResult =
  | { readonly kind: 'read' }
  | {
      readonly kind: 'fatal';
      readonly problem: XmlProblem;
      /** Text between the last tag and the fault: Jing has judged it, as far as it can be judged before its end. */
      readonly pendingText: TextRun | undefined;
    };

/** `text` is the decoded document without byte order mark. All offsets are UTF-16 code units of it. */
export function readEvents(text: string, handler: XmlHandler, options: ReadOptions = {}): ReadResult {
  if (hasDoctype(text)) return scanEvents(text, handler, options);
  const { limits, splitsText = false } = options;
  const stop = readPlain(text, handler, { ...xmlLimits, ...limits, splitsText });
  if (stop === undefined && options.badBytes === undefined) return { kind: 'read' };
  return explain(text, stop ?? new Stop('bytes that are no text', text.length), options);
}

/** Whether a DOCTYPE stands before the root element; what stands before it may be wrong. */
export function hasDoctype(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; ) {
    if (text.startsWith('<!DOCTYPE', at)) return true;
    const markup = markupAt(text, at);
    if (markup?.kind !== 'comment' && markup?.kind !== 'instruction') return false;
    at = text.indexOf('<', markup.span.end);
  }
  return false;
}

function scannerOf(text: string, options: ReadOptions, handler?: XmlHandler): DocumentScanner {
  return new DocumentScanner(text, scanOptions(options), handler);
}

function scanEvents(text: string, handler: XmlHandler, options: ReadOptions): ReadResult {
  const scanner = scannerOf(text, options, handler);
  const problem = scanner.scanAll();
  return problem === undefined ? { kind: 'read' } : { kind: 'fatal', problem, pendingText: scanner.pendingText };
}

function explain(text: string, stop: Stop, options: ReadOptions): ReadResult {
  const scanner = scannerOf(text, options);
  const problem = scanner.scanAll() ?? unexplained(stop);
  return { kind: 'fatal', problem, pendingText: scanner.pendingText };
}

/** What saxes refuses and DocumentScanner does not: XML 1.1 only. */
function unexplained({ offset }: Stop): XmlProblem {
  const message = 'the document is not well-formed from here on';
  const span = { start: offset, end: offset };
  return { code: 'xml/not-well-formed', message, span, jingOffset: offset, jingPosition: undefined };
}

/** Why the quick reading ended, and where. Thrown by its handlers, and caught around it. */
class Stop {
  readonly message: string;
  readonly offset: number;
  constructor(message: string, offset: number) {
    this.message = message;
    this.offset = offset;
  }
}

type PlainOptions = XmlLimits & { readonly splitsText: boolean };

function readPlain(text: string, handler: XmlHandler, limits: PlainOptions): Stop | undefined {
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) return new Stop('a byte order mark is not part of the text', 0);
  if (!isWellFormedText(text)) return new Stop('half a surrogate pair stands alone', loneSurrogate(text));
  try {
    new PlainReader(text, handler, limits).read();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Stop) return thrown;
    throw thrown;
  }
}

function isWellFormedText(text: string): boolean {
  const { isWellFormed } = text as { isWellFormed?: () => boolean };
  return isWellFormed === undefined ? loneSurrogate(text) < 0 : isWellFormed.call(text);
}

const BYTE_ORDER_MARK = 0xfeff;
const GREATER = 0x3e;
const SPACE = 0x20;

/** Ends at the first fault. */
class StrictParser extends SaxesParser<{ readonly xmlns: false; readonly position: false }> {
  override fail(message: string): this {
    throw new Stop(message, this.position);
  }
}

// white space of XML, to which U+FEFF does not belong as it does to \s
const VERSION = /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["']([^"']*)["'][^>]*>/;

class PlainReader {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #parser = new StrictParser({ xmlns: false, position: false });
  readonly #options: { readonly maxPrefixes: number; readonly isXml11: boolean };
  readonly #splitsText: boolean;
  readonly #scopes: Scope[] = [];
  #scope = Scope.root;
  #raw: RawAttribute[] = [];
  /** Offset after the last markup. */
  #markupEnd = 0;
  #run = '';
  #runStart = 0;
  #runEnd = 0;

  constructor(text: string, handler: XmlHandler, limits: PlainOptions) {
    this.#text = text;
    this.#splitsText = limits.splitsText;
    this.#handler = handler;
    const declaration = VERSION.exec(text);
    const version = declaration?.[1] ?? '1.0';
    if (version !== '1.0' && version !== '1.1') throw new Stop('this version of XML is not known', 0);
    this.#options = { maxPrefixes: limits.maxPrefixes, isXml11: version === '1.1' };
    this.#markupEnd = declaration?.[0].length ?? 0;
  }

  /** No more handlers than these: with one more V8 stores the fields of the parser in a slow way (5 times slower in all). */

  read(): void {
    const parser = this.#parser;
    parser.on('attribute', ({ name, value }) => {
      this.#raw.push({ qName: name, value, isDefaulted: false });
    });
    parser.on('opentag', (tag) => this.#start(tag.name, tag.isSelfClosing));
    parser.on('closetag', (tag) => this.#end(tag.name, tag.isSelfClosing));
    parser.on('text', (piece) => this.#take(piece, parser.position - 1));
    parser.on('cdata', (piece) => {
      this.#take(piece, parser.position);
      this.#markupEnd = parser.position;
    });
    parser.on('comment', (comment) => this.#comment(comment));
    parser.on('processinginstruction', ({ target, body }) => this.#instruction(target, body));
    parser.write(this.#text);
    parser.close();
  }

  #take(piece: string, end: number): void {
    if (this.#run === '') this.#runStart = this.#markupEnd;
    this.#run += piece;
    this.#runEnd = end;
  }

  #endText(): void {
    if (this.#run === '') return;
    const run = this.#run;
    this.#run = '';
    if (this.#scopes.length > 0) this.#handler.text(run, this.#runStart, this.#runEnd);
  }

  #start(qName: string, isEmpty: boolean): void {
    const end = this.#parser.position;
    const raw = this.#raw;
    if (raw.length > 0) this.#raw = [];
    const bound = bindTag(qName, raw, this.#scope, this.#options);
    if (bound.kind !== 'bound') throw new Stop(bound.message, end);
    this.#endText();
    const { scope, attributes, declarations, name } = bound;
    const start = this.#text.lastIndexOf('<', end - 1);
    const { namespace, localName } = name;
    this.#markupEnd = end;
    if (!isEmpty) {
      this.#scopes.push(this.#scope);
      this.#scope = scope;
    }
    const tag = { qName, namespace, localName, attributes, scope, start, end };
    this.#handler.startElement(declarations.length === 0 ? tag : { ...tag, declarations });
    if (isEmpty) this.#handler.endElement(end, end);
  }

  #end(qName: string, isEmpty: boolean): void {
    if (isEmpty) return;
    const end = this.#parser.position;
    const start = this.#text.lastIndexOf('<', end - 1);
    const after = start + 2 + qName.length;
    // saxes says only later that an end tag does not match.
    if (
      !this.#text.startsWith(qName, start + 2) ||
      !(this.#text.charCodeAt(after) <= SPACE || this.#text.charCodeAt(after) === GREATER)
    ) {
      throw new Stop(`</${qName}> is expected`, start);
    }
    this.#endText();
    this.#markupEnd = end;
    this.#scope = this.#scopes.pop() ?? Scope.root;
    this.#handler.endElement(start, end);
  }

  #comment(comment: string): void {
    // saxes is before the `>` here, and says only later when something else is there.
    const end = this.#parser.position + 1;
    if (this.#text.charCodeAt(end - 1) !== GREATER) return;
    const start = this.#text.indexOf('<', this.#markupEnd);
    this.#markupEnd = end;
    if (this.#splitsText) this.#endText();
    this.#handler.comment?.(comment, start, end);
  }

  #instruction(target: string, body: string): void {
    const end = this.#parser.position;
    if (target.includes(':')) throw new Stop('a colon in the name of a processing instruction', end);
    const start = this.#text.indexOf('<', this.#markupEnd);
    const after = start + 2 + target.length;
    // saxes takes a question mark for the end of the name
    if (!(this.#text.charCodeAt(after) <= SPACE) && end !== after + 2) throw new Stop('no white space after the name', end);
    this.#markupEnd = end;
    if (this.#splitsText) this.#endText();
    this.#handler.processingInstruction?.(target, body, start, end);
  }
}
