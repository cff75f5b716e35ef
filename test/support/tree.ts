// A plain element tree for tests that look into documents, independent of the reader under test.
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  readonly parent: Element | undefined;
}

export function parseTree(xml: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const root: Element = { name: '#document', attributes: {}, children: [], parent: undefined };
  let open: Element = root;
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, attributes: { ...tag.attributes }, children: [], parent: open };
    open.children.push(element);
    open = element;
  });
  parser.on('closetag', () => {
    open = open.parent ?? root;
  });
  parser.on('text', (text) => open.children.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const top = root.children.find((child) => typeof child !== 'string');
  if (top === undefined || typeof top === 'string') throw new Error('no root element');
  return top;
}

export function readTree(path: string): Element {
  return parseTree(readFileSync(path, 'utf8'));
}

export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string';
}

/** All descendants of `element` (itself excluded) in document order, without those inside elements that `skip` names. */
export function* descendants(element: Element, skip: ReadonlySet<string> = new Set()): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child) || skip.has(child.name)) continue;
    yield child;
    yield* descendants(child, skip);
  }
}

export function elementsNamed(element: Element, ...names: string[]): Element[] {
  return [...descendants(element)].filter((e) => names.includes(e.name));
}

export function theElement(element: Element, name: string): Element {
  const [first] = elementsNamed(element, name);
  if (first === undefined) throw new Error(`no <${name}>`);
  return first;
}

/** The text inside `element`, whitespace runs collapsed, leaving out elements that `skip` names. */
export function textOf(element: Element | string, skip: ReadonlySet<string>): string {
  return rawText(element, skip).replace(/\s+/gu, ' ').trim();
}

function rawText(node: Element | string, skip: ReadonlySet<string>): string {
  if (!isElement(node)) return node;
  if (skip.has(node.name)) return '';
  return node.children.map((child) => rawText(child, skip)).join('');
}

export const NOT_SOURCE_READING: ReadonlySet<string> = new Set(['corr', 'note']);
export const NOT_CORRECTED_READING: ReadonlySet<string> = new Set(['sic', 'note']);
