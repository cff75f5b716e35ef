// Ampersands that begin no reference, and entities of HTML that the document does not declare: all of one kind at once, since
// a reader stops at the first.

import type { Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { isNameStart, nameEnd } from '../../xml/xml-characters.ts';
import { htmlEntities } from './html-entities.ts';

export type FaultyDocument = {
  readonly file: string;
  readonly text: string;
  readonly encoding: string;
};

/** `at`: the offset of the ampersand at fault. */
export function fixReferences(document: FaultyDocument, at: number): readonly Fix[] {
  const { text } = document;
  if (text.charAt(at) !== '&') return [];
  const kind = referenceAt(text, at);
  if (kind.kind === 'html') return [htmlFix(document, at)];
  if (kind.kind === 'bare') return [bareFix(document, at)];
  if (kind.kind !== 'unended') return [];
  const span = { start: kind.end, end: kind.end };
  const edits = [{ file: document.file, span, text: ';' }];
  return [{ title: `end ${text.slice(at, kind.end)} with ;`, certainty: 'suggested', edits }];
}

type Reference =
  | { readonly kind: 'bare' | 'other' }
  | { readonly kind: 'html'; readonly end: number; readonly character: string }
  /** A known entity, but for its `;`. */
  | { readonly kind: 'unended'; readonly end: number };

const OF_XML: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

function referenceAt(text: string, at: number): Reference {
  const next = text.charAt(at + 1);
  if (next === '#') return { kind: /[0-9]|x[0-9a-fA-F]/uy.test(text.slice(at + 2, at + 4)) ? 'other' : 'bare' };
  if (!isNameStart(text, at + 1)) return { kind: 'bare' };
  const end = nameEnd(text, at + 1);
  const name = text.slice(at + 1, end);
  const character = htmlEntities.get(name);
  if (text.charAt(end) === ';') {
    return character === undefined ? { kind: 'other' } : { kind: 'html', end: end + 1, character };
  }
  return character === undefined && !OF_XML.has(name) ? { kind: 'bare' } : { kind: 'unended', end };
}

function bareFix(document: FaultyDocument, at: number): Fix {
  const edits: Edit[] = [];
  for (const start of ampersands(document.text, at)) {
    if (referenceAt(document.text, start).kind !== 'bare') continue;
    edits.push({ file: document.file, span: { start, end: start + 1 }, text: '&amp;' });
  }
  return { title: `write &amp; for &${counted(edits)}`, certainty: 'safe', edits };
}

/** A document that declares entities may declare others: only the one at fault is sure to be undeclared. */
function htmlFix({ file, text, encoding }: FaultyDocument, at: number): Fix {
  const edits: Edit[] = [];
  const names = new Set<string>();
  const declares = text.lastIndexOf('<!DOCTYPE', at) >= 0;
  for (const start of ampersands(text, at)) {
    const found = referenceAt(text, start);
    if (found.kind !== 'html') continue;
    const name = text.slice(start, found.end);
    if (declares && names.size > 0 && !names.has(name)) continue;
    names.add(name);
    edits.push({ file, span: { start, end: found.end }, text: writable(found.character, encoding) });
  }
  const shown = [...names].slice(0, MOST_NAMES).join(', ');
  const what = names.size === 1 ? 'the character' : 'the characters';
  return {
    title: `write ${what} for ${shown}${names.size > MOST_NAMES ? ' …' : ''}${counted(edits)}`,
    certainty: 'safe',
    edits,
  };
}

/** Entities that a title names. */
const MOST_NAMES = 3;

function counted(edits: readonly Edit[]): string {
  return edits.length === 1 ? '' : `, ${edits.length} times`;
}

/** By number where the encoding may lack the character. */
function writable(character: string, encoding: string): string {
  return /^utf/iu.test(encoding) ? character : `&#${character.codePointAt(0)};`;
}

const SECTIONS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** The offsets of the ampersands that could begin a reference, from `from` on. */
function* ampersands(text: string, from: number): Generator<number> {
  const next = /[&<]/gu;
  next.lastIndex = from;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const at = found.index;
    if (found[0] === '&') yield at;
    const section = SECTIONS.find(([start]) => text.startsWith(start, at));
    if (section === undefined) continue;
    const end = text.indexOf(section[1], at + section[0].length);
    if (end < 0) return;
    next.lastIndex = end + section[1].length;
  }
}
