// Writes the events of a document with declarations as a document without: as the very text of its files where that means the same,
// and as text that is made where it does not.

import type { AttributeDeclaration, Declarations } from '../declarations.ts';
import type { XmlProblem } from '../jing/scan.ts';
import type { DocumentScanner, OpenFile } from '../jing/scan-document.ts';
import type { SourceFile } from '../source-file.ts';
import { tagParts } from '../tag-parts.ts';
import type { StartTag, XmlHandler } from '../xml-events.ts';
import { escapeText, escapeValue } from './escape-text.ts';
import type { Problem } from './problem.ts';
import type { Inclusion, SegmentMap, SourcePlace } from './segment-map.ts';
import { SegmentWriter } from './segment-writer.ts';

/** A reference to a character, or to one of the five entities that every document has. */
const PLAIN_REFERENCE = /^&(?:#[0-9]+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);$/;
/** What cannot stand in a value without meaning an entity. */
const ENTITY_REFERENCE = /&(?!#|(?:amp|lt|gt|quot|apos);)/;
/** What text cannot hold as it is, or not at its end. */
const MARKED = /[&<>\]\r]/;

export class FlatWriter implements XmlHandler {
  readonly #document: SourceFile;
  readonly #scanner: () => DocumentScanner;
  readonly #writer = new SegmentWriter();
  readonly #open: string[] = [];
  /** The tag before was one of an empty element, and stands as it is. */
  #isClosed = false;
  #inclusions: readonly { readonly file: OpenFile; readonly inclusion: Inclusion }[] = [];

  constructor(document: SourceFile, scanner: () => DocumentScanner) {
    this.#document = document;
    this.#scanner = scanner;
  }

  finish(): SegmentMap {
    return this.#writer.finish({ source: this.#document, span: { start: 0, end: this.#document.text.length } });
  }

  problemOf(problem: XmlProblem): Problem {
    const { code, message, advice, span, jingOffset, jingPosition, source = this.#document } = problem;
    const hint = advice === undefined ? {} : { advice };
    return { code, message, ...hint, place: { source, span }, inclusion: this.#inclusion(), tagEnd: jingOffset, jingPosition };
  }

  readonly piece = (text: string, start: number, end: number): void => {
    const place = this.#place(start, end);
    const own = place.source.text.slice(start, end);
    const isPlain = !this.#scanner().isInside && ((own === text && !MARKED.test(text)) || PLAIN_REFERENCE.test(own));
    if (isPlain) this.#writer.exact(place, this.#inclusion());
    else this.#writer.made(escapeText(text), place, this.#inclusion());
  };

  readonly startElement = (tag: StartTag): void => {
    this.#open.push(tag.qName);
    this.#isClosed = false;
    const place = this.#place(tag.start, tag.end);
    if (this.#scanner().isInside) {
      this.#writer.made(`<${tag.qName}${attributesOf(tag, () => true)}>`, place, this.#inclusion());
      return;
    }
    this.#startTag(tag, place);
    this.#isClosed = place.source.text.charCodeAt(tag.end - 2) === SLASH;
  };

  readonly endElement = (start: number, end: number): void => {
    const qName = this.#open.pop() ?? '';
    const wasClosed = this.#isClosed;
    this.#isClosed = false;
    if (wasClosed && start === end) return;
    const place = this.#place(start, end);
    if (this.#scanner().isInside || start === end) this.#writer.made(`</${qName}>`, place, this.#inclusion());
    else this.#writer.exact(place, this.#inclusion());
  };

  readonly text = (): void => {};

  readonly comment = (text: string, start: number, end: number): void => this.#whole(`<!--${text}-->`, start, end);

  readonly processingInstruction = (target: string, data: string, start: number, end: number): void =>
    this.#whole(`<?${target}${data === '' ? '' : ` ${data}`}?>`, start, end);

  #whole(text: string, start: number, end: number): void {
    const place = this.#place(start, end);
    if (this.#scanner().isInside) this.#writer.made(text, place, this.#inclusion());
    else this.#writer.exact(place, this.#inclusion());
  }

  /** Attribute by attribute, so that each keeps its place. */
  #startTag(tag: StartTag, { source }: SourcePlace): void {
    const inclusion = this.#inclusion();
    const declared = this.#declarations()?.attributes.get(tag.qName);
    const parts = tagParts(source.text, tag.start, tag.end).attributes;
    const values = valuesOf(tag);
    let from = tag.start;
    for (const { qName, name, value } of parts) {
      const end = value.end + 1;
      if (isSame(source.text.slice(value.start, value.end), declared?.get(qName))) continue;
      this.#writer.exact({ source, span: { start: from, end: name.start } }, inclusion);
      const text = `${qName}="${escapeValue(values.get(qName) ?? '')}"`;
      this.#writer.made(text, { source, span: { start: name.start, end } }, inclusion);
      from = end;
    }
    const written = new Set(parts.map(({ qName }) => qName));
    const close = tag.end - (source.text.charCodeAt(tag.end - 2) === SLASH ? 2 : 1);
    this.#writer.exact({ source, span: { start: from, end: close } }, inclusion);
    const defaults = attributesOf(tag, (qName) => !written.has(qName));
    this.#writer.made(defaults, { source, span: { start: tag.start, end: tag.end } }, inclusion);
    this.#writer.exact({ source, span: { start: close, end: tag.end } }, inclusion);
  }

  #declarations(): Declarations | undefined {
    return this.#scanner().declarations;
  }

  #place(start: number, end: number): SourcePlace {
    return { source: this.#scanner().source ?? this.#document, span: { start, end } };
  }

  /** How the external entity that is being read came in. */
  #inclusion(): Inclusion | undefined {
    const files = this.#scanner().openFiles;
    const known = this.#inclusions;
    const isKnown = files.length === known.length && files.every((file, index) => isSameFile(file, known[index]?.file));
    if (!isKnown) this.#inclusions = inclusionsOf(files, this.#document);
    return this.#inclusions.at(-1)?.inclusion;
  }
}

const SLASH = 0x2f;

function isSameFile(one: OpenFile, other: OpenFile | undefined): boolean {
  return one.source === other?.source && one.reference === other.reference;
}

function inclusionsOf(
  files: readonly OpenFile[],
  document: SourceFile,
): readonly { readonly file: OpenFile; readonly inclusion: Inclusion }[] {
  let outer: Inclusion | undefined;
  let around = document;
  return files.map((file) => {
    const end = file.reference + file.entity.length + '&;'.length;
    const place = { source: around, span: { start: file.reference, end } };
    outer = { kind: 'entity', place, tagEnd: end, key: `&${file.entity};`, outer, depth: (outer?.depth ?? 0) + 1 };
    around = file.source;
    return { file, inclusion: outer };
  });
}

/** Whether a value means without declarations what it means with them. */
function isSame(raw: string, declared: AttributeDeclaration | undefined): boolean {
  return !ENTITY_REFERENCE.test(raw) && (declared === undefined || declared.isCdata);
}

function valuesOf({ attributes, declarations = [] }: StartTag): ReadonlyMap<string, string> {
  return new Map([
    ...declarations.map(({ prefix, namespace }) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace] as const),
    ...attributes.map(({ qName, value }) => [qName, value] as const),
  ]);
}

function attributesOf(tag: StartTag, isWanted: (qName: string) => boolean): string {
  return [...valuesOf(tag)]
    .filter(([qName]) => isWanted(qName))
    .map(([qName, value]) => ` ${qName}="${escapeValue(value)}"`)
    .join('');
}
