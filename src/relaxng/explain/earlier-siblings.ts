// What stands before an element in its parent: for diagnostics only, so the text is read again.
import type { StartTag } from '../../xml/xml-events.ts';
import type { ExpandedName } from '../pattern/name-class.ts';

/** Characters of the parent that are looked through, and children of it that are taken. */
const READ_LIMIT = 20_000;
const CHILD_LIMIT = 200;

const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s/>]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/gu;

/** A run of text that is not blank, or an element. */
export type Sibling = { readonly kind: 'text' } | { readonly kind: 'element'; readonly name: ExpandedName };

/** The children of `parent` as far as they have been read: up to `at`, where `depth` elements in it are open. */
type Reading = { readonly children: { readonly sibling: Sibling; readonly start: number }[]; at: number; depth: number };

const readings = new WeakMap<StartTag, Reading>();

/** In document order; the first ones of a long parent. Elements that come out of an entity are not among them. */
export function earlierSiblings(text: string, parent: StartTag, element: StartTag): readonly Sibling[] {
  const reading = readings.get(parent) ?? { children: [], at: parent.end, depth: 0 };
  readings.set(parent, reading);
  readOn(reading, parent, text.slice(reading.at, Math.min(element.start, parent.end + READ_LIMIT)));
  return reading.children.filter(({ start }) => start < element.start).map(({ sibling }) => sibling);
}

/** `inside`: what comes next in the parent, up to a tag. */
function readOn(reading: Reading, parent: StartTag, inside: string): void {
  const { children, at } = reading;
  if (inside === '' || children.length >= CHILD_LIMIT) return;
  const addText = (start: number, end: number): void => {
    if (reading.depth === 0 && /\S/u.test(inside.slice(start, end)))
      children.push({ sibling: { kind: 'text' }, start: at + start });
  };
  let textStart = 0;
  for (const { 0: markup, index, 1: slash, 2: qName, 3: selfClosing } of inside.matchAll(MARKUP)) {
    addText(textStart, markup.startsWith('<![') ? index + markup.length : index);
    textStart = index + markup.length;
    if (qName === undefined) continue;
    if (slash === '/') reading.depth -= 1;
    else {
      if (reading.depth === 0)
        children.push({ sibling: { kind: 'element', name: expandedName(qName, parent) }, start: at + index });
      if (selfClosing !== '/') reading.depth += 1;
    }
    if (children.length >= CHILD_LIMIT) return;
  }
  if (at + inside.length < parent.end + READ_LIMIT) addText(textStart, inside.length);
  reading.at = at + inside.length;
}

function expandedName(qName: string, { scope }: StartTag): ExpandedName {
  const colon = qName.indexOf(':');
  return { namespace: scope.resolvePrefix(qName.slice(0, Math.max(colon, 0))) ?? '', localName: qName.slice(colon + 1) };
}
