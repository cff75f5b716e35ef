// Writes elements as XML with the builder of fast-xml-parser. Nothing that a document can hold breaks it: text comes from XML.

import { XMLBuilder } from 'fast-xml-parser';

/** Content: text, or elements. Attributes that are undefined are left out. */
export type Xml = {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly content?: string | readonly Xml[];
};

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@_',
  suppressEmptyNode: true,
  format: true,
  indentBy: '  ',
});

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Ends with a line feed. */
export function buildXml(root: Xml): string {
  const declaration = { '?xml': [{ '#text': '' }], ':@': { '@_version': '1.0', '@_encoding': 'UTF-8' } };
  return `${builder.build([declaration, ordered(root)]).trim()}\n`;
}

function ordered({ name, attributes = {}, content = [] }: Xml): Readonly<Record<string, unknown>> {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    [name]: typeof content === 'string' ? [{ '#text': content }] : content.map(ordered),
    ...(given.length === 0 ? {} : { ':@': Object.fromEntries(given.map(([key, value]) => [`@_${key}`, value])) }),
  };
}
