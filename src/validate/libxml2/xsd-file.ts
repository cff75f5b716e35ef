// An XML Schema of a folder: its namespace, the elements that it declares, and the other schemas that it names (XSD 1.0 §4.2).

import { decodeXml } from '../../source/decode.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { Span } from '../../source/span.ts';
import { readEvents } from '../../xml/read/read-events.ts';
import { tagParts } from '../../xml/tag-parts.ts';
import type { StartTag } from '../../xml/xml-events.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema';

export type XsdReference = {
  readonly kind: 'import' | 'include' | 'redefine';
  /** Of an import; the empty one is none. */
  readonly namespace: string;
  readonly location: string | undefined;
  /** Of the value of schemaLocation. */
  readonly span: Span | undefined;
  /** The start tag. */
  readonly tag: Span;
  readonly isEmpty: boolean;
};

export type XsdFile = {
  readonly file: string;
  readonly text: string;
  /** The target; empty where it has none. */
  readonly namespace: string;
  /** Local names of global elements. */
  readonly elements: ReadonlySet<string>;
  readonly references: readonly XsdReference[];
};

/** Undefined for what is no XML Schema that can be read. */
export function readXsd({ file, bytes }: SourceDocument): XsdFile | undefined {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return undefined;
  const { text } = decoded;
  const elements = new Set<string>();
  const references: XsdReference[] = [];
  let namespace: string | undefined;
  let depth = 0;
  const result = readEvents(text, {
    startElement: (tag) => {
      if (depth === 0 && tag.namespace === XSD && tag.localName === 'schema')
        namespace = attributeValue(tag, 'targetNamespace') ?? '';
      if (depth === 1 && tag.namespace === XSD) takeTop(tag, { text, elements, references });
      depth++;
    },
    endElement: () => {
      depth--;
    },
    text: () => undefined,
  });
  return result.kind === 'read' && namespace !== undefined ? { file, text, namespace, elements, references } : undefined;
}

type Taking = { readonly text: string; readonly elements: Set<string>; readonly references: XsdReference[] };

function takeTop(tag: StartTag, { text, elements, references }: Taking): void {
  const { localName: kind, start, end } = tag;
  if (kind === 'element') elements.add(attributeValue(tag, 'name') ?? '');
  if (kind !== 'import' && kind !== 'include' && kind !== 'redefine') return;
  const span = tagParts(text, start, end).attributes.find(({ qName }) => qName === 'schemaLocation')?.value;
  references.push({
    kind,
    namespace: attributeValue(tag, 'namespace') ?? '',
    location: attributeValue(tag, 'schemaLocation'),
    span,
    tag: { start, end },
    isEmpty: text[end - 2] === '/',
  });
}

function attributeValue(tag: StartTag, name: string): string | undefined {
  return tag.attributes.find(({ localName, namespace }) => localName === name && namespace === '')?.value;
}
