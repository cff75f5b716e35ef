// Elements of MODS, with their prefix, so that they can stand in METS.

import type { Xml } from '../build-xml.ts';

export const MODS = 'http://www.loc.gov/mods/v3';

/** `content`: text, or elements. */
export function mods(name: string, content: string | readonly Xml[], attributes: Xml['attributes'] = {}): Xml {
  return { name: `mods:${name}`, attributes, content };
}

/** Elements inside an element; none where there are none. */
export function modsGroup(name: string, content: readonly Xml[], attributes: Xml['attributes'] = {}): readonly Xml[] {
  return content.length === 0 ? [] : [mods(name, content, attributes)];
}
