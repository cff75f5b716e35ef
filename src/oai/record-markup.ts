// Headers and records as markup (OAI-PMH 2.0 §2.5).

import type { Xml } from '../export/formats/build-xml.ts';
import type { Dissemination, Item } from './repository.ts';
import { textElement, writeMarkup } from './write-markup.ts';

export function headerMarkup(item: Item, prefix: string): readonly string[] {
  return [writeMarkup(headerOf(item, !item.available.includes(prefix)))];
}

/** In pieces: the metadata can be a whole document, which others may hold too. */
export function recordMarkup({ item, markup }: Dissemination): readonly string[] {
  const header = writeMarkup(headerOf(item, markup === undefined));
  if (markup === undefined) return [`<record>\n${header}</record>\n`];
  return [`<record>\n${header}<metadata>\n`, markup, '</metadata>\n</record>\n'];
}

function headerOf({ identifier, datestamp, sets }: Item, isDeleted: boolean): Xml {
  return {
    name: 'header',
    attributes: { status: isDeleted ? 'deleted' : undefined },
    content: [
      textElement('identifier', identifier),
      textElement('datestamp', datestamp),
      ...sets.map((spec) => textElement('setSpec', spec)),
    ],
  };
}
