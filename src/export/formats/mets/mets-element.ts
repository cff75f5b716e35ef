// Elements of METS, with their prefix.

import type { Xml } from '../build-xml.ts';

export const METS = 'http://www.loc.gov/METS/';

export function mets(name: string, content: string | readonly Xml[] = [], attributes: Xml['attributes'] = {}): Xml {
  return { name: `mets:${name}`, attributes, content };
}

/** Metadata of another standard, inside. `type`: as METS names it. */
export function wrapped(type: string, content: readonly Xml[], version?: string): Xml {
  const attributes = { MDTYPE: type, MDTYPEVERSION: version, MIMETYPE: 'text/xml' };
  return mets('mdWrap', [mets('xmlData', content)], attributes);
}

/** `IMG_0001` */
export function numbered(prefix: string, index: number): string {
  return `${prefix}_${String(index + 1).padStart(4, '0')}`;
}
