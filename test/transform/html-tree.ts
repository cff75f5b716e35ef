// Looks into a page: its elements, ids and links, and the words of the text in it without the page's own marks.

import { type Element, isElement, parseTree } from '../support/tree.ts';

const VOID = /<(meta|link|br|input|hr|img)\b([^>]*)>/g;

/** Elements of the page that start a line; a word never runs across them. */
const BLOCKS = new Set(
  'address article aside blockquote br caption dd details div dl dt figure h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** Elements that HTML's p cannot hold: a browser would close the p before them. */
const NOT_IN_P = new Set([...BLOCKS].filter((name) => name !== 'br'));

export function parsePage(html: string): Element {
  const xml = html
    .replace(/^<!DOCTYPE[^>]*>\s*/i, '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/&nbsp;/g, '&#160;')
    .replace(
      VOID,
      (_, name: string, attributes: string) => `<${name}${attributes.replace(/ checked(?=\s|$)/, ' checked="checked"')}/>`,
    );
  return parseTree(xml);
}

export function* elementsOf(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) if (isElement(child)) yield* elementsOf(child);
}

export function classesOf(element: Element): readonly string[] {
  return (element.attributes['class'] ?? '').split(' ');
}

export function byClass(root: Element, name: string): readonly Element[] {
  return [...elementsOf(root)].filter((element) => classesOf(element).includes(name));
}

/** What every page must be, whatever its document: a list of what is wrong. */
export function faultsOf(page: Element): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const elements = [...elementsOf(page)];
  for (const { name, attributes } of elements) {
    const { id } = attributes;
    if (id === undefined) continue;
    if (ids.has(id)) faults.push(`id twice: ${id}`);
    if (/^$|\s/.test(id)) faults.push(`id is no id: "${id}" of ${name}`);
    ids.add(id);
  }
  for (const { name, attributes, parent } of elements) {
    for (const attribute of ['href', 'for', 'aria-labelledby']) {
      const value = attributes[attribute];
      if (value === undefined) continue;
      const target = attribute === 'href' ? (value.startsWith('#') ? value.slice(1) : undefined) : value;
      if (target !== undefined && !ids.has(target)) faults.push(`${attribute} leads nowhere: ${value}`);
    }
    for (let above = parent; above !== undefined; above = above.parent) {
      if (name === 'a' && above.name === 'a') faults.push('a link in a link');
      if (above.name === 'p' && NOT_IN_P.has(name)) faults.push(`${name} in p`);
    }
    if (['script', 'iframe', 'object', 'embed'].includes(name)) faults.push(`${name} in the page`);
    if (name === 'img' && !attributes['alt']) faults.push('a picture without words');
    if (Object.keys(attributes).some((key) => key.startsWith('on'))) faults.push(`event attribute in ${name}`);
  }
  return faults;
}

/** Marks of the page; notes are looked at apart. */
const NOT_TEXT = new Set(['apparatus', 'paragraph-number', 'note-block']);

/** The words of an element, without marks of the page; blocks are apart by a space. */
export function wordsOf(element: Element): string {
  if (classesOf(element).some((name) => NOT_TEXT.has(name))) return '';
  const words = element.children.map((child) => (isElement(child) ? wordsOf(child) : child)).join('');
  return BLOCKS.has(element.name) ? ` ${words} ` : words;
}

export function textOf(page: Element): string {
  return byClass(page, 'text')
    .filter(({ name }) => name === 'article')
    .map(wordsOf)
    .join(' ');
}

/** What the notes say, those at the end and those that stand between paragraphs. */
export function notesOf(page: Element): string {
  const bodies = [...byClass(page, 'note-text'), ...byClass(page, 'note-block')];
  return bodies.map(({ children }) => children.map((child) => (isElement(child) ? wordsOf(child) : child)).join('')).join(' ');
}

/** Letters and signs in their order, white space aside. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

export function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
