// Edits of one attribute of a start tag, where it stands in the document.

import type { Edit } from '../../diagnostics/diagnostic.ts';
import type { AttributeEvent, StartEvent } from '../../relaxng/derivative/document-event.ts';
import { attributeOfTag, partsOfTag } from '../../xml/tag-parts.ts';
import { isSpace } from '../../xml/xml-characters.ts';
import type { Part } from '../../xml/xml-events.ts';

type Document = { readonly file: string; readonly text: string };

/** Where an attribute stands: its name, and its value without the quotes. */
export type AttributePart = { readonly qName: string; readonly name: Part; readonly value: Part };

/** Undefined for one that a DTD supplied, and for a tag that came out of an entity. */
export function attributePart(text: string, event: StartEvent, { attribute }: AttributeEvent): AttributePart | undefined {
  return attribute.isDefaulted ? undefined : namedPart(text, event.tag, attribute.qName);
}

/** The attribute of that name, a declaration of a namespace included. */
export function namedPart(text: string, tag: Part, qName: string): AttributePart | undefined {
  return attributeOfTag(text, tag, qName);
}

export function renameAttribute({ file }: Document, part: AttributePart, qName: string): Edit {
  return { file, span: part.name, text: qName };
}

export function replaceValue({ file, text }: Document, part: AttributePart, value: string): Edit {
  const quote = text.charAt(part.value.start - 1);
  return { file, span: part.value, text: escaped(value, quote) };
}

/** Takes the attribute out, and the white space before it. */
export function deleteAttribute({ file, text }: Document, part: AttributePart): Edit {
  let { start } = part.name;
  while (isSpace(text.charCodeAt(start - 1))) start -= 1;
  return { file, span: { start, end: part.value.end + 1 }, text: '' };
}

/** Puts an attribute behind the name of the element. */
export function insertAttribute({ file, text }: Document, tag: Part, written: string): Edit {
  const at = partsOfTag(text, tag).name.end;
  return { file, span: { start: at, end: at }, text: ` ${written}` };
}

export function attributeText(qName: string, value: string): string {
  return `${qName}="${escaped(value, '"')}"`;
}

function escaped(value: string, quote: string): string {
  const plain = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return quote === "'" ? plain.replaceAll("'", '&apos;') : plain.replaceAll('"', '&quot;');
}
