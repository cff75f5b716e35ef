// Elements of the header and the entries, written down briefly.

import type { WritableElement, WritableNode } from '../../xml/write-xml.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;
export type Content = WritableNode | string | undefined | readonly Content[];

/** An attribute or a child that is undefined is left out. A form feed, which XML does not have, becomes a space. */
export function element(qName: string, attributes: Attributes, ...content: readonly Content[]): WritableElement {
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [{ qName: name, value }]));
  return { kind: 'element', qName, attributes: written, children: content.flatMap(nodesOf) };
}

function nodesOf(content: Content): readonly WritableNode[] {
  if (content === undefined || content === '') return [];
  if (typeof content === 'string') return [{ kind: 'text', text: lineOf(content) }];
  return 'kind' in content ? [content] : content.flatMap(nodesOf);
}

/** Line ends as XML has them. */
function lineOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\f', ' ');
}
