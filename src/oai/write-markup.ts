// Pieces of answers as XML.

import { buildXml, type Xml } from '../export/formats/build-xml.ts';

const DECLARATION = /^<\?xml[^>]*\?>\s*/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow is what is looked for
const NO_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const REPLACEMENT = '\ufffd';

/** Without an XML declaration; ends with a line feed. */
export function writeMarkup(element: Xml): string {
  return withoutDeclaration(buildXml(element));
}

export function withoutDeclaration(xml: string): string {
  return xml.replace(DECLARATION, '');
}

/** Names of files and the like can have characters that XML cannot. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, REPLACEMENT);
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Xml['attributes'] = {}): Xml {
  return { name, attributes, content: xmlText(text) };
}
