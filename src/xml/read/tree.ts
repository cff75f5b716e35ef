// A document as a tree with spans, for readers of schemas and the like. Built from events, without recursion.

import type { Span } from '../../source/span.ts';
import type { XmlProblem } from '../jing/scan.ts';
import { Scope } from '../namespace-scope.ts';
import type { ReadOptions } from '../read-options.ts';
import { tagParts } from '../tag-parts.ts';
import type { NamespaceDeclaration, NamespaceScope, StartTag, TagParts, XmlAttribute } from '../xml-events.ts';
import { xmlLimits } from '../xml-limits.ts';
import { readEvents } from './read-events.ts';

export type TextNode = { readonly kind: 'text'; readonly text: string; readonly span: Span };
export type CommentNode = { readonly kind: 'comment'; readonly text: string; readonly span: Span };
export type InstructionNode = {
  readonly kind: 'instruction';
  readonly target: string;
  readonly data: string;
  readonly span: Span;
};
export type XmlNode = XmlElement | TextNode | CommentNode | InstructionNode;

export type XmlTree = {
  readonly kind: 'tree';
  readonly root: XmlElement;
  /** Comments and processing instructions before and after the root element. */
  readonly before: readonly (CommentNode | InstructionNode)[];
  readonly after: readonly (CommentNode | InstructionNode)[];
};

/** Of an attribute or a declaration; a defaulted attribute stands nowhere, and has the spans of the tag. */
export type AttributeSpans = { readonly name: Span; readonly value: Span };

/** An element. Its attributes are without namespace declarations, which are kept apart. */
export class XmlElement {
  readonly kind = 'element';
  readonly qName: string;
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: readonly NamespaceDeclaration[];
  readonly scope: NamespaceScope;
  readonly children: readonly XmlNode[];
  readonly startTagSpan: Span;
  readonly #source: string;
  #end: number;
  #parts: TagParts | undefined;

  constructor(tag: StartTag, source: string, children: readonly XmlNode[]) {
    this.qName = tag.qName;
    this.prefix = tag.qName.slice(0, Math.max(0, tag.qName.indexOf(':')));
    this.localName = tag.localName;
    this.namespace = tag.namespace;
    this.attributes = tag.attributes;
    this.declarations = tag.declarations ?? [];
    this.scope = tag.scope;
    this.children = children;
    this.startTagSpan = { start: tag.start, end: tag.end };
    this.#source = source;
    this.#end = tag.end;
  }

  /** From the start of the start tag to the end of the end tag. */
  get span(): Span {
    return { start: this.startTagSpan.start, end: this.#end };
  }

  /** For the builder of the tree, at the end tag. */
  endAt(offset: number): void {
    this.#end = offset;
  }

  get nameSpan(): Span {
    return this.#tagParts().name;
  }

  /** Spans of the attribute or declaration with this name as written, such as `xml:id` or `xmlns:a`. */
  attributeSpans(qName: string): AttributeSpans {
    return (
      this.#tagParts().attributes.find((part) => part.qName === qName) ?? { name: this.startTagSpan, value: this.startTagSpan }
    );
  }

  /** The value of an attribute in no namespace. */
  attribute(localName: string): string | undefined {
    return this.attributes.find((attribute) => attribute.localName === localName && attribute.namespace === '')?.value;
  }

  /** All prefixes in scope with their namespaces, those declared further out first; `''` is the default namespace. */
  bindings(): ReadonlyMap<string, string> {
    return this.scope instanceof Scope ? this.scope.bindings() : new Map();
  }

  #tagParts(): TagParts {
    this.#parts ??= tagParts(this.#source, this.startTagSpan.start, this.startTagSpan.end);
    return this.#parts;
  }
}

/**
 * `text` is decoded and without byte order mark. A comment inside a run of text comes after the run. A document that is too
 * large for a tree has the problem `xml/limit`.
 */
export function parseTree(
  text: string,
  options: ReadOptions = {},
): XmlTree | { readonly kind: 'fatal'; readonly problem: XmlProblem } {
  const { maxTreeCharacters, maxTreeNodes } = { ...xmlLimits, ...options.limits };
  if (text.length > maxTreeCharacters) return { kind: 'fatal', problem: tooLong(text.length, maxTreeCharacters) };
  const builder = new TreeBuilder(text, maxTreeNodes);
  try {
    const result = readEvents(text, builder, options);
    return result.kind === 'fatal' ? { kind: 'fatal', problem: result.problem } : builder.tree();
  } catch (thrown) {
    if (thrown instanceof TooManyNodes) return { kind: 'fatal', problem: thrown.problem };
    throw thrown;
  }
}

function tooLong(length: number, most: number): XmlProblem {
  const message = `the document has ${length} characters, where at most ${most} can be read as a tree`;
  return limitProblem(message, { start: 0, end: 0 });
}

function limitProblem(message: string, span: Span): XmlProblem {
  return { code: 'xml/limit', message, span, jingOffset: span.start, jingPosition: undefined };
}

/** Ends a reading; caught in this file. */
class TooManyNodes extends Error {
  readonly problem: XmlProblem;

  constructor(most: number, span: Span) {
    const message = `the document has more than ${most} elements, attributes and texts, which is the limit of a tree`;
    super(message);
    this.problem = limitProblem(message, span);
  }
}

class TreeBuilder {
  readonly #source: string;
  /** Children of the document, then of each open element. */
  readonly #open: XmlNode[][] = [[]];
  readonly #elements: XmlElement[] = [];
  readonly #most: number;
  #nodes = 0;

  constructor(source: string, most: number) {
    this.#source = source;
    this.#most = most;
  }

  readonly startElement = (tag: StartTag): void => {
    this.#count(tag.attributes.length, tag);
    const children: XmlNode[] = [];
    const element = new XmlElement(tag, this.#source, children);
    this.#add(element);
    this.#open.push(children);
    this.#elements.push(element);
  };

  readonly endElement = (_start: number, end: number): void => {
    this.#open.pop();
    this.#elements.pop()?.endAt(end);
  };

  readonly text = (text: string, start: number, end: number): void => {
    this.#count(1, { start, end });
    const children = this.#open.at(-1) ?? [];
    let index = children.length;
    while (index > 0 && isAfter(children[index - 1], start)) index--;
    children.splice(index, 0, { kind: 'text', text, span: { start, end } });
  };

  readonly comment = (text: string, start: number, end: number): void => {
    this.#add({ kind: 'comment', text, span: { start, end } });
  };

  readonly processingInstruction = (target: string, data: string, start: number, end: number): void => {
    this.#add({ kind: 'instruction', target, data, span: { start, end } });
  };

  #count(nodes: number, span: Span): void {
    this.#nodes += nodes;
    if (this.#nodes > this.#most) throw new TooManyNodes(this.#most, span);
  }

  #add(node: XmlNode): void {
    this.#count(1, node.kind === 'element' ? node.startTagSpan : node.span);
    this.#open.at(-1)?.push(node);
  }

  tree(): XmlTree {
    const nodes = this.#open[0] ?? [];
    const at = nodes.findIndex(({ kind }) => kind === 'element');
    const root = nodes[at];
    if (root?.kind !== 'element') throw new Error('a document that was read has a root element');
    return { kind: 'tree', root, before: nodes.slice(0, at).filter(isMisc), after: nodes.slice(at + 1).filter(isMisc) };
  }
}

/** Whether a node that was added before a run of text stands after its start. */
function isAfter(node: XmlNode | undefined, start: number): boolean {
  return node !== undefined && node.kind !== 'element' && node.span.start >= start;
}

function isMisc(node: XmlNode): node is CommentNode | InstructionNode {
  return node.kind === 'comment' || node.kind === 'instruction';
}
