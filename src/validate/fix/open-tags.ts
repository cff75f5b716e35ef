// The elements that are open at a place of a document which is well-formed as far as there, read from its text alone.

import { nameEnd } from '../../xml/xml-characters.ts';

export type OpenTag = { readonly qName: string; readonly start: number; readonly end: number };

const SECTIONS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const REST_OF_TAG = /(?:[^<>"']|"[^"]*"|'[^']*')*>/uy;
/** The root first. `at`: the offset before which tags count; `most`: it ends when so many are open. */
export function openTagsAt(text: string, at: number, most: number = Number.POSITIVE_INFINITY): readonly OpenTag[] {
  const open: OpenTag[] = [];
  for (let start = text.indexOf('<'); start >= 0 && start < at && open.length < most; ) {
    const end = markupEnd(text, start);
    if (end === undefined) return open;
    const isEnd = text.startsWith('</', start);
    const qName = text.slice(start + 1, nameEnd(text, start + 1));
    if (isEnd) open.pop();
    else if (qName !== '' && text.charAt(end - 2) !== '/') open.push({ qName, start, end });
    start = text.indexOf('<', end);
  }
  return open;
}

/** The offset after the markup; undefined where it does not end. */
function markupEnd(text: string, start: number): number | undefined {
  const section = SECTIONS.find(([opening]) => text.startsWith(opening, start));
  if (section !== undefined) {
    const end = text.indexOf(section[1], start + section[0].length);
    return end < 0 ? undefined : end + section[1].length;
  }
  if (text.startsWith('<!DOCTYPE', start)) return doctypeEnd(text, start);
  REST_OF_TAG.lastIndex = start + 1;
  return REST_OF_TAG.test(text) ? REST_OF_TAG.lastIndex : undefined;
}

/** What is passed over as a whole in a document type declaration, by its beginning. */
const ENDS: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<?', '?>'],
  ['"', '"'],
  ["'", "'"],
]);

function doctypeEnd(text: string, start: number): number | undefined {
  const next = /<!--|<\?|["'[\]>]/gu;
  next.lastIndex = start;
  let isInSubset = false;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [part] = found;
    const closing = ENDS.get(part);
    if (closing !== undefined) {
      const end = text.indexOf(closing, next.lastIndex);
      if (end < 0) return undefined;
      next.lastIndex = end + closing.length;
    } else if (part === '>' && !isInSubset) return next.lastIndex;
    else if (part !== '>') isInSubset = part === '[';
  }
  return undefined;
}
