// An element of a Schematron schema, whatever it was written in: a file of its own, a grammar in XML or in the compact syntax.

import type { Span } from '../source/span.ts';

export type SourceElement = {
  readonly namespace: string;
  readonly localName: string;
  /** Those in no namespace by their name, others as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SourceElement | string)[];
  readonly file: string;
  readonly span: Span;
  /** Undefined where it is the topmost that is known. */
  readonly parent: SourceElement | undefined;
};

export const ISO_SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';
export const OLD_SCHEMATRON = 'http://www.ascc.net/xml/schematron';
export const QUICK_FIX = 'http://www.schematron-quickfix.com/validator/process';
export const XSLT = 'http://www.w3.org/1999/XSL/Transform';

export function isSchematron({ namespace }: Pick<SourceElement, 'namespace'>): boolean {
  return namespace === ISO_SCHEMATRON || namespace === OLD_SCHEMATRON;
}

export function elementsIn({ children }: SourceElement): readonly SourceElement[] {
  return children.filter((child): child is SourceElement => typeof child !== 'string');
}

/** The Schematron elements of this name among the children. */
export function childrenNamed(element: SourceElement, localName: string): readonly SourceElement[] {
  return elementsIn(element).filter((child) => child.localName === localName && isSchematron(child));
}

/** All text in it, white space collapsed. */
export function textIn(element: SourceElement): string {
  const gather = (one: SourceElement): string =>
    one.children.map((child) => (typeof child === 'string' ? child : gather(child))).join('');
  return gather(element).replace(/\s+/g, ' ').trim();
}
