// A document written anew as people write it: the namespace of the root declared right behind its name, no prefix that is not
// needed. What grows at random (generate.ts) is written in every way that XML allows.

import { XML_NAMESPACE } from '../../src/xml/namespace-scope.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { type WritableElement, type WritableNode, writeXml } from '../../src/xml/write-xml.ts';
import type { StartTag, XmlAttribute } from '../../src/xml/xml-events.ts';

type Growing = WritableElement & { readonly children: WritableNode[]; readonly namespace: string };

/** Undefined where the document has names that cannot be written in this way. */
export function plainDocument(text: string): string | undefined {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let isPlain = true;
  const startElement = (tag: StartTag): void => {
    const attributes = tag.attributes.flatMap((attribute) => plainAttribute(attribute) ?? []);
    if (attributes.length < tag.attributes.length) isPlain = false;
    const parent = open.at(-1);
    const { namespace, localName } = tag;
    const declarations = namespace === (parent?.namespace ?? '') ? [] : [{ prefix: '', namespace }];
    const element: Growing = { kind: 'element', qName: localName, namespace, declarations, attributes, children: [] };
    root ??= element;
    parent?.children.push(element);
    open.push(element);
  };
  readEvents(text, {
    startElement,
    endElement: () => void open.pop(),
    text: (run) => void open.at(-1)?.children.push({ kind: 'text', text: run }),
  });
  return root !== undefined && isPlain ? writeXml(root, { hasDeclaration: true }) : undefined;
}

function plainAttribute({ namespace, localName, value }: XmlAttribute): { qName: string; value: string } | undefined {
  if (namespace === '') return { qName: localName, value };
  return namespace === XML_NAMESPACE ? { qName: `xml:${localName}`, value } : undefined;
}
