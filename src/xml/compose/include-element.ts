// An xi:include element of a part, and what is wrong with it (XInclude 1.0 §3).

import type { Span } from '../../source/span.ts';
import type { NamespaceScope, StartTag } from '../xml-events.ts';

export const XINCLUDE_NAMESPACE = 'http://www.w3.org/2001/XInclude';

/** `span`: what is at fault; `tagEnd`: where the tag ends at which it shows. */
export type IncludeFault = { readonly message: string; readonly span: Span; readonly tagEnd: number };

/** What an element passes on to what stands in it. */
export type ElementContext = {
  /** Of the file that it stands in: the document, or an external entity. */
  readonly uri: string;
  readonly base: string;
  readonly language: string | undefined;
  readonly scope: NamespaceScope;
};

/** An element that can stand on its own in the whole, with what held around it. */
export type TopElement = { readonly tag: StartTag; readonly context: ElementContext };

/** The stretch between its tags, and the elements that stand directly in it. */
export type Fallback = Span & { readonly elements: TopElement[] };

/** Mutable while its part is read. Offsets are those of the part's text. */
export type IncludeElement = {
  readonly start: number;
  /** After its start tag. */
  readonly tagEnd: number;
  /** After its end tag. */
  end: number;
  readonly href: string;
  readonly parse: string;
  readonly xpointer: string | undefined;
  readonly encoding: string | undefined;
  /** What its href is relative to. */
  readonly base: string;
  /** Of the element around it, or of the document. */
  readonly parent: ElementContext | undefined;
  /** What stands in its xi:fallback. */
  fallback: Fallback | undefined;
  /** What forbids to follow it. */
  readonly fault: IncludeFault | undefined;
  /** What is wrong with its children: told after what it includes, which comes first. */
  childFault: IncludeFault | undefined;
};

export type Surroundings = Pick<IncludeElement, 'base' | 'parent'>;

export function includeElement(tag: StartTag, { base, parent }: Surroundings): IncludeElement {
  const attribute = (name: string): string | undefined =>
    tag.attributes.find(({ namespace, localName }) => namespace === '' && localName === name)?.value;
  const { start, end } = tag;
  return {
    start,
    tagEnd: end,
    end,
    href: attribute('href') ?? '',
    parse: attribute('parse') ?? 'xml',
    xpointer: attribute('xpointer'),
    encoding: attribute('encoding'),
    base,
    parent,
    fallback: undefined,
    fault: faultOf(tag, attribute),
    childFault: undefined,
  };
}

const NO_VISIBLE_ASCII = /[^\x20-\x7e]/;

function faultOf({ start, end }: StartTag, attribute: (name: string) => string | undefined): IncludeFault | undefined {
  const href = attribute('href') ?? '';
  const parse = attribute('parse') ?? 'xml';
  const fault = (message: string): IncludeFault => ({ message, span: { start, end }, tagEnd: end });
  if (parse !== 'xml' && parse !== 'text') return fault(`parse of xi:include is xml or text, and not "${parse}"`);
  if (href.includes('#'))
    return fault('the href of xi:include cannot have a fragment: the part that is meant goes to xpointer');
  if (href === '' && parse === 'xml' && attribute('xpointer') === undefined) {
    return fault('xi:include has neither href nor xpointer: it must name a file, or a part of this one');
  }
  for (const name of ['accept', 'accept-language']) {
    if (NO_VISIBLE_ASCII.test(attribute(name) ?? ''))
      return fault(`${name} of xi:include has a character that is not printable ASCII`);
  }
  return undefined;
}
