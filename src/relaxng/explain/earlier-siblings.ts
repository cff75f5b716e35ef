// What stands before an element in its parent, and directly after it: for diagnostics only, so the text is read again.
import { markupIn } from '../../xml/markup-at.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import type { ExpandedName } from '../simplify/name-class.ts';

/** Characters of the parent that are looked through, and children of it that are taken. */
const READ_LIMIT = 20_000;
const CHILD_LIMIT = 200;

/** A run of text that is not blank, or an element. */
export type Sibling = { readonly kind: 'text' } | { readonly kind: 'element'; readonly name: ExpandedName };

/** The children of `parent` as far as they have been read: up to `at`, where `depth` elements in it are open. */
type Reading = { readonly children: { readonly sibling: Sibling; readonly start: number }[]; at: number; depth: number };

const readings = new WeakMap<StartTag, Reading>();

/** In document order; the first ones of a long parent. Elements that come out of an entity are not among them. */
export function earlierSiblings(text: string, parent: StartTag, element: StartTag): readonly Sibling[] {
  const reading = readings.get(parent) ?? { children: [], at: parent.end, depth: 0 };
  readings.set(parent, reading);
  readOn(reading, { text, parent, end: Math.min(element.start, parent.end + READ_LIMIT) });
  return reading.children.filter(({ start }) => start < element.start).map(({ sibling }) => sibling);
}

/** Whether text follows an element, before the next tag; false where its end is too far away. */
export function isFollowedByText(text: string, element: StartTag): boolean {
  let [depth, end] = [0, undefined as number | undefined];
  for (const { kind, span } of markupIn(text, element.start, Math.min(text.length, element.end + READ_LIMIT))) {
    if (end !== undefined) {
      if (/\S/u.test(text.slice(end, span.start)) || kind === 'cdata') return true;
      if (kind === 'start' || kind === 'end' || kind === 'empty') return false;
      end = span.end;
      continue;
    }
    if (kind === 'start') depth += 1;
    else if (kind === 'end') depth -= 1;
    if (depth === 0 && (kind === 'end' || kind === 'empty')) end = span.end;
  }
  return false;
}

type Inside = { readonly text: string; readonly parent: StartTag; readonly end: number };

/** Up to `end`: a tag, or the limit. */
function readOn(reading: Reading, { text, parent, end }: Inside): void {
  const { children } = reading;
  if (reading.at >= end || children.length >= CHILD_LIMIT) return;
  const addText = (start: number, until: number): void => {
    if (reading.depth === 0 && /\S/u.test(text.slice(start, until))) children.push({ sibling: { kind: 'text' }, start });
  };
  let textStart = reading.at;
  for (const markup of markupIn(text, reading.at, end)) {
    const { kind, span } = markup;
    addText(textStart, kind === 'cdata' ? span.end : span.start);
    textStart = span.end;
    if (kind === 'end') reading.depth -= 1;
    else if (kind === 'start' || kind === 'empty') {
      const qName = text.slice(markup.name.start, markup.name.end);
      if (reading.depth === 0)
        children.push({ sibling: { kind: 'element', name: expandedName(qName, parent) }, start: span.start });
      if (kind === 'start') reading.depth += 1;
    }
    if (children.length >= CHILD_LIMIT) return;
  }
  if (end < parent.end + READ_LIMIT) addText(textStart, end);
  reading.at = end;
}

/** As a child of `parent` that declares nothing itself. */
export function expandedName(qName: string, { scope }: StartTag): ExpandedName {
  const colon = qName.indexOf(':');
  return { namespace: scope.resolvePrefix(qName.slice(0, Math.max(colon, 0))) ?? '', localName: qName.slice(colon + 1) };
}
