// Reads a document into the tree SaxonJS works on, from the events that the validator judges: what it can read is read here
// too, and what it cannot read has the same diagnostic. Comments, processing instructions and declarations of namespaces are left
// out for the stylesheets of this package: none asks for them.

import type { DomDocument, DomElement, DomNode } from 'saxon-js';
import type { Code } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan, nowhere, type Place, type Span } from '../source/span.ts';
import { readEvents } from '../xml/read/read-events.ts';
import type { StartTag, XmlAttribute } from '../xml/xml-events.ts';
import type { DocumentText } from './document-text.ts';
import type { TreeKind } from './tree-kind.ts';

export type ReadResult =
  | { readonly kind: 'ok'; readonly tree: DomDocument }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';
const TEI_ROOTS: readonly string[] = ['TEI', 'teiCorpus'];

/** Elements within elements. SaxonJS recurses for each level: this is what it can take on the stack Node gives it. */
export const MAX_DEPTH_ELEMENTS = 250;

/**
 * Characters (UTF-16 code units) that entities may add to a document, and default values of attributes likewise. Lower than
 * the limit of validating: an element is a few bytes of an entity and some kilobytes of memory in SaxonJS.
 */
export const MAX_EXPANSION_CHARACTERS = 1_000_000;

/** Elements, attributes and texts. SaxonJS needs some 1.6 kB for each. */
const MAX_NODES = 1_000_000;

/** Characters (UTF-16 code units) of a document. SaxonJS needs some 30 bytes for each of a text. */
const MAX_CHARACTERS = 50_000_000;

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Never throws for what a document holds. */
export function readDocument(
  { text, name }: DocumentText,
  createDocument: () => DomDocument,
  kind: TreeKind = 'tei',
): ReadResult {
  if (text.length > MAX_CHARACTERS) return refused(name, tooLong(text.length));
  const tree = createDocument();
  try {
    const builder = kind === 'whole' ? new WholeTreeBuilder(tree) : new TreeBuilder(tree, kind);
    const read = readEvents(text, builder, {
      splitsText: kind === 'whole',
      limits: { maxExpansion: MAX_EXPANSION_CHARACTERS, maxDefaults: MAX_EXPANSION_CHARACTERS },
    });
    if (read.kind === 'read') return { kind: 'ok', tree };
    const { code, message, advice, span } = read.problem;
    const place = atSpan(span.start, span.end);
    return refused(name, { code, message, place, ...(advice === undefined ? {} : { advice }) });
  } catch (error) {
    if (error instanceof Refusal) return refused(name, error.problem);
    throw error;
  }
}

type Problem = { readonly code: Code; readonly message: string; readonly place: Place; readonly advice?: string };

/** Ends a reading that the stylesheets could not follow; never leaves this file. */
class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

function refused(file: string, problem: Problem): ReadResult {
  return { kind: 'diagnostics', diagnostics: [{ severity: 'fatal', file, ...problem }] };
}

class TreeBuilder {
  readonly #tree: DomDocument;
  readonly #kind: TreeKind;
  /** The document, then the elements that are open. */
  readonly #open: DomNode[];
  #nodes = 0;

  constructor(tree: DomDocument, kind: TreeKind) {
    this.#tree = tree;
    this.#kind = kind;
    this.#open = [tree];
  }

  readonly startElement = (tag: StartTag): void => {
    const open = this.#open;
    if (open.length === 1 && this.#kind === 'tei') requireTei(tag);
    if (open.length > MAX_DEPTH_ELEMENTS) throw new Refusal(tooDeep(tag));
    const element = this.#tree.createElementNS(tag.namespace, tag.qName);
    this.#count(1 + tag.attributes.length, tag);
    if (this.#kind === 'whole') this.#declare(element, tag);
    for (const attribute of tag.attributes) this.#setAttribute(element, attribute);
    open.at(-1)?.appendChild(element);
    open.push(element);
  };

  readonly endElement = (): void => {
    this.#open.pop();
  };

  readonly text = (text: string, start: number, end: number): void => {
    this.#count(1, { start, end });
    this.#open.at(-1)?.appendChild(this.#tree.createTextNode(text));
  };

  /** A comment or a processing instruction. */
  protected add(node: DomNode, place: Span): void {
    this.#count(1, place);
    this.#open.at(-1)?.appendChild(node);
  }

  #declare(element: DomElement, { declarations = [] }: StartTag): void {
    for (const { prefix, namespace } of declarations) {
      const qName = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
      this.#set(element, { namespace: XMLNS, qName, value: namespace });
    }
  }

  #setAttribute(element: DomElement, { namespace, qName, value }: XmlAttribute): void {
    const clean = qName === 'xml:id' ? value.trim().replace(/\s+/g, ' ') : value;
    this.#set(element, { namespace, qName, value: clean });
  }

  #set(element: DomElement, { namespace, qName, value }: Pick<XmlAttribute, 'namespace' | 'qName' | 'value'>): void {
    const attribute = this.#tree.createAttributeNS(namespace, qName);
    attribute.value = value;
    attribute.nodeValue = attribute.value;
    element.setAttributeNode(attribute);
  }

  #count(nodes: number, place: Span): void {
    this.#nodes += nodes;
    if (this.#nodes > MAX_NODES) throw new Refusal(tooManyNodes(place));
  }
}

class WholeTreeBuilder extends TreeBuilder {
  readonly #make: DomDocument;

  constructor(tree: DomDocument) {
    super(tree, 'whole');
    this.#make = tree;
  }

  readonly comment = (text: string, start: number, end: number): void => {
    this.add(this.#make.createComment(text), { start, end });
  };

  readonly processingInstruction = (target: string, data: string, start: number, end: number): void => {
    this.add(this.#make.createProcessingInstruction(target, data), { start, end });
  };
}

function requireTei({ qName, localName, namespace, start, end }: StartTag): void {
  if (namespace === TEI_NAMESPACE && TEI_ROOTS.includes(localName)) return;
  const place = namespace === '' ? 'no namespace' : `the namespace ${namespace}`;
  const found = namespace === TEI_NAMESPACE ? `<${qName}>` : `<${qName}> in ${place}`;
  throw new Refusal({
    code: 'transform/not-tei',
    message: `the root element is ${found}, where <TEI> in the namespace ${TEI_NAMESPACE} is needed`,
    place: atSpan(start, end),
  });
}

function tooDeep({ start, end }: StartTag): Problem {
  return {
    code: 'transform/failed',
    message: `elements are nested more than ${MAX_DEPTH_ELEMENTS} deep here, which is the limit`,
    place: atSpan(start, end),
  };
}

function tooManyNodes({ start, end }: Span): Problem {
  return {
    code: 'transform/failed',
    message: `the document has more than ${MAX_NODES} elements, attributes and texts, which is the limit`,
    place: atSpan(start, end),
  };
}

function tooLong(length: number): Problem {
  const message = `the document has ${length} characters, where at most ${MAX_CHARACTERS} can be transformed`;
  return { code: 'transform/failed', message, place: nowhere };
}
