// Headers and records as markup (OAI-PMH 2.0 §2.5).

import type { Xml } from '../export/formats/build-xml.ts';
import type { Dissemination, Item } from './repository.ts';
import { textElement, writeMarkup } from './write-markup.ts';

export function headerMarkup(item: Item, prefix: string): string {
  return writeMarkup(headerOf(item, !item.available.includes(prefix)));
}

export function recordMarkup({ item, markup }: Dissemination): string {
  const header = writeMarkup(headerOf(item, markup === undefined));
  const metadata = markup === undefined ? '' : `<metadata>\n${markup.trimEnd()}\n</metadata>\n`;
  return `<record>\n${header}${metadata}</record>\n`;
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
