// What readers of statements are given: the element, and what stands around it.

import type { XmlElement } from '../../xml/read/tree.ts';
import type { Stated } from './descriptive-record.ts';
import { attributeOf } from './header-text.ts';
import type { Property } from './property.ts';

export type StatementSource = {
  readonly element: XmlElement;
  readonly property: Property;
  readonly path: string;
  /** Around the element, the nearest last. */
  readonly ancestors: readonly XmlElement[];
  /** The element of the document with this `xml:id`. */
  readonly byId: (id: string) => XmlElement | undefined;
};

/** The parts that every statement has. `text` is not empty. */
export function stated(
  { property, path, ancestors, element }: StatementSource,
  text: string,
  at: XmlElement = element,
): Stated {
  const lang = languageOf(at, [...ancestors, element]);
  return { property, path, span: at.span, text, ...(lang === undefined ? {} : { lang }) };
}

/** `xs:language` of XML Schema. */
const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/u;

export function isLanguageTag(text: string): boolean {
  return LANGUAGE.test(text);
}

function languageOf(element: XmlElement, around: readonly XmlElement[]): string | undefined {
  for (const one of [element, ...around.toReversed()]) {
    const tag = attributeOf(one, 'xml:lang');
    if (tag !== undefined) return isLanguageTag(tag) ? tag : undefined;
  }
  return undefined;
}
