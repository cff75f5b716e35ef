// A schema in the XML syntax as a tree of elements with no more than its reader needs. A large schema is read once, cold,
// where every object counts (test/relaxng/syntax/speed.test.ts): blank text between elements of RELAX NG is left out, and
// where things stand is found when somebody asks.
import type { Span } from '../../source/span.ts';
import type { XmlProblem } from '../../xml/jing/scan.ts';
import { readEvents } from '../../xml/read/read-events.ts';
import { tagParts } from '../../xml/tag-parts.ts';
import type { NamespaceDeclaration, StartTag, XmlAttribute, XmlHandler } from '../../xml/xml-events.ts';
import { type Origin, RELAXNG_NAMESPACE } from './schema-tree.ts';

export type SchemaText = { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number };
export type SchemaComment = { readonly kind: 'comment'; readonly text: string; readonly start: number };
export type SchemaChild = SchemaElement | SchemaText | SchemaComment;

export type SchemaDocument = {
  readonly kind: 'document';
  readonly root: SchemaElement;
  readonly before: readonly SchemaComment[];
  readonly after: readonly SchemaComment[];
};

const NO_CHILDREN: readonly SchemaChild[] = [];
const NO_DECLARATIONS: readonly NamespaceDeclaration[] = [];
const NOT_BLANK = /[^ \t\n\r]/;
/** Elements of RELAX NG whose white space counts. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(['name', 'value', 'param']);

export class SchemaElement {
  readonly kind = 'element';
  readonly tag: StartTag;
  readonly source: string;
  /** For the builder. */
  own: SchemaChild[] | undefined;

  constructor(tag: StartTag, source: string) {
    this.tag = tag;
    this.source = source;
    this.own = undefined;
  }

  get children(): readonly SchemaChild[] {
    return this.own ?? NO_CHILDREN;
  }

  get qName(): string {
    return this.tag.qName;
  }

  get localName(): string {
    return this.tag.localName;
  }

  get namespace(): string {
    return this.tag.namespace;
  }

  get attributes(): readonly XmlAttribute[] {
    return this.tag.attributes;
  }

  get isRelaxng(): boolean {
    return this.tag.namespace === RELAXNG_NAMESPACE;
  }

  get declarations(): readonly NamespaceDeclaration[] {
    return this.tag.declarations ?? NO_DECLARATIONS;
  }

  /** The value of an attribute in no namespace. */
  attribute(localName: string): string | undefined {
    for (const attribute of this.tag.attributes) {
      if (attribute.localName === localName && attribute.namespace === '') return attribute.value;
    }
    return undefined;
  }
}

export function prefixOf(qName: string): string {
  return qName.slice(0, Math.max(0, qName.indexOf(':')));
}

/** What of a start tag is meant: the name of the element, or the name or value of an attribute, by its name as written. */
export type TagPart = { readonly kind: 'element' } | { readonly kind: 'name' | 'value'; readonly attribute: string };

export const ELEMENT_NAME: TagPart = { kind: 'element' };

export class TagOrigin implements Origin {
  readonly file: string;
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  readonly #part: TagPart;

  constructor(file: string, { tag, source }: SchemaElement, part: TagPart) {
    this.file = file;
    this.#source = source;
    this.#start = tag.start;
    this.#end = tag.end;
    this.#part = part;
  }

  get span(): Span {
    const part = this.#part;
    const { name, attributes } = tagParts(this.#source, this.#start, this.#end);
    if (part.kind === 'element') return name;
    return attributes.find(({ qName }) => qName === part.attribute)?.[part.kind] ?? name;
  }
}

/** `text` without byte order mark. */
export function readSchemaDocument(text: string): SchemaDocument | { readonly kind: 'fatal'; readonly problem: XmlProblem } {
  const builder = new Builder(text);
  const result = readEvents(text, builder);
  return result.kind === 'fatal' ? { kind: 'fatal', problem: result.problem } : builder.document();
}

class Builder implements XmlHandler {
  readonly #source: string;
  readonly #open: SchemaElement[] = [];
  readonly #before: SchemaComment[] = [];
  readonly #after: SchemaComment[] = [];
  #root: SchemaElement | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  readonly startElement = (tag: StartTag): void => {
    const element = new SchemaElement(tag, this.#source);
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else add(parent, element);
    this.#open.push(element);
  };

  readonly endElement = (): void => {
    this.#open.pop();
  };

  /** Comes after the comments in it: it starts before them, and goes there. */
  readonly text = (text: string, start: number, end: number): void => {
    const parent = this.#open.at(-1);
    if (parent === undefined || (isLayout(parent.tag) && !NOT_BLANK.test(text))) return;
    const children = parent.children;
    let index = children.length;
    for (let last = children[index - 1]; last?.kind === 'comment' && last.start >= start; last = children[index - 1]) index--;
    add(parent, { kind: 'text', text, start, end }, index);
  };

  readonly comment = (text: string, start: number): void => {
    const comment: SchemaComment = { kind: 'comment', text, start };
    const parent = this.#open.at(-1);
    if (parent !== undefined) add(parent, comment);
    else (this.#root === undefined ? this.#before : this.#after).push(comment);
  };

  document(): SchemaDocument {
    if (this.#root === undefined) throw new Error('a document that was read has a root element');
    return { kind: 'document', root: this.#root, before: this.#before, after: this.#after };
  }
}

function isLayout({ namespace, localName }: StartTag): boolean {
  return namespace === RELAXNG_NAMESPACE && !TEXT_ELEMENTS.has(localName);
}

function add(parent: SchemaElement, child: SchemaChild, index?: number): void {
  if (parent.own === undefined) parent.own = [child];
  else if (index === undefined || index === parent.own.length) parent.own.push(child);
  else parent.own.splice(index, 0, child);
}
