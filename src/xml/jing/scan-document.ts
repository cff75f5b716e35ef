// Reads a document slowly and with care: finds its first fault as XML 1.0 and Namespaces in XML 1.0 have it, where Jing has
// it, and reads documents with declared entities and attributes. Documents without faults and declarations need it not.

import type { LineColumn } from '../../source/line-column.ts';
import { type Declarations, documentType } from '../declarations.ts';
import type { SourceFile } from '../source-file.ts';
import { isNameStart, nameTokenEnd } from '../xml-characters.ts';
import type { XmlHandler } from '../xml-events.ts';
import { badBytes, endOfDocument } from './jing-input.ts';
import { Fault, Scan, type ScanOptions, type XmlProblem } from './scan.ts';
import { scanXmlDeclaration } from './scan-declaration.ts';
import { scanDoctype } from './scan-doctype.ts';
import { nameAhead, scanCdata, scanComment, scanInstruction, scanInstructionData } from './scan-misc.ts';
import { scanReference } from './scan-reference.ts';
import { scanEndTag, scanStartTag } from './scan-tag.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const MINUS = 0x2d;
const BRACKET = 0x5d;
const CR = 0x0d;
const LF = 0x0a;

/** Character data read since the last tag. */
export type TextRun = { readonly text: string; readonly start: number; readonly end: number };

/** Where Jing's parser stood when it handed on a piece of text. */
export type TextMark = { readonly offset: number; readonly position: LineColumn };

export type TextListeners = {
  readonly onMark?: (mark: TextMark) => void;
  readonly onPiece?: (piece: string, start: number, end: number) => void;
};

/** `reference`: its offset in what is around the entity. */
export type OpenFile = { readonly source: SourceFile; readonly reference: number; readonly entity: string };

export class DocumentScanner {
  readonly #scan: Scan;
  readonly #handler: XmlHandler | undefined;
  #run: { text: string; start: number; end: number } | undefined;
  /** In character data, until `<` or `&`: the buffer is filled in another way then. */
  #isInText = false;
  #isMarked = false;
  /** In a section, which is one piece. */
  #isHeld = false;
  readonly #onMark: TextListeners['onMark'] | undefined;
  readonly #onPiece: TextListeners['onPiece'] | undefined;
  problem: XmlProblem | undefined;
  isDone = false;

  /**
   * `onMark` is told, for each run of text that is not all white space, the end of the first piece that is not. `onPiece` is told
   * each piece of text at once, with the stretch of the file that it stands for.
   */
  constructor(text: string, options: ScanOptions, handler?: XmlHandler, { onMark, onPiece }: TextListeners = {}) {
    this.#scan = new Scan(text, options);
    this.#handler = handler;
    this.#onMark = onMark;
    this.#onPiece = onPiece;
  }

  /** The external entity that offsets count in now; undefined: the document. */
  get source(): SourceFile | undefined {
    return this.#scan.input.source;
  }

  /** Whether what was read last stands in an internal entity: its offsets are those of the reference. */
  get isInside(): boolean {
    return this.#scan.input.isInside;
  }

  /** The references to external entities that are being read, the outermost first. */
  get openFiles(): readonly OpenFile[] {
    const { frames } = this.#scan.input;
    return frames.flatMap(({ source, reference, entity = '' }) =>
      source === undefined ? [] : [{ source, reference, entity }],
    );
  }

  get declarations(): Declarations | undefined {
    return this.#scan.declarations;
  }

  /** Text that was read and not yet handed on when the document broke off. */
  get pendingText(): TextRun | undefined {
    return this.#run;
  }

  get place(): LineColumn {
    return this.#scan.input.place;
  }

  get documentOffset(): number {
    return this.#scan.input.documentOffset;
  }

  scanAll(): XmlProblem | undefined {
    while (!this.isDone) this.step();
    return this.problem;
  }

  /** Reads one piece of the document: a tag, a piece of text, and so on. */
  step(): void {
    try {
      this.#step();
    } catch (thrown) {
      this.isDone = true;
      if (thrown instanceof Fault) this.problem = thrown.problem;
      else if (thrown === badBytes) this.problem = this.#scan.badBytes();
      else if (thrown !== endOfDocument) throw thrown;
    }
  }

  #step(): void {
    const { phase } = this.#scan;
    switch (phase) {
      case 'start':
        this.#scanStart();
        break;
      case 'prolog':
        this.#scanProlog();
        break;
      case 'content':
        this.#scanContent();
        break;
      case 'epilog':
        this.#scanEpilog();
        break;
      default:
        phase satisfies never;
    }
  }

  #scanStart(): void {
    const scan = this.#scan;
    const { input } = scan;
    scan.phase = 'prolog';
    if (input.skipString('<?xml')) {
      scan.markupDepth++;
      scan.isEndUnplaced = true;
      input.peek();
      const end = nameTokenEnd(scan.text, scan.position);
      if (end > scan.position) {
        scan.isEndUnplaced = false;
        const start = scan.position - 3;
        while (scan.position < end) input.take();
        this.#endInstruction(start - 2, scanInstructionData(scan, scan.text.slice(start, end), start));
      } else scanXmlDeclaration(scan);
      scan.markupDepth--;
    }
    if (scan.options.isEntity) scan.phase = 'content';
    input.readChunks();
  }

  #scanProlog(): void {
    const scan = this.#scan;
    const { input } = scan;
    input.skipSpaces();
    const start = scan.position;
    if (input.skip(AMPERSAND)) scan.fail('a reference cannot stand before the root element', scan.span(start, start + 1));
    if (!input.skip(LESS)) scan.failHere('text cannot stand before the root element');
    scan.markupDepth++;
    if (input.skip(QUESTION)) this.#scanInstruction();
    else if (input.skip(BANG)) this.#scanDeclaration(start);
    else if (isNameStartNext(scan)) this.#scanRoot();
    else failAfterLess(scan, start, 'before the root element');
  }

  #scanRoot(): void {
    const scan = this.#scan;
    scan.phase = 'content';
    if (scan.declarations !== undefined) this.#handler?.doctype?.(documentType(scan.declarations));
    this.#scanStartTag();
  }

  /** After `<!` before the root element. */
  #scanDeclaration(start: number): void {
    const scan = this.#scan;
    const { input } = scan;
    if (input.skip(MINUS)) this.#scanComment(start);
    else {
      if (!input.skipString('DOCTYPE')) failAfterBang(scan, start, ['<!--', '<!DOCTYPE']);
      if (scan.declarations !== undefined) scan.fail('a document has one DOCTYPE', scan.span(start, scan.position));
      scanDoctype(scan);
      scan.markupDepth--;
    }
  }

  #scanEpilog(): void {
    const scan = this.#scan;
    const { input } = scan;
    input.skipSpaces();
    const start = scan.position;
    if (!input.skip(LESS)) scan.failHere('text cannot stand after the end of the root element');
    scan.markupDepth++;
    if (input.skip(QUESTION)) this.#scanInstruction();
    else if (input.skip(BANG)) {
      if (!input.skipString('--')) failAfterBang(scan, start, ['<!--']);
      this.#endComment(start);
    } else failInEpilog(scan, start);
  }

  #scanContent(): void {
    const scan = this.#scan;
    const { input } = scan;
    if (!this.#isInText && input.skip(LESS)) this.#scanMarkup(scan.position - 1);
    else if (!this.#isInText && input.skip(AMPERSAND)) this.#scanReference(scan.position - 1);
    else this.#scanText();
  }

  #scanText(): void {
    const scan = this.#scan;
    const { input } = scan;
    // an entity that is at its end is left
    input.peek();
    const start = input.documentStart;
    const next = input.scanContent();
    this.#isInText = next !== LESS && next !== AMPERSAND;
    if (input.piece !== '') this.#takeText(input.piece, start);
    switch (next) {
      case -1:
      case LF:
      case LESS:
      case AMPERSAND:
        break;
      case CR:
        input.take();
        this.#takeText('\r', start);
        break;
      case BRACKET:
        if (input.piece === '') this.#scanBrackets();
        break;
      default: {
        const here = input.documentStart;
        this.#takeText(scan.takeUncommon('the text'), here);
      }
    }
  }

  /** `]]>` cannot stand in text (§2.4). */
  #scanBrackets(): void {
    const scan = this.#scan;
    const { input } = scan;
    const first = scan.position;
    const start = input.documentStart;
    let brackets = '';
    try {
      while (input.skip(BRACKET)) brackets += ']';
    } catch (thrown) {
      this.#takeText(brackets, start);
      throw thrown;
    }
    if (brackets.length > 1 && input.skip(GREATER)) {
      const end = scan.position;
      const advice = 'write ]]&gt; in text, or take the end of a CDATA section out';
      scan.fail(']]> cannot stand in text', scan.span(Math.max(first, end - 3), end), advice);
    }
    this.#takeText(brackets, start);
  }

  #scanMarkup(start: number): void {
    const scan = this.#scan;
    const { input } = scan;
    scan.markupDepth++;
    if (input.skip(QUESTION)) this.#scanInstruction();
    else if (input.skip(BANG)) this.#scanAfterBang(start);
    else if (input.skip(SLASH)) this.#scanEndTag(start);
    else if (isNameStartNext(scan)) this.#scanStartTag();
    else failAfterLess(scan, start, 'in text');
  }

  #scanAfterBang(start: number): void {
    const scan = this.#scan;
    const { input } = scan;
    if (input.skip(MINUS)) this.#scanComment(start);
    else if (input.skipString('[CDATA[')) this.#scanCdata(start);
    else if (input.skipString('DOCTYPE')) {
      scan.fail('a DOCTYPE stands before the root element, not in it', scan.span(start, scan.position));
    } else failAfterBang(scan, start, ['<!--', '<![CDATA[']);
  }

  #scanStartTag(): void {
    const scan = this.#scan;
    const { input } = scan;
    const start = input.isInside ? input.documentStart : scan.position - 1;
    const tag = scanStartTag(scan);
    this.#endText();
    const end = input.documentOffset;
    const { qName } = tag;
    const { scope, attributes, declarations, name } = tag.bound;
    const { namespace, localName } = name;
    const handler = this.#handler;
    if (!tag.isEmpty) scan.open.push({ qName, scope });
    else this.#checkEntity(qName);
    const event = { qName, namespace, localName, attributes, scope, start, end };
    handler?.startElement(declarations.length === 0 ? event : { ...event, declarations });
    if (!tag.isEmpty) return;
    handler?.endElement(end, end);
    this.#afterElement();
  }

  #scanEndTag(start: number): void {
    const scan = this.#scan;
    const { input } = scan;
    const documentStart = input.isInside ? input.documentStart : start;
    scanEndTag(scan);
    const element = scan.open.pop();
    scan.markupDepth--;
    this.#checkEntity(element?.qName ?? '');
    this.#endText();
    this.#handler?.endElement(documentStart, input.documentOffset);
    this.#afterElement();
  }

  /** An element ends in the entity in which it began (§4.3.2); lowers the depth of markup by the element. */
  #checkEntity(qName: string): void {
    const scan = this.#scan;
    scan.markupDepth--;
    const { frame } = scan.input;
    if (scan.markupDepth >= frame.markupDepth) return;
    scan.fail(`<${qName}> starts outside the entity ${frame.entity} and ends in it`, scan.span(0, 0));
  }

  #afterElement(): void {
    const scan = this.#scan;
    if (scan.open.length === 0 && !scan.options.isEntity) scan.phase = 'epilog';
  }

  /** After `<!-`. */
  #scanComment(start: number): void {
    const scan = this.#scan;
    if (!scan.input.skip(MINUS)) scan.failHere('a comment starts with <!--');
    this.#endComment(start);
  }

  #endComment(start: number): void {
    const scan = this.#scan;
    const documentStart = scan.input.isInside ? scan.input.documentStart : start;
    const text = scanComment(scan);
    scan.markupDepth--;
    if (scan.options.splitsText) this.#endText();
    this.#handler?.comment?.(text, documentStart, scan.input.documentOffset);
  }

  #scanInstruction(): void {
    const scan = this.#scan;
    const start = scan.input.isInside ? scan.input.documentStart : scan.position - 2;
    this.#endInstruction(start, scanInstruction(scan));
    scan.markupDepth--;
  }

  #endInstruction(start: number, { target, data }: { readonly target: string; readonly data: string }): void {
    if (this.#scan.options.splitsText) this.#endText();
    this.#handler?.processingInstruction?.(target, data, start, this.#scan.input.documentOffset);
  }

  #scanCdata(start: number): void {
    const scan = this.#scan;
    const documentStart = scan.input.isInside ? scan.input.documentStart : start;
    let whole = '';
    this.#isHeld = true;
    try {
      scanCdata(scan, (piece) => {
        whole += piece;
        this.#takeText(piece, documentStart);
      });
    } finally {
      this.#isHeld = false;
      if (whole !== '') this.#onPiece?.(whole, documentStart, scan.input.documentOffset);
    }
    scan.markupDepth--;
    if (this.#run !== undefined) this.#run.end = scan.input.documentOffset;
  }

  #scanReference(start: number): void {
    const scan = this.#scan;
    const { input } = scan;
    const documentStart = input.isInside ? input.documentStart : start;
    const text = scanReference(scan, start, 'content');
    if (text !== undefined && text !== '') this.#takeText(text, documentStart);
  }

  #takeText(piece: string, start: number): void {
    const { input } = this.#scan;
    const end = input.documentOffset;
    this.#run ??= { text: '', start, end };
    this.#run.text += piece;
    this.#run.end = end;
    if (!this.#isHeld) this.#onPiece?.(piece, start, end);
    if (this.#isMarked || !/[^ \t\n\r]/.test(piece)) return;
    this.#isMarked = true;
    this.#onMark?.({ offset: end, position: input.place });
  }

  #endText(): void {
    const run = this.#run;
    this.#run = undefined;
    this.#isMarked = false;
    if (run !== undefined && run.text !== '') this.#handler?.text(run.text, run.start, run.end);
  }
}

function isNameStartNext(scan: Scan): boolean {
  scan.input.peek();
  return isNameStart(scan.text, scan.position);
}

function failAfterLess(scan: Scan, start: number, place: string): never {
  const span = scan.span(start, start + 1);
  if (place !== 'in text') return scan.fail(`< is not followed by a name ${place}`, span);
  return scan.fail('< begins a tag, and no name follows it', span, 'write &lt; for the character <');
}

function failAfterBang(scan: Scan, start: number, allowed: readonly string[]): never {
  const message = `<! begins nothing that can stand here: ${allowed.join(' or ')} is expected`;
  return scan.fail(message, scan.span(start, scan.position));
}

/** After `<` that begins neither a comment nor a processing instruction. */
function failInEpilog(scan: Scan, start: number): never {
  const { input } = scan;
  if (input.skip(SLASH)) {
    const name = nameAhead(scan);
    const span = scan.span(scan.position, scan.position + name.length);
    scan.fail(`</${name}> closes nothing: the root element has ended before it`, span);
  }
  if (!isNameStartNext(scan)) failAfterLess(scan, start, 'after the root element');
  const name = nameAhead(scan);
  const advice = 'a document has one root element: an end tag before this may be one too many';
  scan.fail(`<${name}> cannot stand after the root element`, scan.span(scan.position, scan.position + name.length), advice);
}
