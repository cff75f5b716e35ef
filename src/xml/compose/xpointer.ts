// Pointers to a part of a document: a bare name, and the scheme element() (XPointer Framework; XPointer element() Scheme).

import { isNCName } from '../xml-characters.ts';
import type { ElementIndex, IndexedElement } from './element-index.ts';

/** The first part that leads to an element counts; those of other schemes are passed over. */
type PointerPart =
  | { readonly kind: 'element'; readonly id: string | undefined; readonly steps: readonly number[] }
  | { readonly kind: 'unknown'; readonly scheme: string };

export type FoundElement =
  | { readonly kind: 'found'; readonly element: IndexedElement }
  | { readonly kind: 'not found'; readonly reason: string };

export function findElement(pointer: string, index: () => ElementIndex): FoundElement {
  const parts = parsePointer(pointer);
  if (typeof parts === 'string') return { kind: 'not found', reason: parts };
  for (const part of parts) {
    if (part.kind === 'unknown') continue;
    const { id, steps } = part;
    const from = id === undefined ? undefined : index().withId(id);
    const element = id !== undefined && from === undefined ? undefined : index().descend(from, steps);
    if (element !== undefined) return { kind: 'found', element };
  }
  const unknown = parts.find(({ kind }) => kind === 'unknown');
  const known = 'a name, or element(), is what is understood';
  const only = parts.every(({ kind }) => kind === 'unknown') && unknown?.kind === 'unknown';
  return { kind: 'not found', reason: only ? `the scheme ${unknown.scheme}() is not known: ${known}` : 'no element is there' };
}

/** A clause: why it is no pointer. */
function parsePointer(pointer: string): readonly PointerPart[] | string {
  const text = pointer.trim();
  if (isNCName(text)) return [{ kind: 'element', id: text, steps: [] }];
  const parts: PointerPart[] = [];
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('(', at);
    const scheme = text.slice(at, open);
    const close = open < 0 ? -1 : closingAt(text, open);
    if (close < 0 || !isSchemeName(scheme)) return 'it is neither a name nor a scheme with parentheses';
    const part = partOf(scheme, text.slice(open + 1, close));
    if (typeof part === 'string') return part;
    parts.push(part);
    at = close + 1;
    while (WHITE_SPACE.includes(text.charAt(at)) && at < text.length) at++;
  }
  return parts.length === 0 ? 'it is empty' : parts;
}

const WHITE_SPACE = ' \t\r\n';

function isSchemeName(name: string): boolean {
  return name.split(':').length <= 2 && name.split(':').every(isNCName);
}

/** The parenthesis that closes the one at `open`: they are balanced, or have a circumflex before them. */
function closingAt(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '^') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return -1;
}

const ELEMENT = /^([^/]*)((?:\/[1-9][0-9]*)*)$/;

function partOf(scheme: string, data: string): PointerPart | string {
  if (scheme !== 'element') return { kind: 'unknown', scheme };
  const [, id = '', sequence = ''] = ELEMENT.exec(data) ?? [];
  const hasId = id !== '';
  if ((!hasId && sequence === '') || (hasId && !isNCName(id))) {
    return `element(${data}) is not understood: a name, numbers after slashes, or both`;
  }
  const steps = sequence.split('/').slice(1).map(Number);
  return { kind: 'element', id: hasId ? id : undefined, steps };
}
