// Elements of PREMIS 3, with their prefix.

import type { Xml } from '../build-xml.ts';

/** Of the outermost element of each kind. */
export const premisRoot: Readonly<Record<string, string>> = { 'xmlns:premis': 'http://www.loc.gov/premis/v3', version: '3.0' };

export function premis(name: string, content: readonly Xml[], attributes: Xml['attributes'] = {}): Xml {
  return { name: `premis:${name}`, attributes, content };
}

export function premisText(name: string, content: string): Xml {
  return { name: `premis:${name}`, content };
}

/** Known inside this file only. */
export function premisIdentifier(of: string, value: string): Xml {
  return premis(`${of}Identifier`, [premisText(`${of}IdentifierType`, 'local'), premisText(`${of}IdentifierValue`, value)]);
}
