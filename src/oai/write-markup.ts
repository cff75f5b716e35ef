// Pieces of answers as XML.

import { buildXml, type Xml } from '../export/formats/build-xml.ts';
import { xmlText } from '../export/record/xml-text.ts';

const DECLARATION = /^<\?xml[^>]*\?>\s*/u;
/** Without an XML declaration; ends with a line feed. */
export function writeMarkup(element: Xml): string {
  return withoutDeclaration(buildXml(element));
}

export function withoutDeclaration(xml: string): string {
  return xml.replace(DECLARATION, '');
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Xml['attributes'] = {}): Xml {
  return { name, attributes, content: xmlText(text) };
}
