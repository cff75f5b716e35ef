// The words of a header as a record quotes them: what the editor settled on, white space collapsed.

import { teiName } from '../../tei/element-roles.ts';
import type { XmlElement, XmlNode } from '../../xml/read/tree.ts';
import { xmlText } from './xml-text.ts';

/** Not part of the words around them. `sic`, `orig` and `abbr` give way only where `choice` offers another. */
const LEFT_OUT: ReadonlySet<string> = new Set(['note', 'index', 'figure', 'del']);
const GIVE_WAY: ReadonlySet<string> = new Set(['sic', 'orig', 'abbr']);
/** Words on both sides of these are apart. */
const APART: ReadonlySet<string> = new Set([
  'p',
  'ab',
  'item',
  'lb',
  'pb',
  'head',
  'l',
  'lg',
  'row',
  'cell',
  'addrLine',
  'label',
]);

export function headerText(element: XmlElement): string {
  return collapsed(textOf(element.children, element));
}

/** The paragraphs of an element, or its whole text where it has none. */
export function paragraphsOf(element: XmlElement): readonly string[] {
  const blocks = childElements(element).filter((child) => ['p', 'ab'].includes(teiName(child)));
  const texts = (blocks.length > 0 ? blocks : [element]).map(headerText);
  return texts.filter((text) => text !== '');
}

/** Without recursion: a header may be nested at will. */
function textOf(children: readonly XmlNode[], parent: XmlElement): string {
  const parts: string[] = [];
  const tasks: { readonly node: XmlNode | string; readonly parent: XmlElement }[] = [];
  const later = (nodes: readonly XmlNode[], around: XmlElement): void => {
    for (const node of nodes.toReversed()) tasks.push({ node, parent: around });
  };
  later(children, parent);
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { node } = task;
    if (typeof node === 'string') parts.push(node);
    else if (node.kind === 'text') parts.push(node.text);
    else if (node.kind === 'element') {
      const name = teiName(node);
      if (LEFT_OUT.has(name) || (GIVE_WAY.has(name) && teiName(task.parent) === 'choice')) continue;
      const gap = APART.has(name) ? ' ' : '';
      parts.push(gap);
      tasks.push({ node: gap, parent: node });
      later(node.children, node);
    }
  }
  return parts.join('');
}

export function collapsed(text: string): string {
  return xmlText(text.replaceAll(/[ \t\n\r\u00a0]+/gu, ' ').trim());
}

export function childElements(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

export function childNamed(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return childElements(element).find((child) => names.includes(teiName(child)));
}

export function childrenNamed(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return childElements(element).filter((child) => names.includes(teiName(child)));
}

/** All elements inside, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const tasks = [...childElements(element)].reverse();
  for (let next = tasks.pop(); next !== undefined; next = tasks.pop()) {
    yield next;
    for (const child of childElements(next).toReversed()) tasks.push(child);
  }
}

/** Not empty, white space around it taken away. */
export function attributeOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element.attributes.find(({ qName }) => qName === name)?.value.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
