// The path of a node as the oracle's results have it: local names with their place among siblings of the same name.

import { ATTRIBUTE, ELEMENT, TEXT } from '../../src/xml/tree/tree-columns.ts';
import type { XmlTree } from '../../src/xml/tree/xml-tree.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';

/** `ns`: the namespace that names have without a mark. */
export function nodePath(tree: XmlTree, node: number, ns: string): string {
  const steps: string[] = [];
  for (let row = node; row > 0; row = tree.parent[row] ?? 0) steps.push(stepOf(tree, row, ns));
  return `/${steps.toReversed().join('/')}`;
}

function stepOf(tree: XmlTree, row: number, ns: string): string {
  const namespace = tree.namespace(row);
  const localName = tree.localName(row);
  if (tree.kind[row] === ATTRIBUTE)
    return `@${namespace === '' ? '' : namespace === XML ? 'xml:' : `Q{${namespace}}`}${localName}`;
  let position = 1;
  for (let at = tree.previousSibling(row); at >= 0; at = tree.previousSibling(at)) {
    if (tree.kind[at] === tree.kind[row] && tree.name[at] === tree.name[row]) position++;
  }
  if (tree.kind[row] === TEXT) return `text()[${position}]`;
  if (tree.kind[row] !== ELEMENT) return `node()[${position}]`;
  return `${namespace === ns ? '' : `Q{${namespace}}`}${localName}[${position}]`;
}
