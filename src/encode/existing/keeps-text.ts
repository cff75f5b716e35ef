// Whether two TEI documents have the same text, character by character.

import { readEvents } from '../../xml/read/read-events.ts';
import type { StartTag } from '../../xml/xml-events.ts';

export function keepsText(before: string, after: string): boolean {
  const [one, other] = [textOf(before), textOf(after)];
  return one !== undefined && one === other;
}

/** All that stands in `text` elements; undefined when the document cannot be read. */
function textOf(document: string): string | undefined {
  const parts: string[] = [];
  let depth = 0;
  const open: boolean[] = [];
  const result = readEvents(document, {
    startElement: ({ localName }: StartTag) => {
      const isText = localName === 'text';
      open.push(isText);
      if (isText) depth++;
    },
    endElement: () => {
      if (open.pop() === true) depth--;
    },
    text: (text) => {
      if (depth > 0) parts.push(text);
    },
  });
  return result.kind === 'fatal' ? undefined : parts.join('');
}
