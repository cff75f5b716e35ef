// The nodes of a document that a context can be about, by the indexes of its tree.

import { ATTRIBUTE, DOCUMENT, ELEMENT } from '../xml/tree/tree-columns.ts';
import type { Candidates } from '../xpath/compile/compile-match.ts';
import type { Frame } from '../xpath/run/frame.ts';

/** `end`: the last row that counts. */
export function eachCandidate(candidates: Candidates, frame: Frame, end: number, visit: (node: number) => void): void {
  const { kind, name, attribute } = candidates;
  const { tree } = frame;
  if (kind === DOCUMENT) {
    visit(0);
    return;
  }
  if (kind === ATTRIBUTE) {
    eachIn(name === undefined ? tree.allAttributes() : tree.attributes(frame.names[name] as number), end, visit);
    return;
  }
  if (kind === ELEMENT) {
    eachElement({ frame, name, attribute }, end, visit);
    return;
  }
  const last = Math.min(end, tree.count - 1);
  for (let row = 0; row <= last; row++) if (tree.kind[row] === kind) visit(row);
}

type Asked = { readonly frame: Frame; readonly name: number | undefined; readonly attribute: number | undefined };

function eachElement({ frame, name, attribute }: Asked, end: number, visit: (node: number) => void): void {
  const { tree, names } = frame;
  const elements = name === undefined ? undefined : tree.elements(names[name] as number);
  if (attribute === undefined || (elements !== undefined && elements.length === 0)) {
    eachIn(elements ?? tree.allElements(), end, visit);
    return;
  }
  const attributes = tree.attributes(names[attribute] as number);
  if (elements !== undefined && elements.length <= attributes.length) eachIn(elements, end, visit);
  else for (const row of attributes) if (row <= end) visit(tree.parent[row] as number);
}

function eachIn(rows: Int32Array, end: number, visit: (node: number) => void): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (row > end) return;
    visit(row);
  }
}
