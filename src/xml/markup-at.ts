// One piece of markup in a text (XML 1.0 §2.4 to §2.8, §3.1), for whoever steps over tags and comments in a text that has been
// read before: it tells where the piece ends, and judges nothing. Linear in the length of the piece.
import type { Span } from '../source/span.ts';

export type Markup =
  | { readonly kind: 'start' | 'end' | 'empty'; readonly span: Span; readonly name: Span }
  | { readonly kind: 'comment' | 'instruction' | 'cdata' | 'doctype'; readonly span: Span };

const DOCTYPE = '<!DOCTYPE';
const SPACE = 0x20;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;

const CLOSED = [
  { kind: 'comment', open: '<!--', close: '-->' },
  { kind: 'instruction', open: '<?', close: '?>' },
  { kind: 'cdata', open: '<![CDATA[', close: ']]>' },
] as const;

/** The markup that begins with the `<` at `at`; undefined when none does, or when it is not complete. */
export function markupAt(text: string, at: number): Markup | undefined {
  if (text.charCodeAt(at) !== LESS) return undefined;
  const next = text.charCodeAt(at + 1);
  return next === BANG || next === QUESTION ? noTagAt(text, at) : tagAt(text, at);
}

function noTagAt(text: string, at: number): Markup | undefined {
  if (text.startsWith(DOCTYPE, at)) {
    const end = doctypeEnd(text, at);
    return end === undefined ? undefined : { kind: 'doctype', span: { start: at, end } };
  }
  const closed = CLOSED.find(({ open }) => text.startsWith(open, at));
  if (closed === undefined) return undefined;
  const close = text.indexOf(closed.close, at + closed.open.length);
  return close < 0 ? undefined : { kind: closed.kind, span: { start: at, end: close + closed.close.length } };
}

/** The markup between two offsets, up to what is not complete there. */
export function* markupIn(text: string, start: number, end: number): Generator<Markup> {
  for (let at = text.indexOf('<', start); at >= 0 && at < end; ) {
    const markup = markupAt(text, at);
    if (markup === undefined || markup.span.end > end) return;
    yield markup;
    at = text.indexOf('<', markup.span.end);
  }
}

function tagAt(text: string, at: number): Markup | undefined {
  const isEnd = text.charCodeAt(at + 1) === SLASH;
  const nameStart = at + (isEnd ? 2 : 1);
  let nameEnd = nameStart;
  while (isNamePart(text.charCodeAt(nameEnd))) nameEnd += 1;
  const end = nameEnd === nameStart ? undefined : tagEnd(text, nameEnd);
  if (end === undefined) return undefined;
  const isEmpty = text.charCodeAt(end - 2) === SLASH;
  const kind = isEnd ? 'end' : isEmpty ? 'empty' : 'start';
  return { kind, span: { start: at, end }, name: { start: nameStart, end: nameEnd } };
}

/** False at the end of the text, too. */
function isNamePart(code: number): boolean {
  return code > SPACE && code !== SLASH && code !== GREATER;
}

/** The offset after the `>` that closes a tag; quoted values may hold one. */
function tagEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS) return undefined;
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      at = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) return undefined;
    }
  }
  return undefined;
}

/** What holds brackets that do not count in a DOCTYPE. */
const OPAQUE = [
  { open: '"', close: '"' },
  { open: "'", close: "'" },
  { open: '<!--', close: '-->' },
  { open: '<?', close: '?>' },
] as const;
type Opaque = (typeof OPAQUE)[number];

const DOCTYPE_SPECIAL = /["'<>[\]]/g;

/** The offset after the `>` that closes the DOCTYPE. */
function doctypeEnd(text: string, start: number): number | undefined {
  const unclosed = new Set<Opaque>();
  let depth = 0;
  DOCTYPE_SPECIAL.lastIndex = start;
  for (let found = DOCTYPE_SPECIAL.exec(text); found !== null; found = DOCTYPE_SPECIAL.exec(text)) {
    const { 0: special, index } = found;
    const opaque = OPAQUE.find(({ open }) => text.startsWith(open, index));
    const close = opaque === undefined || unclosed.has(opaque) ? -1 : text.indexOf(opaque.close, index + opaque.open.length);
    if (opaque !== undefined && close >= 0) DOCTYPE_SPECIAL.lastIndex = close + opaque.close.length;
    else {
      if (opaque !== undefined) unclosed.add(opaque);
      if (special === '<' || special === '[') depth += 1;
      else if (special === ']') depth -= 1;
      else if (special === '>' && --depth === 0) return index + 1;
    }
  }
  return undefined;
}
