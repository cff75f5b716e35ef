// Reads a part once: where its xi:include elements are, what stands on its top level, and whether it is well-formed.

import type { Span } from '../../source/span.ts';
import type { XmlProblem } from '../jing/scan.ts';
import { Scope, XML_NAMESPACE } from '../namespace-scope.ts';
import { readEvents } from '../read/read-events.ts';
import type { ReadOptions } from '../read-options.ts';
import type { StartTag, XmlAttribute } from '../xml-events.ts';
import {
  type ElementContext,
  type IncludeElement,
  type IncludeFault,
  includeElement,
  type TopElement,
  XINCLUDE_NAMESPACE,
} from './include-element.ts';
import { resolveUri } from './resolve-uri.ts';

export type PartContent = {
  /** In document order, those in an xi:fallback too. */
  readonly includes: readonly IncludeElement[];
  /** An xi:fallback in no xi:include. */
  readonly strayFallbacks: readonly IncludeFault[];
  /** The root element, and comments and processing instructions around it. A root that is not closed ends where the text does. */
  readonly topLevel: readonly TopLevelItem[];
  /** Where an xi:include begins that does not end. */
  readonly unclosed: number | undefined;
  readonly problem: XmlProblem | undefined;
};

export type TopLevelItem = Span & { readonly element?: TopElement };

/** The URI of the file that an offset of a part's text stands in. */
export type UriAt = (offset: number) => string;

export function readPart(text: string, uriAt: UriAt, options: ReadOptions): PartContent {
  const reader = new PartReader(uriAt);
  const read = readEvents(text, reader, options);
  return { ...reader.content(), problem: read.kind === 'fatal' ? read.problem : undefined };
}

/** What an open element is: an xi:include, its fallback, what stands in it otherwise and does not count, or any other. */
type Open =
  | { readonly kind: 'include'; readonly include: IncludeElement }
  | { readonly kind: 'fallback'; readonly of: IncludeElement }
  | { readonly kind: 'ignored' | 'other' };

const OTHER: Open = { kind: 'other' };
const IGNORED: Open = { kind: 'ignored' };

class PartReader {
  readonly #open: Open[] = [];
  readonly #contexts: ElementContext[];
  readonly #includes: IncludeElement[] = [];
  readonly #strayFallbacks: IncludeFault[] = [];
  readonly #topLevel: TopLevelItem[] = [];
  #root: TopElement | undefined;

  readonly #uriAt: UriAt;

  constructor(uriAt: UriAt) {
    this.#uriAt = uriAt;
    this.#contexts = [documentContext(uriAt(0))];
  }

  content(): Omit<PartContent, 'problem'> {
    // one that is still open was not well-formed, and is not followed
    const includes = this.#includes.filter(({ end }) => end > 0);
    if (this.#open.length > 0) this.#endRoot(Number.POSITIVE_INFINITY);
    const unclosed = this.#includes.find(({ end }) => end === 0)?.start;
    return { includes, unclosed, strayFallbacks: this.#strayFallbacks, topLevel: this.#topLevel };
  }

  readonly startElement = (tag: StartTag): void => {
    const outer = this.#contexts.at(-1);
    if (outer === undefined) return;
    const context = contextOf(tag, outer, this.#uriAt(tag.start));
    if (this.#open.length === 0) this.#root = { tag, context };
    this.#open.push(this.#kindOf(tag, context));
    this.#contexts.push(context);
  };

  readonly endElement = (start: number, end: number): void => {
    const open = this.#open.pop();
    this.#contexts.pop();
    if (open?.kind === 'include') open.include.end = end;
    else if (open?.kind === 'fallback')
      open.of.fallback = { start: open.of.fallback?.start ?? start, end: start, elements: open.of.fallback?.elements ?? [] };
    if (this.#open.length === 0) this.#endRoot(end);
  };

  readonly text = (): void => {};

  readonly comment = (_: string, start: number, end: number): void => {
    if (this.#open.length === 0) this.#topLevel.push({ start, end });
  };

  readonly processingInstruction = (_target: string, _data: string, start: number, end: number): void => {
    if (this.#open.length === 0) this.#topLevel.push({ start, end });
  };

  #endRoot(end: number): void {
    const element = this.#root;
    if (element !== undefined) this.#topLevel.push({ start: element.tag.start, end, element });
  }

  #kindOf(tag: StartTag, context: ElementContext): Open {
    const around = this.#open.at(-1);
    if (around?.kind === 'ignored') return IGNORED;
    if (around?.kind === 'include') return childOf(around.include, tag);
    if (around?.kind === 'fallback') around.of.fallback?.elements.push({ tag, context });
    if (tag.namespace !== XINCLUDE_NAMESPACE) return OTHER;
    if (tag.localName === 'fallback') {
      const message = 'xi:fallback stands in no xi:include, where alone it can stand';
      this.#strayFallbacks.push({ message, span: { start: tag.start, end: tag.end }, tagEnd: tag.end });
    }
    if (tag.localName !== 'include') return OTHER;
    const include = includeElement(tag, {
      base: context.base,
      parent: this.#contexts.at(-1),
    });
    include.end = 0;
    this.#includes.push(include);
    return { kind: 'include', include };
  }
}

function childOf(include: IncludeElement, { namespace, localName, qName, start, end }: StartTag): Open {
  if (namespace !== XINCLUDE_NAMESPACE) return IGNORED;
  const fault = (message: string): Open => {
    include.childFault ??= { message, span: { start, end }, tagEnd: end };
    return IGNORED;
  };
  if (localName !== 'fallback') return fault(`<${qName}> cannot stand in xi:include: of its namespace only xi:fallback can`);
  if (include.fallback !== undefined) return fault('xi:include has more than one xi:fallback');
  include.fallback = { start: end, end, elements: [] };
  return { kind: 'fallback', of: include };
}

export function documentContext(uri: string): ElementContext {
  return { uri, base: uri, language: undefined, scope: Scope.root };
}

/** `uri`: of the file that the tag stands in. What an external entity holds is relative to it. */
export function contextOf({ attributes, scope }: StartTag, outer: ElementContext, uri: string): ElementContext {
  const own = xmlAttribute(attributes, 'base');
  const language = xmlAttribute(attributes, 'lang');
  if (own === undefined && language === undefined && scope === outer.scope && uri === outer.uri) return outer;
  const base = uri === outer.uri ? outer.base : uri;
  return {
    uri,
    base: own === undefined ? base : (resolveUri(own, base) ?? base),
    language: language ?? outer.language,
    scope,
  };
}

export function xmlAttribute(attributes: readonly XmlAttribute[], name: string): string | undefined {
  return attributes.find(({ namespace, localName }) => namespace === XML_NAMESPACE && localName === name)?.value;
}
