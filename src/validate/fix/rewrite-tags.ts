// Edits that give an element another name: in both its tags, or in the one of an empty element.

import type { Edit } from '../../diagnostics/diagnostic.ts';
import type { EndEvent } from '../../relaxng/derivative/document-event.ts';
import type { StartTag } from '../../xml/xml-events.ts';

type Rewriting = {
  readonly file: string;
  /** The decoded document. */
  readonly text: string;
  readonly tag: StartTag;
  readonly end: EndEvent;
  /** As it is to be written, prefix included. */
  readonly qName: string;
};

/** Undefined where the tags do not stand in the document: they came out of an entity. */
export function rewriteTags({ file, text, tag, end, qName }: Rewriting): readonly Edit[] | undefined {
  const startEdit = renameAt(text, { file, start: tag.start, opening: '<', from: tag.qName, to: qName });
  if (startEdit === undefined || end.start === end.end) return startEdit && [startEdit];
  const endEdit = renameAt(text, { file, start: end.start, opening: '</', from: tag.qName, to: qName });
  return endEdit && [startEdit, endEdit];
}

type Renaming = {
  readonly file: string;
  readonly start: number;
  readonly opening: '<' | '</';
  readonly from: string;
  readonly to: string;
};

function renameAt(text: string, { file, start, opening, from, to }: Renaming): Edit | undefined {
  const nameStart = start + opening.length;
  const nameEnd = nameStart + from.length;
  if (!text.startsWith(opening + from, start)) return undefined;
  return { file, span: { start: nameStart, end: nameEnd }, text: to };
}
