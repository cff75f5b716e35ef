// Writes elements as XML with the builder of fast-xml-parser. What XML 1.0 cannot hold becomes U+FFFD.

import { XMLBuilder } from 'fast-xml-parser';
import { xmlText } from '../record/xml-text.ts';

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
    [name]: typeof content === 'string' ? [{ '#text': xmlText(content) }] : content.map(ordered),
    ...(given.length === 0 ? {} : { ':@': Object.fromEntries(given.map(([key, value]) => [`@_${key}`, xmlText(value)])) }),
  };
}
